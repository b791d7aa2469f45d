/// The words the engine knows before it starts reading.
///
/// Made from the word lists under `Resources/Lexicon`, which come as bytes: the engine opens no
/// files.
public struct Lexicon: Sendable {
  var words = WordTable()
  /// Names of the same thing: `Britain` by the word of `United Kingdom`.
  var sameAs: [Word: Word] = [:]

  /// Reads word lists, one after another. Whatever is no word list is skipped.
  public init(_ lists: some Sequence<UInt8>) {
    var reader = WordListReader(Array(lists))
    while let entry = reader.next() { add(entry) }
  }

  func knowledge(of word: Word) -> Knowledge? {
    words[word]
  }

  /// The word that stands for all names of what `word` names.
  func representative(of word: Word) -> Word {
    sameAs[word] ?? word
  }

  func isSameAsOthers(_ word: Word) -> Bool { sameAs[word] != nil }

  private mutating func add(_ entry: WordListReader.Entry) {
    guard entry.key != .none else { return }
    words.add(entry.knowledge, to: entry.key)
    if let first = entry.firstWord {
      words.add(Knowledge(tags: .startsPhrase), to: first)
    }
    if let representative = entry.representative { sameAs[entry.key] = representative }
  }
}

/// Everything the lexicon says about one word.
struct Knowledge: Hashable, Sendable {
  var tags: WordTags = []
  var amount: AmountTags = []

  mutating func formUnion(_ other: Knowledge) {
    tags.formUnion(other.tags)
    amount.formUnion(other.amount)
  }
}
