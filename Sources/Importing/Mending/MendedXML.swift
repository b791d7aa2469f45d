/// XML that breaks its own rules, written again so that it does not.
///
/// Tags left open are closed where what is around them closes, closing tags of nothing are dropped,
/// a new item ends the one before, attributes get the quotation marks they lack, and signs that are
/// no markup are written as text. What comes out is well-formed whatever went in; the words of it
/// are all there.
///
/// Meant for text out of ``PreparedXML``: without comments, instructions and strange entities.
struct MendedXML {
  /// In UTF-8, with one element around all of it.
  private(set) var text: [UInt8] = []

  private let source: [UInt8]
  private var place = 0
  private var open: [[UInt8]] = []

  init(_ source: [UInt8]) {
    self.source = source
    text.reserveCapacity(source.count + source.count / 8 + 32)
    text += "<document>".utf8
    run()
    while !open.isEmpty { close() }
    text += "</document>".utf8
  }

  /// So many elements may be open at once; tags beyond are left out, and their text stays.
  private static let deepest = 200
}

extension MendedXML {
  private mutating func run() {
    while place < source.count {
      guard source[place] == UInt8(ascii: "<") else {
        takeText()
        continue
      }
      if takeCharacterData() { continue }
      if let tag = XMLTag(in: source, at: place) {
        place = tag.end
        take(tag)
      } else {
        text += "&lt;".utf8
        place += 1
      }
    }
  }

  private mutating func takeText() {
    let end = source[place...].firstIndex(of: UInt8(ascii: "<")) ?? source.count
    // `]]>` is not allowed in text.
    for index in place..<end {
      let byte = source[index]
      if byte == UInt8(ascii: ">") { text += "&gt;".utf8 } else { text.append(byte) }
    }
    place = end
  }

  private mutating func takeCharacterData() -> Bool {
    guard source[place...].starts(with: "<![CDATA[".utf8) else { return false }
    var end = place + 9
    while end + 3 <= source.count, !source[end..<end + 3].elementsEqual("]]>".utf8) { end += 1 }
    guard end + 3 <= source.count else { return false }
    text += source[place..<end + 3]
    place = end + 3
    return true
  }

  private mutating func take(_ tag: XMLTag) {
    if tag.isClosing { return closeUpTo(tag.name) }
    if tag.isItem {
      closeUpTo(tag.name, orAny: true)
      closeWords()
    } else if XMLTag.holdsWords(tag.name), let last = open.last, XMLTag.holdsLine(last) {
      close()
    }
    guard open.count < Self.deepest else { return }
    let stands = tag.isEmpty || tag.isAlwaysEmpty
    tag.write(to: &text, closed: stands)
    if !stands { open.append(tag.name) }
  }

  /// Closes the innermost open element of that name and all within it; none, where there is none.
  private mutating func closeUpTo(_ name: [UInt8], orAny isItem: Bool = false) {
    let index =
      open.lastIndex { isItem ? XMLTag.isItem($0) : $0 == name }
      ?? (isItem ? nil : open.lastIndex { $0.isSame(as: name) })
    guard let index else { return }
    while open.count > index { close() }
  }

  /// Closes what can hold nothing but words, where a new item shows that it was left open.
  private mutating func closeWords() {
    guard let index = open.firstIndex(where: XMLTag.holdsWords) else { return }
    while open.count > index { close() }
  }

  private mutating func close() {
    guard let name = open.popLast() else { return }
    text += "</".utf8
    text += name
    text.append(UInt8(ascii: ">"))
  }
}

/// A tag as somebody wrote it.
private struct XMLTag {
  var name: [UInt8] = []
  var attributes: [(name: [UInt8], value: [UInt8])] = []
  var isClosing = false
  var isEmpty = false
  /// The place behind it.
  var end: Int

  private let source: [UInt8]

  /// Nil where no tag begins at `start`.
  init?(in source: [UInt8], at start: Int) {
    self.source = source
    end = start + 1
    if end < source.count, source[end] == UInt8(ascii: "/") {
      isClosing = true
      end += 1
    }
    guard end < source.count, source[end].canBeginName else { return nil }
    name = takeName()
    while end < source.count, takeAttribute() {}
  }

  /// Names of HTML’s elements that nobody closes, and that no feed uses otherwise.
  var isAlwaysEmpty: Bool {
    ["br", "hr", "img", "input", "wbr"].contains(String(decoding: name.lowercased, as: UTF8.self))
  }

  var isItem: Bool { !isClosing && Self.isItem(name) }

  static func isItem(_ name: [UInt8]) -> Bool {
    let name = name.lowercased
    return name.elementsEqual("item".utf8) || name.elementsEqual("entry".utf8)
  }

  static func holdsWords(_ name: [UInt8]) -> Bool {
    words.contains(String(decoding: name.lowercased, as: UTF8.self))
  }

  /// Whether it can hold nothing but one line.
  static func holdsLine(_ name: [UInt8]) -> Bool {
    lines.contains(String(decoding: name.lowercased, as: UTF8.self))
  }

  private static let words = lines.union([
    "description", "summary", "content", "content:encoded", "subtitle", "tagline", "author",
    "image", "textinput", "copyright", "rights", "generator",
  ])

  private static let lines: Set<String> = [
    "title", "link", "guid", "id", "pubdate", "published", "updated", "issued", "modified",
    "lastbuilddate", "dc:creator", "dc:date", "category", "language", "ttl", "docs",
    "managingeditor", "webmaster",
  ]

  func write(to text: inout [UInt8], closed: Bool) {
    text.append(UInt8(ascii: "<"))
    text += name
    for (name, value) in attributes {
      text.append(UInt8(ascii: " "))
      text += name
      text += "=\"".utf8
      for byte in value {
        switch byte {
        case UInt8(ascii: "<"): text += "&lt;".utf8
        case UInt8(ascii: "\""): text += "&quot;".utf8
        default: text.append(byte)
        }
      }
      text.append(UInt8(ascii: "\""))
    }
    text += (closed ? "/>" : ">").utf8
  }
}

extension XMLTag {
  /// A name without what XML does not allow in one. Colons at odd places go, too.
  private mutating func takeName() -> [UInt8] {
    var name: [UInt8] = []
    var hasColon = false
    while end < source.count, source[end].canStandInName {
      let byte = source[end]
      let isColon = byte == UInt8(ascii: ":")
      let isLast = end + 1 >= source.count || !source[end + 1].canBeginName
      if !isColon || (!hasColon && !name.isEmpty && !isLast) { name.append(byte) }
      hasColon = hasColon || isColon
      end += 1
    }
    return name
  }

  /// Whether the tag goes on behind this.
  private mutating func takeAttribute() -> Bool {
    skipBlanks()
    guard end < source.count else { return false }
    switch source[end] {
    case UInt8(ascii: ">"):
      end += 1
      return false
    case UInt8(ascii: "<"):
      // The next tag begins in this one: somebody forgot to end it.
      return false
    case UInt8(ascii: "/"):
      end += 1
      isEmpty = end < source.count && source[end] == UInt8(ascii: ">")
    case let byte where byte.canBeginName:
      let name = takeName()
      let value = takeValue() ?? name
      if !attributes.contains(where: { $0.name == name }), attributes.count < 100 {
        attributes.append((name, value))
      }
    default: end += 1
    }
    return true
  }

  private mutating func takeValue() -> [UInt8]? {
    let before = end
    skipBlanks()
    guard end < source.count, source[end] == UInt8(ascii: "=") else {
      end = before
      return nil
    }
    end += 1
    skipBlanks()
    guard end < source.count else { return [] }
    let quote = source[end]
    let isQuoted = quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'")
    if isQuoted, let close = closing(quote) {
      let value = Array(source[end + 1..<close])
      end = close + 1
      return value
    }
    if isQuoted { end += 1 }
    let rest = source[end...].prefix {
      $0 > 0x20 && $0 != UInt8(ascii: ">") && $0 != UInt8(ascii: "<") && !(isQuoted && $0 == quote)
    }
    end = rest.endIndex
    return Array(rest)
  }

  /// Where the quotation mark at `end` is answered. One that comes only after further tags answers
  /// another.
  private func closing(_ quote: UInt8) -> Int? {
    var seen = 0
    var index = end + 1
    while index < source.count, index - end < 65_536 {
      if source[index] == quote { return index }
      if source[index] == UInt8(ascii: "<") { seen += 1 }
      if seen > 16 { return nil }
      index += 1
    }
    return nil
  }

  private mutating func skipBlanks() {
    while end < source.count, source[end] <= 0x20 { end += 1 }
  }
}

extension [UInt8] {
  fileprivate var lowercased: [UInt8] {
    map(\.lowercased)
  }

  /// Whether this is `other`, but for capitals.
  fileprivate func isSame(as other: [UInt8]) -> Bool {
    count == other.count && zip(self, other).allSatisfy { $0.lowercased == $1.lowercased }
  }
}

extension UInt8 {
  fileprivate var lowercased: UInt8 { (0x41...0x5A).contains(self) ? self + 0x20 : self }

  /// Letters and `_`. Letters beyond ASCII are not met with in tags, and not all may stand there.
  fileprivate var canBeginName: Bool {
    switch self {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "_"):
      true
    default: false
    }
  }

  fileprivate var canStandInName: Bool {
    switch self {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."),
      UInt8(ascii: ":"):
      true
    default: canBeginName
    }
  }
}
