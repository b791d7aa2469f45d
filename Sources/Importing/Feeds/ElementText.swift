/// The words in an element that may hold plain text, HTML written as text, or markup of its own.
struct ElementText {
  private var text = ""
  private var type: String
  private let isBase64: Bool
  private let base: String?
  private let language: String?
  private let dropsFrame: Bool
}

extension ElementText {
  /// The words in `node`, the type of which its `attributes` say; `usual` where they do not. With
  /// `dropsFrame`, one `div` around everything is only a frame, as Atom 1.0 has it.
  static func read(
    _ node: MarkupNode, _ attributes: [String: String], usually usual: String, base: String?,
    language: String?, dropsFrame: Bool
  ) -> WrittenText {
    let type = mediaType(attributes["type"] ?? usual)
    var reading = ElementText(
      type: type, isBase64: attributes["mode"] == "base64" || isBinary(type), base: base,
      language: language, dropsFrame: dropsFrame)
    reading.take(childrenOf: node)
    return reading.written
  }

  private init(
    type: String, isBase64: Bool, base: String?, language: String?, dropsFrame: Bool
  ) {
    self.type = type
    self.isBase64 = isBase64
    self.base = base
    self.language = language
    self.dropsFrame = dropsFrame
  }

  private static func mediaType(_ name: String) -> String {
    switch name.lowercased() {
    case "text", "plain": "text/plain"
    case "html": "text/html"
    case "xhtml": "application/xhtml+xml"
    case let type: type
    }
  }

  private static func isBinary(_ type: String) -> Bool {
    !type.hasPrefix("text/") && !type.hasSuffix("+xml") && !type.hasSuffix("/xml")
  }

  private var written: WrittenText {
    var value = text.withoutBlankEnds
    if isBase64, let decoded = Base64.text(of: value) { value = decoded }
    return WrittenText(
      value: value.withLettersMended, kind: kind, base: base, language: language)
  }

  private var kind: WrittenText.Kind {
    switch type {
    case "text/plain": .plain
    case "text/html": .html
    case "application/xhtml+xml": .xhtml
    default: type.hasPrefix("text/") ? .plain : .other
    }
  }
}

extension ElementText {
  private static let xhtml = "application/xhtml+xml"
  private var isXHTML: Bool { type == Self.xhtml }

  private mutating func take(childrenOf node: MarkupNode) {
    if isXHTML, dropsFrame, let frame = Self.frame(in: node) {
      return take(all: frame.children)
    }
    take(all: node.children)
  }

  private mutating func take(all children: MarkupNode.Children) {
    for child in children {
      switch child.kind {
      case .text: take(child.characters)
      case .element: take(child)
      case .other: break
      }
    }
  }

  private mutating func take(_ characters: String) {
    if isXHTML { Self.escape(characters, to: &text) } else { text += characters }
  }

  private mutating func take(_ element: MarkupNode) {
    if !type.hasSuffix("xml") {
      // Some publishers put a frame around what they say is no markup.
      if element.name.lowercased() == "div" { return take(all: element.children) }
    }
    type = Self.xhtml
    let name = element.name.lowercased().split(separator: ":").last.map(String.init) ?? ""
    text += "<" + name
    for attribute in Self.attributes(of: element) {
      text += " " + attribute.name + "=\""
      Self.escape(attribute.value, to: &text, quotes: true)
      text += "\""
    }
    text += ">"
    take(all: element.children)
    text += "</" + name + ">"
  }

  /// The one element in `node`, where it is a `div` and there is nothing around it.
  private static func frame(in node: MarkupNode) -> MarkupNode? {
    var frame: MarkupNode?
    for child in node.children {
      switch child.kind {
      case .text: if !child.characters.withoutBlankEnds.isEmpty { return nil }
      case .element:
        guard frame == nil, child.name.lowercased() == "div" else { return nil }
        frame = child
      case .other: break
      }
    }
    return frame
  }

  private static func attributes(of element: MarkupNode) -> [(name: String, value: String)] {
    var attributes: [(name: String, value: String)] = []
    let name = element.name.lowercased()
    if let address = element.namespace, name == "svg" || name == "math" {
      attributes.append(("xmlns", address))
    }
    for attribute in element.attributes {
      let name = attribute.fullName
      attributes.append(
        (name, name == "rel" || name == "type" ? attribute.value.lowercased() : attribute.value))
    }
    return attributes
  }

  private static func escape(_ words: String, to text: inout String, quotes: Bool = false) {
    guard words.utf8.contains(where: { $0 == 0x26 || $0 == 0x3C || $0 == 0x3E || $0 == 0x22 })
    else { return text += words }
    for scalar in words.unicodeScalars {
      switch scalar {
      case "&": text += "&amp;"
      case "<": text += "&lt;"
      case ">": text += "&gt;"
      case "\"" where quotes: text += "&quot;"
      default: text.unicodeScalars.append(scalar)
      }
    }
  }
}

extension MarkupNode.Attribute {
  /// The name in small letters, behind the short name of its vocabulary: `xml:base`, `rdf:about`.
  var fullName: String {
    let own = name.lowercased()
    let vocabulary = namespace.flatMap(FeedVocabulary.vocabulary) ?? prefix?.lowercased() ?? ""
    return vocabulary.isEmpty ? own : vocabulary + ":" + own
  }
}

/// Text that was written as base 64.
enum Base64 {
  /// Nil where `text` is none, or holds no text.
  static func text(of text: String) -> String? {
    var bytes: [UInt8] = []
    var (bits, count, figures) = (0, 0, 0)
    for byte in text.utf8 where byte > 0x20 && byte != UInt8(ascii: "=") {
      guard let value = value(of: byte) else { return nil }
      bits = (bits << 6 | value) & 0xFFFF
      count += 6
      figures += 1
      if count >= 8 {
        count -= 8
        bytes.append(UInt8(truncatingIfNeeded: bits >> count))
      }
    }
    guard figures % 4 != 1, figures > 0 else { return nil }
    return String(validating: bytes, as: UTF8.self)
  }

  private static func value(of byte: UInt8) -> Int? {
    switch byte {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): Int(byte) - 65
    case UInt8(ascii: "a")...UInt8(ascii: "z"): Int(byte) - 71
    case UInt8(ascii: "0")...UInt8(ascii: "9"): Int(byte) + 4
    case UInt8(ascii: "+"): 62
    case UInt8(ascii: "/"): 63
    default: nil
    }
  }
}
