/// A text, as far as it matters whether another says nearly the same.
///
/// Agencies send one text to many papers, which give it another headline, cut its last paragraph or
/// put a line of their own below it. What tells such a text again is its runs of three words: the
/// least of their hashes, in two mixtures each, make two ``fingerprints(of:)``, and texts that have
/// nine of ten runs in common have one of those in common nearly always (Broder, “On the resemblance
/// and containment of documents”, 1997). Fingerprints only say which texts to hold against each
/// other; ``saysNearlyTheSame(as:)`` decides.
public struct Wordprint: Sendable {
  private var runs: Set<UInt64> = []
  /// How often each word occurs.
  private var words: [UInt64: Int] = [:]
  /// Numbers, and words with a capital: what a notice changes that is otherwise always the same.
  private var facts: Set<UInt64> = []
  private var wordCount = 0

  /// In words. Two notices of a few lines may well be alike.
  private static let shortestText = 60
  /// In words. So much of a longer text is enough to know it by.
  private static let longestText = 20_000

  /// Nil for a short text.
  public init?(_ text: String) {
    var words = RunsOfWords(longest: Self.longestText)
    words.go(through: text) { word, run in
      self.words[word.hash, default: 0] += 1
      if word.isFact { facts.insert(word.hash) }
      if let run { runs.insert(run) }
      wordCount += 1
    }
    guard wordCount >= Self.shortestText else { return nil }
  }

  /// Two texts that say nearly the same have one of these in common, as a rule. None for a short text.
  public static func fingerprints(of text: String) -> [Fingerprint] {
    var least: (UInt64, UInt64, UInt64, UInt64) = (.max, .max, .max, .max)
    var wordCount = 0
    var words = RunsOfWords(longest: longestText)
    words.go(through: text) { _, run in
      wordCount += 1
      guard let run else { return }
      least.0 = min(least.0, run.mixed(with: 1))
      least.1 = min(least.1, run.mixed(with: 2))
      least.2 = min(least.2, run.mixed(with: 3))
      least.3 = min(least.3, run.mixed(with: 4))
    }
    guard wordCount >= shortestText else { return [] }
    return [least.0.mixed(with: least.1), least.2.mixed(with: least.3)].map {
      Fingerprint(rawValue: $0)
    }
  }

  /// Whether seventeen of twenty runs of the longer text are in the shorter, and the longer has every
  /// number and every name as often as the shorter. So no two weather reports are one.
  public func saysNearlyTheSame(as other: Wordprint) -> Bool {
    guard wordCount != other.wordCount else { return isWithin(other) && other.isWithin(self) }
    return wordCount < other.wordCount ? isWithin(other) : other.isWithin(self)
  }

  private func isWithin(_ other: Wordprint) -> Bool {
    let enough = other.runs.count * 17 / 20
    return wordCount >= other.wordCount * 17 / 20 && runs.count >= enough
      && facts.allSatisfy { words[$0, default: 0] <= other.words[$0, default: 0] }
      && runs.intersection(other.runs).count >= enough
  }
}

/// The words of a text one by one, and each with the two before it.
private struct RunsOfWords {
  let longest: Int

  /// Hands over every word, and the run of three that it ends.
  @inline(__always)
  mutating func go(through text: String, _ use: (Word, UInt64?) -> Void) {
    var text = text
    text.withUTF8 { bytes in
      var before: (UInt64, UInt64)?
      var last: UInt64?
      var (place, count) = (0, 0)
      while count < longest, let word = Word(in: bytes, at: &place) {
        use(word, before.map { $0.0.mixed(with: $0.1.mixed(with: word.hash)) })
        before = last.map { ($0, word.hash) }
        last = word.hash
        count += 1
      }
    }
  }
}

/// A word in a text, whatever its case.
private struct Word {
  var hash: UInt64
  /// Whether it has a digit, or a capital at its beginning.
  var isFact: Bool

  /// The next word in `bytes` from `place` on; nil behind the last.
  init?(in bytes: UnsafeBufferPointer<UInt8>, at place: inout Int) {
    while place < bytes.count, !bytes[place].isInWord {
      // What begins so has three bytes: quotation marks, dashes, an ellipsis, a euro.
      place += bytes[place] == 0xE2 ? 3 : 1
    }
    guard place < bytes.count else { return nil }
    hash = 0xCBF2_9CE4_8422_2325
    isFact = bytes[place].isCapital
    while place < bytes.count, bytes[place].isInWord {
      let byte = bytes[place]
      if byte.isDigit { isFact = true }
      hash = (hash ^ UInt64(byte.isCapital ? byte | 0x20 : byte)) &* 0x100_0000_01B3
      place += 1
    }
  }
}

extension UInt8 {
  fileprivate var isCapital: Bool { UInt8(ascii: "A")...UInt8(ascii: "Z") ~= self }
  fileprivate var isDigit: Bool { UInt8(ascii: "0")...UInt8(ascii: "9") ~= self }

  fileprivate var isInWord: Bool {
    isCapital || isDigit || UInt8(ascii: "a")...UInt8(ascii: "z") ~= self
      || self >= 0x80 && self != 0xE2
  }
}

extension UInt64 {
  /// Every bit of both bears on every bit of what comes out.
  fileprivate func mixed(with other: UInt64) -> UInt64 {
    let product = (self ^ 0xA076_1D64_78BD_642F)
      .multipliedFullWidth(by: other ^ 0xE703_7ED1_A0B4_28DB)
    return product.high ^ product.low
  }
}
