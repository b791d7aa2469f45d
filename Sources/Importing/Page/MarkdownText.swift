/// The lines of a text in Markdown without its signs.
struct MarkdownText {
  /// The words of the first heading, if nothing stands before it.
  private(set) var heading: String?
  private(set) var lines: [String] = []
  private var isInCode = false

  init(_ written: [Substring]) {
    let written = Array(Self.withoutFrontMatter(written))
    for (index, line) in written.enumerated() {
      let next = index + 1 < written.count ? written[index + 1] : ""
      take(line, before: next)
    }
  }

  /// What generators of sites keep between two lines of `---` at the top.
  private static func withoutFrontMatter(_ lines: [Substring]) -> ArraySlice<Substring> {
    guard lines.first == "---", let end = lines.dropFirst().prefix(200).firstIndex(of: "---") else {
      return lines[...]
    }
    return lines[(end + 1)...]
  }

  private mutating func take(_ line: Substring, before next: Substring) {
    if line.hasPrefix("```") || line.hasPrefix("~~~") { return isInCode.toggle() }
    if isInCode { return lines.append(String(line)) }
    if Self.isUnderline(line), lines.last?.isAllBlank == false || heading != nil && lines.isEmpty {
      return
    }
    let hashes = line.prefix { $0 == "#" }.count
    let isMarked =
      (1...6).contains(hashes) && line.dropFirst(hashes).first.map(\.isWhitespace) ?? true
    if isMarked || Self.isUnderline(next) && !String(line).isAllBlank {
      return takeHeading(isMarked ? line.dropFirst(hashes) : line)
    }
    lines.append(Self.plain(Self.withoutQuoteSigns(line)))
  }

  private mutating func takeHeading(_ line: Substring) {
    var words = Self.plain(line).onOneLine[...]
    while words.last == "#" { words.removeLast() }
    let text = String(words).onOneLine
    if heading == nil, lines.allSatisfy(\.isAllBlank) { heading = text } else { lines.append(text) }
  }

  /// `=====` or `-----`
  private static func isUnderline(_ line: Substring) -> Bool {
    guard line.utf8.count >= 3, let first = line.utf8.first, first == 0x3D || first == 0x2D else {
      return false
    }
    return line.utf8.allSatisfy { $0 == first }
  }

  private static func withoutQuoteSigns(_ line: Substring) -> Substring {
    var line = line
    while line.first == ">" { line = line.dropFirst().drop { $0 == " " } }
    return line
  }
}

extension MarkdownText {
  /// `line` with its links as their words, and without the signs of emphasis and code.
  private static func plain(_ line: Substring) -> String {
    guard line.utf8.contains(where: { signs.contains($0) }) else { return bulleted(line) }
    var text: [UInt8] = []
    let bytes = Array(line.utf8)
    var place = 0
    while place < bytes.count {
      if let link = link(in: bytes, at: place) {
        text += link.words
        place = link.end
      } else if bytes[place] == UInt8(ascii: "\\"), place + 1 < bytes.count {
        text.append(bytes[place + 1])
        place += 2
      } else if let count = emphasis(in: bytes, at: place) {
        place += count
      } else {
        text.append(bytes[place])
        place += 1
      }
    }
    return bulleted(Substring(String(decoding: text, as: UTF8.self)))
  }

  private static let signs = Array("[*_`\\".utf8)

  private static func bulleted(_ line: Substring) -> String {
    let blanks = line.prefix { $0 == " " }
    let rest = line.dropFirst(blanks.count)
    guard ["- ", "* ", "+ "].contains(where: { rest.hasPrefix($0) }) else { return String(line) }
    return blanks + "• " + rest.dropFirst(2)
  }

  /// `[words](address)`, or an image, which has an exclamation mark before it.
  private static func link(
    in bytes: [UInt8], at place: Int
  ) -> (words: ArraySlice<UInt8>, end: Int)? {
    let start = bytes[place] == UInt8(ascii: "!") ? place + 1 : place
    guard start < bytes.count, bytes[start] == UInt8(ascii: "[") else { return nil }
    let rest = bytes[(start + 1)...].prefix(longestLink)
    guard let middle = rest.firstIndex(of: UInt8(ascii: "]")), middle + 1 < bytes.count,
      bytes[middle + 1] == UInt8(ascii: "("),
      let end = bytes[middle...].prefix(longestLink).firstIndex(of: UInt8(ascii: ")"))
    else { return nil }
    return (bytes[(start + 1)..<middle], end + 1)
  }

  /// In bytes.
  private static let longestLink = 2000

  /// How many signs of emphasis or code begin at `place`: not those within a word or between blanks.
  private static func emphasis(in bytes: [UInt8], at place: Int) -> Int? {
    let sign = bytes[place]
    guard sign == UInt8(ascii: "*") || sign == UInt8(ascii: "_") || sign == UInt8(ascii: "`") else {
      return nil
    }
    let count = bytes[place...].prefix { $0 == sign }.count
    let before = place > 0 ? bytes[place - 1] : 0x20
    let after = place + count < bytes.count ? bytes[place + count] : 0x20
    if before <= 0x20, after <= 0x20 { return nil }
    let isWithinWord = before.isWordByte && after.isWordByte
    return isWithinWord && sign == UInt8(ascii: "_") ? nil : count
  }
}

extension UInt8 {
  fileprivate var isWordByte: Bool {
    self >= 0x80 || (0x41...0x5A).contains(self & 0xDF) && self >= 0x41
      || (0x30...0x39).contains(self)
  }
}
