/// An article without what stands in it and is no part of it: forms, shares, advertising, lists of
/// other articles.
struct ArticleCleaning {
  private(set) var tree: PageTree
  private let article: PageTree.Place
  private let strictness: Strictness

  init(_ article: PageTree.Place, in tree: PageTree, strictness: Strictness) {
    (self.article, self.tree, self.strictness) = (article, tree, strictness)
    clean()
  }

  private mutating func clean() {
    tree.markDataTables(in: article)
    removeSuspects { $0 == .form }
    removeSuspects { $0 == .fieldset }
    removeAll { $0 == .footer || $0 == .link || $0 == .aside }
    removeMenus()
    removeAllButVideos { $0 == .object || $0 == .embed }
    removeShares()
    removeAddenda()
    removeAllButVideos { $0 == .iframe }
    removeAll { $0 == .input || $0 == .textarea || $0 == .select || $0 == .button }
    removeDoubtfulHeadings()
    removeSuspects { $0 == .table }
    removeSuspects { $0 == .ul }
    removeSuspects { $0 == .div }
    for heading in all({ $0 == .h1 }) { tree.rename(heading, .h2) }
    removeEmptyParagraphs()
    removeBreaksBeforeParagraphs()
    openTablesOfOneCell()
  }

  private func all(_ isWanted: (Tag) -> Bool) -> [PageTree.Place] {
    tree.elements(below: article, where: isWanted)
  }

  private mutating func removeAll(_ isUnwanted: (Tag) -> Bool) {
    for place in all(isUnwanted) { tree.remove(place) }
  }

  private mutating func removeAllButVideos(_ isUnwanted: (Tag) -> Bool) {
    for place in all(isUnwanted) where !tree[place].isVideo { tree.remove(place) }
  }

  /// From the last to the first, so that what is inside goes before what is around it.
  private mutating func removeSuspects(_ isUnwanted: (Tag) -> Bool) {
    guard strictness.contains(.suspects) else { return }
    for place in all(isUnwanted).reversed() where tree.isSuspect(place, strictness) {
      tree.remove(place)
    }
  }
}

extension ArticleCleaning {
  private mutating func removeShares() {
    for top in tree.elements(in: article) {
      for place in tree.elements(below: top, where: { _ in true }) {
        guard PageHints(place, in: tree).isSharing, tree.measure(place).length < 500 else {
          continue
        }
        tree.remove(place)
      }
    }
  }

  /// What stands in an article and is about something else: letters of news that one is asked to
  /// subscribe to, who the author is, and that the rest has to be paid for.
  private mutating func removeAddenda() {
    let whole = tree.measure(article).length
    for place in all({ $0 == .div || $0 == .section || $0 == .form || $0 == .p }) {
      let length = tree.measure(place).length
      guard length < 1000, length * 3 < whole else { continue }
      let hints = PageHints(place, in: tree)
      if hints.isAboutAuthor || hints.isInvitation && length < 500 || isGate(place, hints, length) {
        tree.remove(place)
      }
    }
  }

  private func isGate(_ place: PageTree.Place, _ hints: PageHints, _ length: Int32) -> Bool {
    guard hints.isGate, length < 300 else { return false }
    let words = tree.line(in: place).lowercased()
    return words.contains("subscri") || words.contains("sign in") || words.contains("log in")
  }

  /// What is said to be for finding one’s way, and is mostly links.
  private mutating func removeMenus() {
    guard strictness.contains(.suspects) else { return }
    for menu in all({ $0 == .nav }) where tree.measure(menu).linkDensity > 0.5 { tree.remove(menu) }
  }

  private mutating func removeDoubtfulHeadings() {
    for heading in all({ $0 == .h1 || $0 == .h2 }) where tree.weight(of: heading, strictness) < 0 {
      tree.remove(heading)
    }
  }

  private mutating func removeEmptyParagraphs() {
    for paragraph in all({ $0 == .p }) {
      let measure = tree.measure(paragraph)
      guard measure.images == 0, measure.embeds == 0 else { continue }
      if measure.isBlank || isAdvertisement(paragraph, measure) { tree.remove(paragraph) }
    }
  }

  private func isAdvertisement(_ paragraph: PageTree.Place, _ measure: PageMeasure) -> Bool {
    measure.length <= 60 && PageHints.isAdvertisingWord(tree.line(in: paragraph))
  }

  private mutating func removeBreaksBeforeParagraphs() {
    for lineBreak in all({ $0 == .br }) {
      var next = tree[lineBreak].next
      while let place = next, tree.tag(of: place) == nil, tree[place].characters.isAllBlank {
        next = tree[place].next
      }
      if let next, tree.tag(of: next) == .p { tree.remove(lineBreak) }
    }
  }

  /// A table of one cell is a frame around a text.
  private mutating func openTablesOfOneCell() {
    for table in all({ $0 == .table }) {
      let only = tree.onlyElement(in: table)
      let body = only.flatMap { tree.tag(of: $0) == .tbody ? $0 : nil } ?? table
      guard let row = tree.onlyElement(in: body), tree.tag(of: row) == .tr,
        let cell = tree.onlyElement(in: row), tree.tag(of: cell) == .td
      else { continue }
      let isLine = tree.children(of: cell).allSatisfy { tree.isPhrasing($0) }
      tree.rename(cell, isLine ? .p : .div)
      tree.replace(table, with: cell)
    }
  }
}
