/// How like two short texts are, by their words.
enum Likeness {
  /// How much of `other` is in `text`: 1 for all of its words, 0 for none.
  static func share(of other: String, in text: String) -> Double {
    let known = Set(words(text))
    let all = words(other)
    guard !known.isEmpty, !all.isEmpty else { return 0 }
    let strange = all.filter { !known.contains($0) }
    return 1 - length(strange) / length(all)
  }

  private static func words(_ text: String) -> [Substring] {
    text.lowercased().split { !$0.isLetter && !$0.isNumber }
  }

  private static func length(_ words: [Substring]) -> Double {
    Double(words.reduce(0) { $0 + $1.count } + max(0, words.count - 1))
  }
}
