/// Whether letters fall into the syllables that Chinese names are written with.
enum Syllables {
  private static let initials = [
    "b", "p", "m", "f", "d", "t", "n", "l", "g", "k", "h", "j", "q", "x", "zh", "ch", "sh", "r",
    "z", "c", "s", "y", "w", "",
  ]
  private static let finals = [
    "a", "o", "e", "ai", "ei", "ao", "ou", "an", "en", "ang", "eng", "ong", "er", "i", "ia", "ie",
    "iao", "iu", "ian", "in", "iang", "ing", "iong", "u", "ua", "uo", "uai", "ui", "uan", "un",
    "uang", "ue", "io",
  ]

  private static let all: Set<Word> = {
    var all: Set<Word> = []
    for initial in initials {
      for final in finals {
        var word = Word()
        for byte in (initial + final).utf8 { word.append(byte) }
        all.insert(word)
      }
    }
    return all
  }()

  /// Whether `letters` are one syllable or two.
  static func canSplit(_ letters: ArraySlice<UInt8>) -> Bool {
    if isSyllable(letters) { return true }
    for middle in letters.indices.dropFirst() {
      if isSyllable(letters[..<middle]), isSyllable(letters[middle...]) { return true }
    }
    return false
  }

  private static func isSyllable(_ letters: ArraySlice<UInt8>) -> Bool {
    guard letters.count <= 6 else { return false }
    var word = Word()
    for letter in letters { word.append(letter) }
    return all.contains(word)
  }
}
