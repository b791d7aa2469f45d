/// Makes keys of the bytes a terminal sends.
///
/// Bytes come as they please: a key may be cut in two, ten keys may come at once. What is not yet
/// a whole key waits in here; when ``patience`` has run out without another byte, the reader
/// gives up waiting and takes it for what it is.
///
/// - Pasted text comes in brackets (mode 2004) and is delivered whole, so none of it is a command.
/// - Alt with a key is Escape and the key. Terminals send the same bytes for both, and tmux joins
///   an Escape with whatever is pressed in the next half second.
/// - Bytes that are not UTF-8, keys with modifiers nobody asked for, and late answers to another
///   program's questions mean nothing, and nothing is made of them.
public struct KeyReader: Sendable {
  /// The most bytes of one paste that are kept.
  public static let longestPaste = 1_000_000

  private let sequences: [KeySequence]
  private var waiting: [UInt8] = []
  private var pasted: [UInt8]?

  /// A reader that knows what every common terminal sends, and `sequences` besides.
  public init(knowing sequences: [KeySequence] = []) {
    self.sequences = sequences + KeySequence.common
  }

  /// How many milliseconds the rest of a key may take to arrive; `nil` when nothing is half read.
  public var patience: Int? {
    guard pasted == nil, !waiting.isEmpty else { return nil }
    return waiting == [.escape] ? 25 : 100
  }

  /// The keys that `bytes` complete.
  public mutating func read(_ bytes: some Sequence<UInt8>) -> [TerminalEvent] {
    waiting += bytes
    return takeWhatIsWhole()
  }

  /// The keys that the bytes waiting here are if nothing follows them.
  public mutating func stopWaiting() -> [TerminalEvent] {
    guard pasted == nil else { return [] }
    defer { waiting = [] }
    // Longer than Alt and a key, it can only be the beginning of something that got lost.
    guard waiting.first == .escape, waiting.count <= 2 else { return [] }
    return waiting.compactMap { Key(typed: $0).map(TerminalEvent.key) }
  }

  private mutating func takeWhatIsWhole() -> [TerminalEvent] {
    var events: [TerminalEvent] = []
    var rest = waiting[...]
    while !rest.isEmpty, let taken = take(from: rest) {
      events += taken.events
      rest = rest.dropFirst(taken.count)
    }
    waiting = Array(rest)
    return events
  }

  /// What `bytes` begin with, or `nil` where more must come to tell.
  private mutating func take(from bytes: ArraySlice<UInt8>) -> Taken? {
    if pasted != nil { return takePasted(from: bytes) }
    guard let first = bytes.first else { return nil }
    if first == .escape { return takeSequence(from: bytes) }
    if first < 0x80 { return Taken(1, Key(typed: first)) }
    return takeCharacter(from: bytes)
  }
}

/// Some events, and how many bytes they came in.
private struct Taken {
  let count: Int
  let events: [TerminalEvent]

  init(_ count: Int, events: [TerminalEvent] = []) {
    self.count = count
    self.events = events
  }

  /// A report of the mouse, and its last letter.
  init(_ count: Int, mouse report: ArraySlice<UInt8>, _ letter: UInt8) {
    let words = String(decoding: report, as: UTF8.self)
    let event = MouseEvent(report: words, isRelease: letter == UInt8(ascii: "m"))
    let isKnown = letter == UInt8(ascii: "m") || letter == UInt8(ascii: "M")
    self.init(count, events: isKnown ? event.map { [.mouse($0)] } ?? [] : [])
  }

  init(_ count: Int, _ key: Key?) {
    self.init(count, events: key.map { [.key($0)] } ?? [])
  }
}

extension KeyReader {
  private static let pasteBegins = Array("\u{1B}[200~".utf8)
  private static let mouseBegins = Array("\u{1B}[M".utf8)
  private static let pasteEnds = Array("\u{1B}[201~".utf8)

  private mutating func takeSequence(from bytes: ArraySlice<UInt8>) -> Taken? {
    if bytes.starts(with: Self.pasteBegins) {
      pasted = []
      return Taken(Self.pasteBegins.count)
    }
    if bytes.starts(with: Self.mouseBegins) { return takeMouse(from: bytes) }
    if let known = longestSequence(beginning: bytes) { return Taken(known.bytes.count, known.key) }
    if sequences.contains(where: { $0.bytes.starts(with: bytes) }) { return nil }
    guard let second = bytes.dropFirst().first else { return nil }
    switch second {
    case UInt8(ascii: "["): return takeControlSequence(from: bytes)
    case UInt8(ascii: "]"), UInt8(ascii: "P"), UInt8(ascii: "_"): return takeAnswer(from: bytes)
    default: return Taken(1, .escape)
    }
  }

  private func longestSequence(beginning bytes: ArraySlice<UInt8>) -> KeySequence? {
    var longest: KeySequence?
    for sequence in sequences where bytes.starts(with: sequence.bytes) {
      if sequence.bytes.count > longest?.bytes.count ?? 0 { longest = sequence }
    }
    return longest
  }

  /// `ESC [`, parameters, and one final byte: a key with modifiers, or nothing we know.
  private func takeControlSequence(from bytes: ArraySlice<UInt8>) -> Taken? {
    let body = bytes.dropFirst(2)
    guard let end = body.firstIndex(where: { !(0x20...0x3F).contains($0) }) else { return nil }
    let count = end - bytes.startIndex + 1
    guard (0x40...0x7E).contains(body[end]) else { return Taken(count - 1) }
    if body.first == UInt8(ascii: "<") {
      return Taken(count, mouse: body[..<end].dropFirst(), body[end])
    }
    return Taken(count, events: keyWithAlt(bytes.prefix(count)))
  }

  /// The mouse, as terminals report it that know no other form than three bytes.
  private func takeMouse(from bytes: ArraySlice<UInt8>) -> Taken? {
    let report = bytes.dropFirst(Self.mouseBegins.count).prefix(3)
    guard report.count == 3 else { return nil }
    let event = MouseEvent(bytes: report)
    return Taken(Self.mouseBegins.count + 3, events: event.map { [.mouse($0)] } ?? [])
  }

  /// `ESC [ 1 ; 3 A` is Alt with the key that `ESC [ A` is, and `ESC [ 5 ; 3 ~` with `ESC [ 5 ~`.
  private func keyWithAlt(_ bytes: ArraySlice<UInt8>) -> [TerminalEvent] {
    let words = String(decoding: bytes, as: UTF8.self)
    for known in sequences {
      let plain = String(decoding: known.bytes, as: UTF8.self)
      if words == plain.dropLast() + ";3~" || words == "\u{1B}[1;3" + plain.dropFirst(2) {
        return [.key(.escape), .key(known.key)]
      }
    }
    return []
  }

  /// An answer to a question that the program before us asked, if it is all here.
  private func takeAnswer(from bytes: ArraySlice<UInt8>) -> Taken {
    for index in bytes.indices.dropFirst(2) {
      if bytes[index] == 0x07 { return Taken(index - bytes.startIndex + 1) }
      if bytes[index...].starts(with: [.escape, UInt8(ascii: "\\")]) {
        return Taken(index - bytes.startIndex + 2)
      }
    }
    return Taken(1, .escape)
  }

  private func takeCharacter(from bytes: ArraySlice<UInt8>) -> Taken? {
    guard let first = bytes.first, let length = UInt8.lengthOfScalar(beginning: first) else {
      return Taken(1)
    }
    let following = bytes.dropFirst().prefix(length - 1)
    guard following.allSatisfy({ $0 & 0xC0 == 0x80 }) else { return Taken(1) }
    guard following.count == length - 1 else { return nil }
    var decoder = Unicode.UTF8.ForwardParser()
    var iterator = bytes.prefix(length).makeIterator()
    guard case .valid(let encoded) = decoder.parseScalar(from: &iterator) else { return Taken(1) }
    let scalar = Unicode.UTF8.decode(encoded)
    return Taken(length, scalar.value < 0xA0 ? nil : .character(scalar))
  }

  private mutating func takePasted(from bytes: ArraySlice<UInt8>) -> Taken? {
    for index in bytes.indices where bytes[index] == .escape {
      if bytes[index...].starts(with: Self.pasteEnds) {
        keep(bytes[..<index])
        defer { pasted = nil }
        let text = String(pasted: pasted ?? [])
        return Taken(index - bytes.startIndex + Self.pasteEnds.count, events: [.pasted(text)])
      }
      if Self.pasteEnds.starts(with: bytes[index...]) {
        keep(bytes[..<index])
        return index == bytes.startIndex ? nil : Taken(index - bytes.startIndex)
      }
    }
    keep(bytes)
    return Taken(bytes.count)
  }

  private mutating func keep(_ bytes: ArraySlice<UInt8>) {
    let room = Self.longestPaste - (pasted?.count ?? 0)
    pasted?.append(contentsOf: bytes.prefix(room))
  }
}

extension Key {
  /// The key that types one byte of ASCII.
  fileprivate init?(typed byte: UInt8) {
    let scalar = Unicode.Scalar(byte)
    switch byte {
    case 0x09: self = .tab
    case 0x0A, 0x0D: self = .enter
    case 0x1B: self = .escape
    case 0x08, 0x7F: self = .backspace
    case 0x00: self = .control(" ")
    case 0x01...0x1A: self = .control(Unicode.Scalar(byte + 0x60))
    case 0x1C...0x1F: self = .control(Unicode.Scalar(byte + 0x40))
    case 0x20...0x7E: self = .character(scalar)
    default: return nil
    }
  }
}

extension String {
  /// Text from a terminal, which sends the Enter key for the end of a line.
  fileprivate init(pasted bytes: [UInt8]) {
    let text = String(decoding: bytes, as: UTF8.self)
    self.init(String.UnicodeScalarView(text.unicodeScalars.map { $0 == "\r" ? "\n" : $0 }))
  }
}

extension UInt8 {
  fileprivate static let escape: UInt8 = 0x1B

  /// How many bytes the scalar has that begins with `byte`; `nil` where none does.
  fileprivate static func lengthOfScalar(beginning byte: UInt8) -> Int? {
    switch byte {
    case 0xC2...0xDF: 2
    case 0xE0...0xEF: 3
    case 0xF0...0xF4: 4
    default: nil
    }
  }
}
