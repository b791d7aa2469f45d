import Articles
import Text

/// Where a jump lands, and whether it went round the end of the article to get there.
struct Landing: Hashable {
  var index: Int
  var hasWrapped: Bool
}

extension ArticlePane {
  /// The next quotation that `isWanted`: after the current one where that is on the screen, else from
  /// the top of the screen.
  func nextQuotation(where isWanted: (Quotation) -> Bool) -> Landing? {
    let start =
      currentInView.map { $0 + 1 } ?? quotations.partitioningIndex { topOffset <= $0.start }
    return Landing.next(from: start, among: quotations.map(isWanted))
  }

  /// The last quotation before these that `isWanted`.
  func previousQuotation(where isWanted: (Quotation) -> Bool) -> Landing? {
    let end = currentInView ?? quotations.partitioningIndex { topOffset <= $0.start }
    return Landing.previous(before: end, among: quotations.map(isWanted))
  }

  /// The next mention of `entity` after the one last jumped to.
  func nextMention(of entity: Entity) -> Landing? {
    let start =
      selection?.index.map { $0 + 1 }
      ?? entity.mentions.partitioningIndex { topOffset <= $0.lowerBound }
    return Landing.next(from: start, among: entity.mentions.map { _ in true })
  }

  func previousMention(of entity: Entity) -> Landing? {
    let end =
      selection?.index ?? entity.mentions.partitioningIndex { topOffset <= $0.lowerBound }
    return Landing.previous(before: end, among: entity.mentions.map { _ in true })
  }

  /// Whether `quotation` has a speaker other than the one being read.
  func isByAnother(_ quotation: Quotation) -> Bool {
    guard let speaker = quotation.speaker else { return false }
    return speaker != currentInView.flatMap { quotations[$0].speaker }
  }

  /// The current quotation, unless the person has scrolled away from it.
  private var currentInView: Int? {
    current.flatMap { isVisible(quotations[$0]) ? $0 : nil }
  }
}

extension Landing {
  /// The first wanted place at or after `start`, going on from the beginning.
  fileprivate static func next(from start: Int, among wanted: [Bool]) -> Landing? {
    if let index = wanted.indices.dropFirst(start).first(where: { wanted[$0] }) {
      return Landing(index: index, hasWrapped: false)
    }
    return wanted.firstIndex(of: true).map { Landing(index: $0, hasWrapped: true) }
  }

  /// The last wanted place before `end`, going on from the end.
  fileprivate static func previous(before end: Int, among wanted: [Bool]) -> Landing? {
    if let index = wanted.indices.prefix(end).last(where: { wanted[$0] }) {
      return Landing(index: index, hasWrapped: false)
    }
    return wanted.lastIndex(of: true).map { Landing(index: $0, hasWrapped: true) }
  }
}
