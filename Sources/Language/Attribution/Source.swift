/// The words that say who speaks: `He`, `the ministry`, `North Korean leader Kim Jong-un`.
struct Source: Sendable {
  enum Form: Sendable {
    /// By the member of the cast they name.
    case named(Int)
    case pronoun
    /// By a noun: `the minister`.
    case noun
  }

  var words: Range<Int>
  /// The name's last word, the pronoun or the noun.
  var head: Int
  var form: Form
}
