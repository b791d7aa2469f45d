import People
import Search

extension String {
  /// The words that may tell which event is meant: without case, accents and endings, and without those
  /// that stand in every title. What is written without spaces comes in pairs of characters.
  var storyWords: [String] {
    var words: [String] = []
    var last: String?
    for word in searchable().withoutGenitives.foldedWords {
      guard word.isIdeograph else {
        last = nil
        if !Self.idle.contains(word) { words.append(word.withoutPlural) }
        continue
      }
      words.append((last ?? "") + word)
      last = word
    }
    return words
  }

  /// Forty-eight bits of FNV-1a.
  var storyHash: UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    return (hash ^ hash >> 48) & 0xFFFF_FFFF_FFFF
  }

  /// Whether only what the next title of a series changes.
  var isCountOrDay: Bool { contains { $0.isNumber } || Self.days.contains(self) }

  private var withoutGenitives: String {
    replacing("’s ", with: " ").replacing("'s ", with: " ")
  }

  private var isIdeograph: Bool {
    guard let first = unicodeScalars.first, first.value >= 0xE00 else { return false }
    return unicodeScalars.dropFirst().allSatisfy { $0.properties.isGraphemeExtend }
  }

  private var withoutPlural: String {
    guard utf8.count > 4, hasSuffix("s"), !hasSuffix("ss"), !hasSuffix("us") else { return self }
    return String(dropLast())
  }

  /// Words of any title, in English.
  private static let idle = Set(
    """
    a about after again against all also amid among an and any are as at back be been before being \
    between but by can could did do does down during first for from get gets had has have he her his \
    how if in into is it its just last latest least live made make makes may more most much near new \
    news no not now of off on one only or our out over own part per plan plans put report reports \
    reveals said say saying says set she should since so some still such take takes than that the their \
    them then there these they this those three through time to today two under until up update updates \
    us very via video was watch we week were what when where which while who whom why will with within \
    without would year years yet you your analysis breaking exclusive explainer opinion mr mrs ms
    """.split(separator: " ").map(String.init))

  private static let days = Set(
    """
    monday tuesday wednesday thursday friday saturday sunday january february march april june july \
    august september october november december jan feb mar apr jun jul aug sep sept oct nov dec morning \
    evening noon night tonight tomorrow yesterday weekend
    """.split(separator: " ").map(String.init))
}
