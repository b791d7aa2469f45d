/// A feed’s text as it is handed to the XML parser: what nobody needs, or nobody may use, is taken
/// out, and what HTML taught people to write is put as XML wants it.
///
/// - The declaration, instructions, comments and the document type go; line breaks stay, so that
///   problems are reported where they are.
/// - Entities that a document declares as plain short texts are put in their place. Those that name
///   other entities or files are left as they are written: none is ever looked up.
/// - HTML’s entities become characters, and an ampersand that begins nothing becomes `&amp;`.
/// - Controls, which XML forbids, go.
///
/// One pass, and hardly more comes out than went in, whatever it is.
struct PreparedXML {
  /// In UTF-8.
  private(set) var text: [UInt8] = []
  /// Whether it declares itself a feed of Netscape’s.
  private(set) var isNetscape = false
  /// Whether something was read otherwise than by the letter, and where it first was.
  private(set) var firstOddLine: Int?
  /// Whether there are so many tags in it that the rest was left out.
  private(set) var isCutShort = false

  private let source: [UInt8]
  private var place = 0
  private var line = 1
  private var tags = 0
  private var entities: [String: [UInt8]] = [:]
  /// How many bytes the entities may still add.
  private var allowance = 1 << 20
  private var hasDocumentType = false
  /// What was looked for once and does not come any more: to look again from every place would
  /// take for ever.
  private var absent: Set<String> = []

  init(_ source: [UInt8]) {
    self.source = source
    text.reserveCapacity(source.count + source.count / 16)
    run()
  }
}

extension PreparedXML {
  private mutating func run() {
    // Whatever stands before the first tag is no part of the document.
    skip(to: source.firstIndex(of: UInt8(ascii: "<")) ?? source.count)
    while place < source.count {
      switch source[place] {
      case UInt8(ascii: "<"): takeMarkup()
      case UInt8(ascii: "&"): takeReference()
      default: takePlain()
      }
    }
  }

  /// Everything up to the next sign that means something.
  private mutating func takePlain() {
    let start = place
    while place < source.count {
      let byte = source[place]
      if byte == UInt8(ascii: "<") || byte == UInt8(ascii: "&") { break }
      if byte < 0x20 || byte == 0xEF, !isAllowed(at: place) { break }
      if byte == UInt8(ascii: "\n") { line += 1 }
      place += 1
    }
    text += source[start..<place]
    guard place == start else { return }
    // A control, or a character that is none.
    noteOddity()
    place += source[place] == 0xEF ? 3 : 1
  }

  /// XML forbids the controls, U+FFFE and U+FFFF.
  private func isAllowed(at place: Int) -> Bool {
    let byte = source[place]
    if byte == 0xEF {
      return !(place + 2 < source.count && source[place + 1] == 0xBF && source[place + 2] >= 0xBE)
    }
    return byte == 0x09 || byte == 0x0A || byte == 0x0D
  }

  private mutating func takeMarkup() {
    if follows("<!--") {
      skip(past: "-->", from: 4)
    } else if follows("<![CDATA[") {
      takeCharacterData()
    } else if follows("<!DOCTYPE") || follows("<!doctype") {
      takeDocumentType()
    } else if follows("<?") {
      skip(past: "?>", from: 2)
    } else {
      takeTag()
    }
  }

  /// The longest feeds have some hundred thousand tags. Each costs much more memory than its letters.
  static let mostTags = 1_000_000

  private mutating func takeTag() {
    tags += 1
    guard tags <= Self.mostTags else {
      isCutShort = true
      return place = source.count
    }
    text.append(UInt8(ascii: "<"))
    place += 1
  }

  private mutating func takeCharacterData() {
    guard let end = find("]]>", from: place + 9) else {
      // Without an end it is no such section; what is in it is markup.
      noteOddity()
      place += 9
      return
    }
    text += "<![CDATA[".utf8
    for index in place + 9..<end {
      let byte = source[index]
      if byte == UInt8(ascii: "\n") { line += 1 }
      if byte >= 0x20 && byte != 0xEF || isAllowed(at: index) { text.append(byte) }
    }
    text += "]]>".utf8
    place = end + 3
  }

  private mutating func noteOddity() {
    if firstOddLine == nil { firstOddLine = line }
  }
}

extension PreparedXML {
  /// Passes over `<!DOCTYPE … [ … ]>`, and keeps the plain entities in it.
  private mutating func takeDocumentType() {
    let start = place
    var end = hasDocumentType ? source.count : place
    var depth = 0
    hasDocumentType = true
    while end < source.count {
      let byte = source[end]
      if byte == UInt8(ascii: "[") { depth += 1 }
      if byte == UInt8(ascii: "]") { depth -= 1 }
      if byte == UInt8(ascii: ">"), depth <= 0 { break }
      end += 1
    }
    // One that never ends is only as long as its first tag.
    if end == source.count { end = find(">", from: start) ?? source.count }
    let words = source[start..<end]
    let head = String(decoding: words.prefix(400), as: UTF8.self).lowercased()
    if head.contains("netscape") { isNetscape = true }
    keepEntities(in: words)
    skip(to: min(end + 1, source.count))
  }

  /// `<!ENTITY name "short text">`, and nothing that leads elsewhere.
  private mutating func keepEntities(in words: ArraySlice<UInt8>) {
    let declarations = words.split(separator: UInt8(ascii: "<")).filter {
      $0.starts(with: "!ENTITY".utf8)
    }
    for declaration in declarations.prefix(1000) {
      let rest = declaration.dropFirst(7).drop { $0 <= 0x20 }
      let name = rest.prefix { $0 > 0x20 }
      let value = rest.dropFirst(name.count).drop { $0 <= 0x20 }
      guard name.count <= 64, let quote = value.first,
        quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'")
      else { continue }
      let text = value.dropFirst().prefix { $0 != quote }
      guard text.count <= 256, let plain = Self.plain(text) else { continue }
      entities[String(decoding: name, as: UTF8.self)] = plain
    }
  }

  /// A text without references, or one that is nothing but a character’s number.
  private static func plain(_ text: ArraySlice<UInt8>) -> [UInt8]? {
    guard text.contains(UInt8(ascii: "&")) else {
      return text.allSatisfy { $0 >= 0x20 } ? Array(text) : nil
    }
    guard text.starts(with: "&#".utf8), text.last == UInt8(ascii: ";"),
      text.dropFirst(2).dropLast().allSatisfy(\.isNameByte)
    else { return nil }
    return Array(text)
  }
}

extension PreparedXML {
  private mutating func takeReference() {
    let longest = 64
    var end = place + 1
    if end < source.count, source[end] == UInt8(ascii: "#") { end += 1 }
    while end < source.count, end - place < longest, source[end].isNameByte { end += 1 }
    let name = source[place + 1..<end]
    let isClosed = end < source.count && source[end] == UInt8(ascii: ";")
    guard isClosed, let replacement = replacement(for: name) else {
      noteOddity()
      text += "&amp;".utf8
      place += 1
      return
    }
    text += replacement
    place = end + 1
  }

  /// What XML understands in place of `&name;`.
  private mutating func replacement(for name: ArraySlice<UInt8>) -> [UInt8]? {
    if name.first == UInt8(ascii: "#") { return Self.numbered(name.dropFirst()) }
    let word = String(decoding: name, as: UTF8.self)
    switch word {
    case "amp", "lt", "gt", "quot", "apos": return Array("&\(word);".utf8)
    default: break
    }
    if let declared = entities[word] {
      guard declared.count <= allowance else { return nil }
      allowance -= declared.count
      return declared
    }
    guard let number = HTMLEntity.number(of: word) else { return nil }
    noteOddity()
    return Array("&#\(number);".utf8)
  }

  /// `&#233;`, where there is a character with that number; the replacement character elsewhere.
  private static func numbered(_ digits: ArraySlice<UInt8>) -> [UInt8]? {
    let text = String(decoding: digits, as: UTF8.self)
    let isHexadecimal = text.hasPrefix("x") || text.hasPrefix("X")
    guard let number = isHexadecimal ? UInt32(text.dropFirst(), radix: 16) : UInt32(text) else {
      return text.allSatisfy(\.isHexDigit) && !text.isEmpty ? Array("\u{FFFD}".utf8) : nil
    }
    let isAllowed = number == 9 || number == 10 || number == 13 || number >= 0x20
    guard isAllowed, number != 0xFFFE, number != 0xFFFF, Unicode.Scalar(number) != nil else {
      return Array("\u{FFFD}".utf8)
    }
    return Array("&#\(number);".utf8)
  }
}

extension PreparedXML {
  private func follows(_ word: StaticString) -> Bool {
    guard place + word.utf8CodeUnitCount <= source.count else { return false }
    return word.withUTF8Buffer { source[place..<place + $0.count].elementsEqual($0) }
  }

  private mutating func find(_ word: StaticString, from start: Int) -> Int? {
    guard !absent.contains(word.description) else { return nil }
    let found = firstPlace(of: word, from: start)
    if found == nil { absent.insert(word.description) }
    return found
  }

  private func firstPlace(of word: StaticString, from start: Int) -> Int? {
    word.withUTF8Buffer { word in
      var index = start
      while index + word.count <= source.count {
        if source[index] == word[0], source[index..<index + word.count].elementsEqual(word) {
          return index
        }
        index += 1
      }
      return nil
    }
  }

  /// Passes over everything to behind `end`; where there is no end, over the next tag.
  private mutating func skip(past end: StaticString, from offset: Int) {
    if let found = find(end, from: place + offset) {
      skip(to: found + end.utf8CodeUnitCount)
    } else {
      noteOddity()
      skip(to: find(">", from: place + offset).map { $0 + 1 } ?? source.count)
    }
  }

  /// Passes over everything to `end` but the line breaks.
  private mutating func skip(to end: Int) {
    for byte in source[place..<end] where byte == UInt8(ascii: "\n") {
      line += 1
      text.append(byte)
    }
    place = end
  }
}

extension UInt8 {
  /// Whether it can stand in the name of an entity.
  fileprivate var isNameByte: Bool {
    switch self {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "-"),
      UInt8(ascii: "."), 0x80...0xFF:
      true
    default: false
    }
  }
}
