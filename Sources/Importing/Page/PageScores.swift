/// Which parts of a page have paragraphs in them, and how good ones.
///
/// A paragraph of 25 characters counts for its length and its commas, fully for the element it
/// stands in, half for the one around that, and less and less for three more. Commas are
/// what sentences have, and menus do not.
struct PageScores {
  private var points: [PageTree.Place: Double] = [:]
  /// In the order in which they were first counted.
  private(set) var candidates: [PageTree.Place] = []
  private let strictness: Strictness

  init(of paragraphs: [PageTree.Place], in tree: inout PageTree, strictness: Strictness) {
    self.strictness = strictness
    for paragraph in paragraphs { count(paragraph, in: &tree) }
    for candidate in candidates {
      points[candidate, default: 0] *= 1 - tree.measure(candidate).linkDensity
    }
  }

  /// Nil for what has no paragraph in it.
  subscript(_ place: PageTree.Place) -> Double? { points[place] }

  private mutating func count(_ paragraph: PageTree.Place, in tree: inout PageTree) {
    let measure = tree.measure(paragraph)
    guard measure.length >= 25 else { return }
    let score = 2 + Double(measure.commas) + Double(min(measure.length / 100, 3))
    for (level, ancestor) in tree.ancestors(of: paragraph).prefix(5).enumerated()
    where tree.parent(of: ancestor) != nil {
      if points[ancestor] == nil { begin(ancestor, in: tree) }
      let divisor = level == 0 ? 1 : level == 1 ? 2 : Double(level) * 3
      points[ancestor, default: 0] += score / divisor
    }
  }

  private mutating func begin(_ place: PageTree.Place, in tree: PageTree) {
    candidates.append(place)
    enlist(place, in: tree)
  }

  /// Gives `place` what its kind and its name are worth, if it has no points yet.
  mutating func enlist(_ place: PageTree.Place, in tree: PageTree) {
    guard points[place] == nil else { return }
    let worth = tree.tag(of: place).map(Self.worth) ?? 0
    points[place] = worth + tree.weight(of: place, strictness)
  }

  private static func worth(_ tag: Tag) -> Double {
    switch tag {
    case .div: 5
    case .pre, .td, .blockquote: 3
    case .address, .ol, .ul, .dl, .dd, .dt, .li, .form: -3
    case .h1, .h2, .h3, .h4, .h5, .h6, .th: -5
    default: 0
    }
  }
}

extension PageTree {
  /// What the class and the id of `place` say for it or against it, 50 at most.
  func weight(of place: Place, _ strictness: Strictness) -> Double {
    guard strictness.contains(.names) else { return 0 }
    return PageHints(self[place, attribute: "class"] ?? "").weight
      + PageHints(self[place, attribute: "id"] ?? "").weight
  }
}
