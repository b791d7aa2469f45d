import Scoring

/// Words, to be drawn as often as they are used: the tenth a tenth as often as the first (Zipf's
/// law).
struct Vocabulary {
  /// More than there are words by far, and few enough to stay in a processor's cache.
  private static let lots = 1 << 18

  /// All words, one after another, in UTF-8.
  private let letters: [UInt8]
  private let places: [Range<Int>]
  /// Which word a lot draws.
  private let draws: [UInt16]

  init(_ words: [String]) {
    var letters: [UInt8] = []
    var places: [Range<Int>] = []
    for word in words {
      let start = letters.count
      letters += word.utf8
      places.append(start..<letters.count)
    }
    self.letters = letters
    self.places = places
    draws = Self.draws(of: words.count)
  }

  private static func draws(of words: Int) -> [UInt16] {
    let all = (1...words).reduce(0.0) { $0 + 1 / Double($1) }
    var draws: [UInt16] = []
    draws.reserveCapacity(lots)
    var upTo = 0.0
    for word in 0..<words {
      upTo += Double(lots) / Double(word + 1) / all
      while Double(draws.count) < upTo, draws.count < lots { draws.append(UInt16(word)) }
    }
    while draws.count < lots { draws.append(0) }
    return draws
  }

  func word(using lots: inout Draw) -> ArraySlice<UInt8> {
    letters[places[Int(draws[Int(truncatingIfNeeded: lots.next() >> 46)])]]
  }

  subscript(word: Int) -> ArraySlice<UInt8> { letters[places[word]] }
}
