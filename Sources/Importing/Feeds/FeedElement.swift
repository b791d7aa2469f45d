/// An element of a feed, with what its name means and what its tag says.
struct FeedElement {
  let node: MarkupNode
  let word: FeedWord?
  /// By their names in small letters, behind the short names of their vocabularies.
  let attributes: [String: String]

  init(_ node: MarkupNode) {
    self.node = node
    let (vocabulary, name) = FeedVocabulary.name(of: node)
    word = FeedWord(name, in: vocabulary)
    var attributes: [String: String] = [:]
    for attribute in node.attributes { attributes[attribute.fullName] = attribute.value }
    self.attributes = attributes
  }

  subscript(name: String) -> String? { attributes[name] }

  /// The address in its tag, under whatever name.
  var href: String? { self["url"] ?? self["uri"] ?? self["href"] }

  /// All its text, that of elements in it among it.
  var text: String { node.text.withoutBlankEnds.withLettersMended }

  var number: Int? { Int(text) }
}

/// A link in a feed, in its tag as Atom has it or as a text as RSS has it.
struct FeedLink {
  /// `alternate`, where nothing else is said.
  let relation: String
  /// Resolved; nil where there is none.
  let address: String?
  /// Whether it leads to the page of what it stands in.
  let isPage: Bool

  init(_ element: FeedElement, base: String?) {
    relation = (element["rel"] ?? "alternate").lowercased()
    let written = element.href ?? element.text.nonEmpty?.replacing("&amp;", with: "&")
    address = written.map { WebAddress.resolve($0, from: base) }
    let type = element["type"]?.lowercased() ?? "text/html"
    let isHTML = ["text/html", "html", "xhtml", "application/xhtml+xml"].contains(type)
    isPage = relation == "alternate" && (isHTML || element.href == nil)
  }
}

extension WrittenAttachment {
  init(address: String, _ element: FeedElement, isEnclosure: Bool) {
    self.init(
      address: address, type: element["type"]?.nonEmpty,
      bytes: (element["length"] ?? element["filesize"]).flatMap { Int($0) },
      seconds: element["duration"].flatMap { Int($0) }, title: element["title"]?.nonEmpty,
      isEnclosure: isEnclosure)
  }
}

extension WrittenPerson {
  /// Of an element that holds a name, mail and page each for itself, or all in one text.
  init(_ node: MarkupNode) {
    self.init()
    let whole = FeedElement(node).text
    for child in node.elements {
      let child = FeedElement(child)
      guard let text = child.text.nonEmpty else { continue }
      switch child.word {
      case .name: name = text
      case .mail: mail = text
      case .page, .url: page = text
      default: break
      }
    }
    // Other vocabularies have their own words around a name.
    guard name == nil, mail == nil, page == nil, let whole = whole.nonEmpty else { return }
    text = whole
    takeApart(whole)
  }

  var isEmpty: Bool { name == nil && mail == nil && page == nil && text == nil }

  /// `lena@example.org (Lena Ortiz)`, `Lena Ortiz <lena@example.org>`, `Lena Ortiz`.
  private mutating func takeApart(_ text: String) {
    guard let address = Self.mailAddress(in: text) else {
      name = text
      return
    }
    mail = String(address)
    var rest = text.replacing(address, with: "")
    for empty in ["mailto:", "()", "<>", "&lt;&gt;"] { rest = rest.replacing(empty, with: "") }
    rest = rest.withoutBlankEnds
    if rest.hasPrefix("(") { rest.removeFirst() }
    if rest.hasSuffix(")") { rest.removeLast() }
    name = rest.withoutBlankEnds.nonEmpty
  }

  private static func mailAddress(in text: String) -> Substring? {
    guard let at = text.firstIndex(of: "@") else { return nil }
    let before = text[..<at].reversed().prefix { $0.isLetterOfMail }.count
    let after = text[text.index(after: at)...].prefix { $0.isLetterOfMail }
    guard before > 0, after.contains(".") else { return nil }
    let end = after.last == "." ? text.index(before: after.endIndex) : after.endIndex
    return text[text.index(at, offsetBy: -before)..<end]
  }
}

extension Character {
  fileprivate var isLetterOfMail: Bool {
    isASCII && (isLetter || isNumber || "_-.+".contains(self))
  }
}

extension String {
  /// Nil for the empty text.
  var nonEmpty: String? { isEmpty ? nil : self }
}
