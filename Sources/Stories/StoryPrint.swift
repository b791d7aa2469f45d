import Articles
public import People
import Search
import Text

/// What of an article tells which event it is about: the words of its title, and those of the names in
/// it. The rest of its text says how it is told.
public struct StoryPrint: Hashable, Sendable {
  /// A word, and where it stands.
  struct Term: Hashable, Sendable {
    /// A hash of the word's letters, in 48 bits.
    var word: UInt64
    var isInTitle: Bool
    var isName: Bool
    /// How often the names that it is part of are mentioned, at most 255.
    var mentions: Int
  }

  /// Each word once, by their hashes.
  let terms: [Term]
  /// A hash of the title without numbers and days: “Rain on Monday” has that of “Rain on Friday”.
  let shape: UInt64
  /// A hash of the outlet's name.
  let source: UInt64

  /// More names are of an index, or of a list of winners.
  private static let mostNames = 60

  /// `names` are whom the article names, and how often.
  public init(title: String, source: String, names: [(billing: Billing, mentions: Int)]) {
    var terms: [UInt64: Term] = [:]
    func note(_ word: String, _ change: (inout Term) -> Void) {
      let hash = word.storyHash
      change(&terms[hash, default: Term(word: hash, isInTitle: false, isName: false, mentions: 0)])
    }
    let titleWords = title.storyWords
    for word in titleWords { note(word) { $0.isInTitle = true } }
    for (billing, mentions) in names.prefix(Self.mostNames) where billing.kind.tellsStories {
      for word in billing.name.storyWords + (billing.acronym?.storyWords ?? []) {
        note(word) {
          $0.isName = true
          $0.mentions = min(255, $0.mentions + mentions)
        }
      }
    }
    self.terms = terms.values.sorted { $0.word < $1.word }
    shape = titleWords.filter { !$0.isCountOrDay }.joined(separator: " ").storyHash
    self.source = source.storyHash
  }

  func term(_ word: UInt64) -> Term? {
    let place = terms.partitioningIndex { $0.word >= word }
    return place < terms.count && terms[place].word == word ? terms[place] : nil
  }
}

// MARK: - As bytes

extension StoryPrint {
  /// The same as bytes, eight for each number.
  public var bytes: [UInt8] {
    ([shape, source] + terms.map(\.packed)).flatMap { number in
      (0..<8).map { UInt8(truncatingIfNeeded: number >> (UInt64($0) * 8)) }
    }
  }

  /// Nil where `bytes` are none that a print was made into.
  public init?(bytes: some RandomAccessCollection<UInt8>) {
    guard bytes.count >= 16, bytes.count.isMultiple(of: 8) else { return nil }
    var numbers: [UInt64] = []
    numbers.reserveCapacity(bytes.count / 8)
    var (number, place) = (UInt64(0), UInt64(0))
    for byte in bytes {
      number |= UInt64(byte) << (place * 8)
      place += 1
      guard place == 8 else { continue }
      numbers.append(number)
      (number, place) = (0, 0)
    }
    (shape, source) = (numbers[0], numbers[1])
    terms = numbers.dropFirst(2).map(Term.init(packed:))
  }
}

extension StoryPrint.Term {
  fileprivate var packed: UInt64 {
    word << 16 | UInt64(mentions) << 8 | (isInTitle ? 2 : 0) | (isName ? 1 : 0)
  }

  fileprivate init(packed: UInt64) {
    self.init(
      word: packed >> 16, isInTitle: packed & 2 != 0, isName: packed & 1 != 0,
      mentions: Int(packed >> 8 & 0xFF))
  }
}

extension Entity.Kind {
  /// Whether two articles that name the same may well tell the same. Days and amounts are in all.
  fileprivate var tellsStories: Bool {
    switch self {
    case .person, .organization, .place, .group, .facility, .product, .event, .other: true
    case .date, .money, .quantity: false
    }
  }
}
