private import Articles
private import FoundationEssentials

/// What a page says about its article in [JSON-LD](https://schema.org/Article), for search engines.
struct LinkedData {
  private(set) var title: String?
  private(set) var authors: [String] = []
  private(set) var published: String?
  private(set) var modified: String?
  private(set) var siteName: String?
  private(set) var image: String?
  private(set) var language: String?
  private(set) var summary: String?
  /// The article itself, in plain words or in HTML.
  private(set) var body: String?

  /// Of the first script in `tree` that describes an article.
  init(_ tree: PageTree, pageTitle: String) {
    for script in tree.elements(below: tree.root, where: { $0 == .script }) {
      guard let value = Self.value(tree.characters(in: script)),
        let article = Self.article(in: value)
      else { continue }
      take(article, pageTitle: pageTitle)
      return
    }
  }

  private static func value(_ script: String) -> JSONValue? {
    // Some sites wrap it as character data, or as a comment.
    let text = script.firstRange(of: "[CDATA[").map { script[$0.upperBound...] } ?? script[...]
    let bytes = Array(text.utf8)
    guard bytes.count <= longest, let start = bytes.firstIndex(where: { $0 == 0x7B || $0 == 0x5B }),
      let end = bytes.lastIndex(of: bytes[start] + 2), start < end
    else { return nil }
    // A line break in a string is what most often is wrong, and means nothing elsewhere.
    let data = Data(bytes[start...end].map { $0 < 0x20 ? 0x20 : $0 })
    return try? JSONDecoder().decode(JSONValue.self, from: data)
  }

  /// In bytes.
  private static let longest = 2 << 20

  /// The first object that is an article: the value itself, one of a list, or one of a graph.
  private static func article(in value: JSONValue) -> [String: JSONValue]? {
    var open = [value]
    var seen = 0
    while let next = open.popLast(), seen < 1000 {
      seen += 1
      if let members = next.members {
        if isArticle(members) { return members }
        open += [members["mainEntity"], members["@graph"]].compactMap(\.self)
      } else if let elements = next.elements {
        open += elements.reversed()
      }
    }
    return nil
  }

  private static func isArticle(_ members: [String: JSONValue]) -> Bool {
    guard let type = members["@type"] else { return false }
    let types = type.text.map { [$0] } ?? type.elements?.compactMap(\.text) ?? []
    return types.contains { type in
      let name = type.split(separator: "/").last ?? ""
      return name.hasSuffix("Article") || kinds.contains(String(name))
    }
  }

  private static let kinds: Set<String> = [
    "Report", "SocialMediaPosting", "BlogPosting", "LiveBlogPosting", "DiscussionForumPosting",
    "APIReference",
  ]
}

extension LinkedData {
  private mutating func take(_ article: [String: JSONValue], pageTitle: String) {
    title = Self.title(article, pageTitle: pageTitle)
    authors = Self.names(article["author"])
    published = Self.words(article["datePublished"])
    modified = Self.words(article["dateModified"])
    siteName = Self.names(article["publisher"]).first
    image = Self.address(article["image"])
    language = Self.words(article["inLanguage"])
    summary = Self.words(article["description"])
    body = article["articleBody"]?.text
  }

  /// The headline, unless only the name is like the title of the page.
  private static func title(_ article: [String: JSONValue], pageTitle: String) -> String? {
    let (name, headline) = (words(article["name"]), words(article["headline"]))
    guard let name, let headline, name != headline else { return name ?? headline }
    let isNameLike = Likeness.share(of: pageTitle, in: name) > 0.75
    let isHeadlineLike = Likeness.share(of: pageTitle, in: headline) > 0.75
    return isHeadlineLike || !isNameLike ? headline : name
  }

  private static func words(_ value: JSONValue?) -> String? {
    guard let text = value?.text ?? value?.elements?.first?.text else { return nil }
    return CleanMarkup.words(text).nonEmpty
  }

  /// A person is an object with a name, a list of them, or only the name.
  private static func names(_ value: JSONValue?) -> [String] {
    guard let value else { return [] }
    if let text = words(value) { return WebAddress.isOnTheWeb(text) ? [] : [text] }
    if let members = value.members { return [words(members["name"])].compactMap(\.self) }
    return (value.elements ?? []).prefix(100).compactMap { element in
      element.members.flatMap { words($0["name"]) } ?? words(element)
    }
  }

  private static func address(_ value: JSONValue?) -> String? {
    let value = value?.elements?.first ?? value
    return value?.text ?? value?.members?["url"]?.text
  }
}

extension CleanMarkup {
  /// A title or a name on one line, character references read: some sites write them twice.
  static func words(_ text: String) -> String {
    text.utf8.contains(UInt8(ascii: "&")) ? PlainText.of(html: text).onOneLine : text.onOneLine
  }
}
