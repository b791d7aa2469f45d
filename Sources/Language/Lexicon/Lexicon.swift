/// The words the engine knows before it starts reading.
///
/// Made from the word lists under `Resources/Lexicon`, which come as bytes: the engine opens no
/// files.
public struct Lexicon: Sendable {
  private let bytes: [UInt8]
  private var words = WordTable()
  private var sortedLists: [SortedList] = []
  /// Names of the same thing: `Britain` by the word of `United Kingdom`.
  private var sameAs: [Word: Word] = [:]
  let nameLookups = Pool<NameLookups>()

  /// Reads word lists, one after another. Whatever is no word list is skipped.
  public init(_ lists: some Sequence<UInt8>) {
    bytes = Array(lists)
    var reader = WordListReader(bytes)
    while let entry = reader.next() { add(entry) }
    sortedLists = reader.sortedLists
  }

  func knowledge(of word: Word) -> Knowledge? {
    words[word]
  }

  /// What the long lists say about a name, by its letters.
  func knowledge(ofName letters: ArraySlice<UInt8>) -> Knowledge? {
    var known: Knowledge?
    for list in sortedLists where list.contains(letters, in: bytes) {
      known = known?.and(list.knowledge) ?? list.knowledge
    }
    return known
  }

  /// The word that stands for all names of what `word` names.
  func representative(of word: Word) -> Word {
    sameAs[word] ?? word
  }

  /// Whether `word` is one of several names of something.
  func hasRepresentative(_ word: Word) -> Bool { sameAs[word] != nil }

  private mutating func add(_ entry: WordListReader.Entry) {
    guard entry.key != .none else { return }
    words.add(entry.knowledge, to: entry.key)
    if let first = entry.firstWord { words.add(Knowledge(tags: .startsPhrase), to: first) }
    if let representative = entry.representative { sameAs[entry.key] = representative }
  }
}
