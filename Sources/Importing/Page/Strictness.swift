/// How much of a page is thrown out on suspicion. Where too little is left, it is read again with
/// less of it.
struct Strictness: OptionSet {
  let rawValue: Int

  /// Elements whose names say that they belong to no article.
  static let unlikely = Strictness(rawValue: 1)
  /// Names of classes count for and against an element.
  static let names = Strictness(rawValue: 2)
  /// Parts of an article that look like none are taken out of it.
  static let suspects = Strictness(rawValue: 4)

  /// In the order in which they are tried.
  static let attempts: [Strictness] = [
    [.unlikely, .names, .suspects], [.names, .suspects], [.suspects], [],
  ]
}
