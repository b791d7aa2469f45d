public import Text

/// The word that a source turns on: `chairman` of “the campaign’s chairman for Ohio, John Roe”.
///
/// It is the last word before the first preposition, relative pronoun, comma, bracket, dash or
/// colon that follows a word. `’s` at its end is not part of it; `Jr.`, `Sr.`, `II`, `III` and `IV`
/// are not words for this. Where there are no others, it is the last of these: `who`. Two sources
/// agree where their heads are the same word at the same place.
public struct HeadWord: Hashable, Sendable {
  public let span: TextSpan

  /// The head of the words of `text` in `spans`, or nil where there are none.
  public init?(of spans: [TextSpan], in text: String) {
    var reading = SourceReading()
    for span in spans { reading.read(text[span].unicodeScalars, from: span.lowerBound.utf8) }
    guard let head = reading.head ?? reading.last else { return nil }
    span = head
  }
}

/// Reads the words of a source until its head has passed.
private struct SourceReading {
  private(set) var head: TextSpan?
  /// The last word of any sort.
  private(set) var last: TextSpan?
  private var isPast = false
  private var word = ""
  private var start = 0

  mutating func read(_ scalars: Substring.UnicodeScalarView, from offset: Int) {
    var offset = offset
    for scalar in scalars {
      if scalar.isLetterOrDigit || "'’.-&@_".unicodeScalars.contains(scalar) {
        if word.isEmpty { start = offset }
        word.unicodeScalars.append(scalar)
      } else {
        endWord()
        if ",;:()[]—–".unicodeScalars.contains(scalar), head != nil { isPast = true }
      }
      offset += UTF8.width(scalar)
    }
    endWord()
  }

  private mutating func endWord() {
    defer { word = "" }
    let bare = word.withoutPossessive
    guard !isPast, bare.unicodeScalars.contains(where: \.isLetterOrDigit) else { return }
    let span = TextSpan(utf8: start, start + bare.utf8.count)
    last = span
    if Self.borders.contains(word.lowercased()) { return isPast = head != nil }
    if Self.suffixes.contains(word) { return }
    head = span
  }

  private static let suffixes: Set<String> = ["Jr", "Jr.", "Sr", "Sr.", "II", "III", "IV"]

  private static let borders: Set<String> = [
    "about", "after", "against", "among", "as", "at", "before", "behind", "between", "by",
    "during", "for", "from", "in", "including", "inside", "into", "like", "near", "of", "on",
    "outside", "over", "per", "than", "that", "through", "to", "under", "via", "when", "where",
    "which", "who", "whom", "whose", "with", "within",
  ]
}

extension String {
  /// Without `’s`, and without full stops, apostrophes and hyphens at its end.
  fileprivate var withoutPossessive: String {
    var bare = self
    for ending in ["'s", "’s"] where bare.hasSuffix(ending) { bare.removeLast(2) }
    while let last = bare.last, ".'’-".contains(last) { bare.removeLast() }
    return bare
  }
}
