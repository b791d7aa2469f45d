import Articles
import Text

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
