/// What two articles have in common, apart from how much it is.
///
/// Results, quakes and forecasts are told in the same words every time, often about the same place. What
/// they differ in speaks against one story, however much speaks for it.
struct Resemblance {
  /// How like two must be, as the cosine of their words.
  static let enough = 0.3
  /// How like an article must be to those of a story on average.
  static let enoughOnAverage = 0.2

  let isPlausible: Bool

  init(of one: StoryPrint, and other: StoryPrint) {
    var (common, titles, names) = (0, 0, 0)
    for term in one.terms {
      guard let twin = other.term(term.word) else { continue }
      common += 1
      if term.isInTitle && twin.isInTitle { titles += 1 }
      if term.isName || twin.isName { names += 1 }
    }
    // One series, at another time.
    let isSeries = one.source == other.source && one.shape == other.shape
    // Both are about somebody the other does not even mention.
    let areApart = one.hasTitleName(beyond: other) && other.hasTitleName(beyond: one)
    // Whom they name may have done something else as well, and what they tell may have happened to
    // somebody else.
    let isOneEvent = titles >= 2 && common >= 3
    let isOfTheSame = names >= 2 || titles >= 3 && (names >= 1 || !one.hasNames || !other.hasNames)
    isPlausible = isOneEvent && isOfTheSame && !isSeries && !areApart
  }
}

extension StoryPrint {
  fileprivate var hasNames: Bool { terms.contains(where: \.isName) }

  /// Whether there is a name in the title that `other` nowhere has.
  fileprivate func hasTitleName(beyond other: StoryPrint) -> Bool {
    terms.contains { $0.isInTitle && $0.isName && other.term($0.word) == nil }
  }
}
