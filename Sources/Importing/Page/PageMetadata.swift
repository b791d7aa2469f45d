/// What a page says about its article: in linked data first, then in its `<meta>` elements, then in
/// what is there to be read.
struct PageMetadata {
  private(set) var title: String
  private(set) var authors: [String]
  /// As it is written.
  private(set) var published: String?
  private(set) var modified: String?
  private(set) var siteName: String?
  private(set) var image: String?
  private(set) var language: String?
  private(set) var summary: String?
  /// The article itself, where linked data has it.
  private(set) var body: String?
  /// Where the page says it lies.
  private(set) var address: String?

  init(_ tree: PageTree) {
    let pageTitle = Self.pageTitle(tree)
    let data = LinkedData(tree, pageTitle: pageTitle)
    let meta = MetaTags(tree)
    title =
      data.title
      ?? meta.value(
        "dc:title", "dcterm:title", "dcterms:title", "og:title", "weibo:article:title",
        "weibo:webpage:title", "title", "twitter:title", "parsely-title")
      ?? PageTitle.article(from: pageTitle, Self.headings(tree))
    authors = data.authors.isEmpty ? meta.authors : data.authors
    published =
      data.published
      ?? meta.value(
        "article:published_time", "parsely-pub-date", "og:article:published_time", "datepublished",
        "dc:date:issued", "dc:date", "dcterms:created", "sailthru.date", "date", "pubdate",
        "publishdate", "publish-date", "pdate", "ptime", "og:published_time")
    modified = data.modified ?? meta.value("article:modified_time", "og:updated_time")
    siteName = data.siteName ?? meta.value("og:site_name", "application-name")
    image =
      meta.value("og:image", "og:image:url", "twitter:image", "twitter:image:src") ?? data.image
    language = Self.language(tree, data, meta)
    body = data.body
    summary = meta.value("og:description", "description", "twitter:description") ?? data.summary
    address = Self.canonicalAddress(tree) ?? meta.value("og:url")
    if published == nil { published = Self.shownDate(tree) }
  }
}

extension PageMetadata {
  private static func pageTitle(_ tree: PageTree) -> String {
    let titles = tree.elements(below: tree.root) { $0 == .title }
    // A drawing has a title of its own.
    let own = titles.first { !tree.isInside(.svg, $0) }
    return own.map { tree.line(in: $0) } ?? ""
  }

  private static func headings(_ tree: PageTree) -> PageTitle.Headings {
    let places = tree.elements(below: tree.root) { $0 == .h1 || $0 == .h2 }.prefix(200)
    let first = places.filter { tree.tag(of: $0) == .h1 }
    return PageTitle.Headings(
      first: first.map { tree.line(in: $0) }, all: places.map { tree.line(in: $0) })
  }

  private static func canonicalAddress(_ tree: PageTree) -> String? {
    let links = tree.elements(below: tree.root) { $0 == .link }
    return links.first { tree[$0, attribute: "rel"]?.lowercased() == "canonical" }
      .flatMap { tree[$0, attribute: "href"] }
  }

  private static func language(_ tree: PageTree, _ data: LinkedData, _ meta: MetaTags) -> String? {
    let written =
      [tree[tree.root, attribute: "lang"], tree[tree.root, attribute: "xml:lang"]]
      .compactMap { $0?.onOneLine.nonEmpty }.first
      ?? meta.value("content-language", "language", "dc:language", "og:locale") ?? data.language
    guard let language = written?.replacing("_", with: "-"), (2...35).contains(language.utf8.count),
      language.utf8.allSatisfy(\.canStandInLanguage)
    else { return nil }
    return language
  }

  /// What the page itself dates: an element said to be the date, or the first `<time>`.
  private static func shownDate(_ tree: PageTree) -> String? {
    var first: String?
    for place in tree.descendants(of: tree.root) {
      guard let tag = tree.tag(of: place) else { continue }
      let isPublication = tree[place, attribute: "itemprop"]?.lowercased() == "datepublished"
      guard isPublication || tag == .time else { continue }
      let written = tree[place, attribute: "datetime"] ?? tree[place, attribute: "content"]
      let date = written ?? (isPublication ? tree.line(in: place) : nil)
      guard let date, DateInTheWild(date) != nil else { continue }
      if isPublication || tree[place, attribute: "pubdate"] != nil { return date }
      first = first ?? date
    }
    return first
  }
}

extension UInt8 {
  /// Letters, digits and the hyphens between them: `pt-BR`.
  fileprivate var canStandInLanguage: Bool {
    self == 0x2D || (0x30...0x39).contains(self)
      || (0x41...0x5A).contains(self & 0xDF) && self >= 0x41
  }
}
