/// What the `<meta>` elements of a page say: Open Graph, Dublin Core, and what sites have made up.
struct MetaTags {
  private var values: [String: String] = [:]
  private(set) var authors: [String] = []

  init(_ tree: PageTree) {
    for meta in tree.elements(below: tree.root, where: { $0 == .meta }) {
      guard let content = tree[meta, attribute: "content"], content.utf8.count <= Self.longest
      else { continue }
      let value = CleanMarkup.words(content)
      guard !value.isEmpty else { continue }
      for name in Self.names(of: meta, in: tree) { take(name, value) }
    }
  }

  /// In bytes.
  private static let longest = 8192

  private mutating func take(_ name: String, _ value: String) {
    if Self.authorNames.contains(name), !WebAddress.isOnTheWeb(value), !authors.contains(value),
      authors.count < 20, authorName == nil || authorName == name
    {
      authors.append(value)
      authorName = name
    }
    if values[name] == nil { values[name] = value }
  }

  /// Of several people only those count that are named in one way.
  private var authorName: String?

  private static let authorNames: Set<String> = [
    "dc:creator", "dcterm:creator", "dcterms:creator", "author", "parsely-author",
    "article:author", "sailthru.author", "byl",
  ]

  /// `property` may name several things at once; `name` and `itemprop` name one. A dot is as good
  /// as a colon.
  private static func names(of meta: PageTree.Place, in tree: PageTree) -> [String] {
    var names: [String] = []
    for attribute in ["property", "name", "itemprop"] {
      let written = tree[meta, attribute: attribute]?.lowercased() ?? ""
      for name in written.split(whereSeparator: \.isWhitespace).prefix(10) {
        names.append(String(name))
        if let dot = name.firstIndex(of: ".") {
          names.append(name[..<dot] + ":" + name[name.index(after: dot)...])
        }
      }
    }
    return names
  }

  /// The value of the first of `names` that has one.
  func value(_ names: String...) -> String? {
    names.lazy.compactMap { values[$0] }.first
  }
}
