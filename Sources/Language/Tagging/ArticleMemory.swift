/// How each word of an article is written and read elsewhere in it.
struct ArticleMemory: Sendable {
  struct Entry: Sendable {
    /// How often it has a capital though no sentence begins with it.
    var capitals: UInt8 = 0
    /// How often it is written small.
    var small: UInt8 = 0
    /// How often it was taken for a part of each kind of name; first, for none.
    var votes: SIMD16<UInt8> = .zero
    /// Whether it was ever the last, or the first, of a longer name of each kind.
    var endsNameOf: UInt16 = 0
    var beginsNameOf: UInt16 = 0

    /// The kind it is taken for most often, which is none where it mostly is no name.
    fileprivate var favourite: Int {
      var favourite = 0
      for kind in 1..<FirstReading.kindCount where votes[kind] > votes[favourite] {
        favourite = kind
      }
      return favourite
    }
  }

  private(set) var entries: [Entry]
  /// For every entry, its favourite.
  private(set) var favourites: [UInt8]

  init(of page: Page, _ vocabulary: Vocabulary, _ reading: FirstReading) {
    var entries = Array(repeating: Entry(), count: vocabulary.groupCount)
    for (index, token) in page.tokens.enumerated() where token.isWord {
      let group = Int(vocabulary.faces[Int(vocabulary.typeAt[index])].group)
      guard token.isCapitalized else {
        entries[group].small.count()
        continue
      }
      if !page.beginsSentence(index) { entries[group].capitals.count() }
      entries[group].note(reading.labels[index])
    }
    self.entries = entries
    favourites = entries.map { UInt8($0.favourite) }
  }
}

extension ArticleMemory.Entry {
  fileprivate mutating func note(_ label: UInt8) {
    let kind = FirstReading.kind(label)
    votes[kind].count()
    switch FirstReading.part(label) {
    case .beginning: beginsNameOf |= 1 << UInt16(kind)
    case .end: endsNameOf |= 1 << UInt16(kind)
    case .inside, .whole, nil: break
    }
  }
}

extension UInt8 {
  /// One more, as far as that goes.
  fileprivate mutating func count() {
    if self < .max { self += 1 }
  }
}
