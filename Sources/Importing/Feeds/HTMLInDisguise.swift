extension String {
  /// Whether this is HTML that claims to be plain text: it has a closing tag or a character
  /// reference, and every tag and every reference in it is one of HTML’s.
  var looksLikeHTML: Bool {
    guard utf8.contains(where: { $0 == 0x3C || $0 == 0x26 }) else { return false }
    var look = Look(bytes: Array(utf8))
    return look.isHTML
  }
}

private struct Look {
  let bytes: [UInt8]
  var place = 0
  var isSure = false

  init(bytes: [UInt8]) {
    self.bytes = bytes
  }

  var isHTML: Bool {
    mutating get {
      while place < bytes.count {
        let byte = bytes[place]
        place += 1
        if byte == 0x3C, !takesTag() { return false }
        if byte == 0x26, !takesReference() { return false }
      }
      return isSure
    }
  }

  /// Whether what stands behind a `<` may stand in HTML.
  private mutating func takesTag() -> Bool {
    let isClosing = place < bytes.count && bytes[place] == UInt8(ascii: "/")
    if isClosing { place += 1 }
    let name = word()
    // “Profits < 5 %” says nothing either way.
    guard !name.isEmpty else { return true }
    guard Self.tags.contains(name.lowercased()) else { return false }
    let isEmpty = ["br", "hr", "img", "wbr"].contains(name.lowercased())
    if isClosing || isEmpty { isSure = true }
    return true
  }

  private mutating func takesReference() -> Bool {
    let isNumber = place < bytes.count && bytes[place] == UInt8(ascii: "#")
    if isNumber { place += 1 }
    let name = word()
    guard !name.isEmpty, place < bytes.count, bytes[place] == UInt8(ascii: ";") else { return true }
    guard isNumber || HTMLEntity.isKnown(name) else { return false }
    isSure = true
    return true
  }

  private mutating func word() -> String {
    let start = place
    while place < bytes.count, bytes[place].isWordByte, place - start < 32 { place += 1 }
    return String(decoding: bytes[start..<place], as: UTF8.self)
  }

  private static let tags: Set<String> = [
    "a", "abbr", "acronym", "address", "area", "article", "aside", "audio", "b", "big",
    "blockquote", "br", "button", "canvas", "caption", "center", "cite", "code", "col", "colgroup",
    "dd", "del", "details", "dfn", "dialog", "div", "dl", "dt", "em", "figcaption", "figure",
    "font", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "i", "iframe",
    "img", "input", "ins", "kbd", "label", "legend", "li", "main", "map", "mark", "menu", "nav",
    "noscript", "ol", "option", "p", "picture", "pre", "q", "s", "samp", "script", "section",
    "select", "small", "source", "span", "strike", "strong", "style", "sub", "summary", "sup",
    "svg", "table", "tbody", "td", "textarea", "tfoot", "th", "thead", "time", "tr", "tt", "u",
    "ul", "var", "video", "wbr",
  ]
}

extension UInt8 {
  fileprivate var isWordByte: Bool {
    (0x41...0x5A).contains(self & 0xDF) && self >= 0x41 || (0x30...0x39).contains(self)
  }
}
