import Articles

/// The way from bytes to the article in a page.
struct PageReading {
  private(set) var item = FeedItem()
  private(set) var problems: [String] = []

  init(_ bytes: [UInt8], contentType: String?, address: String?) {
    let letters = HTMLLetters(bytes, contentType: contentType)
    let page = PageTree.page(letters.utf8)
    problems = [letters.complaint].compactMap(\.self) + page.problems
    var tree = page.tree
    let metadata = PageMetadata(tree)
    let place = WebPlace(tree, at: address)
    tree.removeMachinery()
    take(metadata, address: address, place)
    take(tree, metadata, place)
  }

  private mutating func take(_ metadata: PageMetadata, address: String?, _ place: WebPlace) {
    item.title = metadata.title.nonEmpty
    item.url = address ?? metadata.address.flatMap(place.address)
    item.authors = metadata.authors
    item.datePublished = metadata.published.flatMap(DateInTheWild.init)?.rfc3339
    item.dateModified = metadata.modified.flatMap(DateInTheWild.init)?.rfc3339
    if item.dateModified == item.datePublished { item.dateModified = nil }
    item.language = metadata.language
    item.source = metadata.siteName
    item.summary = metadata.summary
    item.others["image"] = metadata.image.flatMap(place.address).map(JSONValue.string)
  }

  private mutating func take(_ tree: PageTree, _ metadata: PageMetadata, _ place: WebPlace) {
    let found = ArticleFind.article(
      in: tree, title: metadata.title, needsByline: metadata.authors.isEmpty)
    if let found {
      item.contentText = MarkupText.of(found.article, in: found.tree).nonEmpty
      item.contentHTML = SafeHTML.of(found.article, in: found.tree, at: place).nonEmpty
      if item.authors.isEmpty { item.authors = found.authors }
    }
    if let body = metadata.body { take(body: body, place) }
    if item.contentText == nil { problems.append("there is no text in it") }
  }

  /// Takes the text from linked data, where there is so much more of it that what the page shows can
  /// only be its beginning, or what stands there until a script has run.
  private mutating func take(body: String, _ place: WebPlace) {
    let clean = CleanMarkup(body.looksLikeHTML ? body : Self.paragraphs(of: body), at: place)
    let length = clean.text.utf8.count
    guard length > Self.shortestBody, length / 2 > item.contentText?.utf8.count ?? 0 else { return }
    (item.contentText, item.contentHTML) = (clean.text, clean.html)
  }

  /// In bytes. What is shorter is an announcement.
  private static let shortestBody = 300

  private static func paragraphs(of text: String) -> String {
    var html = ""
    for line in text.split(whereSeparator: \.isNewline) {
      html += "<p>"
      SafeHTML.escape(String(line), to: &html)
      html += "</p>"
    }
    return html
  }
}

extension PageTree {
  /// Takes out what only told about the page.
  mutating func removeMachinery() {
    for place in elements(below: root, where: { $0 == .script || $0 == .head }) {
      remove(place)
    }
  }
}
