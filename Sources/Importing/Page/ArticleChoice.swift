/// The part of a page in which the article is, and what beside it belongs to it.
struct ArticleChoice {
  private(set) var tree: PageTree
  /// An element that holds the article and stands nowhere.
  private(set) var article: PageTree.Place
  private var scores: PageScores

  init(_ tree: PageTree, _ paragraphs: [PageTree.Place], strictness: Strictness) {
    self.tree = tree
    scores = PageScores(of: paragraphs, in: &self.tree, strictness: strictness)
    article = self.tree.make(.div)
    choose()
  }

  private mutating func choose() {
    let best = bestCandidates
    guard let first = best.first, tree.tag(of: first) != .body else {
      return tree.moveChildren(of: tree.body, to: article)
    }
    let top = onlyHeir(of: better(than: common(to: best) ?? first))
    scores.enlist(top, in: tree)
    join(neighboursOf: top)
  }

  /// The five with the most points, the best of them first.
  private var bestCandidates: [PageTree.Place] {
    var best: [PageTree.Place] = []
    for candidate in scores.candidates {
      let place = best.firstIndex { points($0) < points(candidate) } ?? best.count
      best.insert(candidate, at: place)
      if best.count > 5 { best.removeLast() }
    }
    return best
  }

  private func points(_ place: PageTree.Place) -> Double { scores[place] ?? 0 }
}

extension ArticleChoice {
  /// What is around at least three others that are nearly as good as the best: an article in
  /// several pieces.
  private func common(to best: [PageTree.Place]) -> PageTree.Place? {
    guard let first = best.first else { return nil }
    let lines = best.dropFirst().filter { points($0) >= points(first) * 0.75 }
      .map { Set(tree.ancestors(of: $0)) }
    guard lines.count >= 3 else { return nil }
    return tree.ancestors(of: first).prefix { tree.tag(of: $0) != .body }.first { ancestor in
      lines.count { $0.contains(ancestor) } >= 3
    }
  }

  /// An element around `top` that has more points still; but not where they fall to a third first.
  private mutating func better(than top: PageTree.Place) -> PageTree.Place {
    scores.enlist(top, in: tree)
    var last = points(top)
    let least = last / 3
    for ancestor in tree.ancestors(of: top).prefix(while: { tree.tag(of: $0) != .body }) {
      guard let points = scores[ancestor] else { continue }
      if points < least { break }
      if points > last { return ancestor }
      last = points
    }
    return top
  }

  /// What holds nothing but `top` has more neighbours to offer.
  private func onlyHeir(of top: PageTree.Place) -> PageTree.Place {
    var top = top
    while let parent = tree.parent(of: top), tree.tag(of: parent) != .body,
      tree.tag(of: parent) != .html, tree.elements(in: parent).count == 1
    {
      top = parent
    }
    return top
  }
}

extension ArticleChoice {
  /// Gathers `top` and those beside it that are as good, or are good paragraphs.
  private mutating func join(neighboursOf top: PageTree.Place) {
    guard let parent = tree.parent(of: top) else { return tree.moveChildren(of: top, to: article) }
    for neighbour in tree.elements(in: parent) where neighbour == top || belongs(neighbour, to: top)
    {
      if let tag = tree.tag(of: neighbour), !Self.keptAsTheyAre.contains(tag) {
        tree.rename(neighbour, .div)
      }
      tree.append(neighbour, to: article)
    }
  }

  private static let keptAsTheyAre: Set<Tag> = [.div, .article, .section, .p, .ol, .ul]

  private mutating func belongs(_ neighbour: PageTree.Place, to top: PageTree.Place) -> Bool {
    let name = tree[top, attribute: "class"] ?? ""
    let isAlike = !name.isEmpty && tree[neighbour, attribute: "class"] == name
    let bonus = isAlike ? points(top) * 0.2 : 0
    if let own = scores[neighbour], own + bonus >= max(10, points(top) * 0.2) { return true }
    return tree.tag(of: neighbour) == .p && isGoodParagraph(neighbour)
  }

  private mutating func isGoodParagraph(_ paragraph: PageTree.Place) -> Bool {
    let measure = tree.measure(paragraph)
    if measure.length > 80 { return measure.linkDensity < 0.25 }
    guard measure.length > 0, measure.length < 80, measure.linkDensity == 0 else { return false }
    let line = tree.line(in: paragraph)
    return line.hasSuffix(".") || line.utf8.elementsHold(". ")
  }
}

extension String.UTF8View {
  fileprivate func elementsHold(_ word: String) -> Bool { Array(self).holds(Array(word.utf8)) }
}
