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
    guard let found else {
      return problems.append("there is no text in it")
    }
    item.contentText = MarkupText.of(found.article, in: found.tree).nonEmpty
    item.contentHTML = SafeHTML.of(found.article, in: found.tree, at: place).nonEmpty
    if item.authors.isEmpty { item.authors = found.authors }
    if item.contentText == nil { problems.append("there is no text in it") }
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
