public import Articles

/// How many quotations with marks each article has, as far as anyone has counted.
public struct QuotationCounts: Equatable, Sendable {
  private var known: [Article.ID: Int] = [:]
  private var isCounting = false

  public subscript(id: Article.ID) -> Int? { known[id] }

  mutating func take(_ counted: [Article.ID: Int]) {
    known.merge(counted) { _, new in new }
    isCounting = false
  }

  mutating func note(_ count: Int, for id: Article.ID) {
    known[id] = count
  }

  /// Asks for the counts of `ids` that nobody knows, one batch at a time: someone who scrolls fast
  /// must not leave a queue behind.
  mutating func request(_ ids: [Article.ID]) -> [Effect] {
    let unknown = ids.filter { known[$0] == nil }
    guard !isCounting, !unknown.isEmpty else { return [] }
    isCounting = true
    return [.countQuotations(unknown)]
  }
}
