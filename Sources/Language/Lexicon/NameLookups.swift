/// What the long lists of a lexicon say about names, each looked up once.
struct NameLookups: Sendable {
  private var numbers = NumberTable(expecting: 1 << 9)
  private var known: [Knowledge] = []

  /// Of names there is no end.
  private static let most = 1 << 13

  /// Whether there is room for another article's.
  var isSmall: Bool { known.count < Self.most }

  /// What `lexicon` says of a name, by its letters.
  mutating func knowledge(of letters: ArraySlice<UInt8>, by lexicon: Lexicon) -> Knowledge {
    let number = numbers.number(of: letters.withUnsafeBufferPointer(WordType.code))
    if number == known.count { known.append(lexicon.knowledge(ofName: letters) ?? Knowledge()) }
    return known[number]
  }
}
