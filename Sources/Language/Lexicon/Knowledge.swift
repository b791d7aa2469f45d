/// Everything the lexicon says about one word.
struct Knowledge: Hashable, Sendable {
  var tags: WordTags = []
  var amount: AmountTags = []

  /// This and `other`.
  func and(_ other: Knowledge) -> Knowledge {
    Knowledge(tags: tags.union(other.tags), amount: amount.union(other.amount))
  }
}
