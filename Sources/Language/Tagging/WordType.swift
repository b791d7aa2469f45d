/// What the neighbours of a word see of it.
struct WordFace: Sendable {
  /// The word, however it is written.
  var word: UInt64 = 1
  /// `Xx`, `XX`, `d4`: which sorts of letters follow each other.
  var shape: UInt64 = 1
  /// What the lexicon knows of it.
  var known: UInt64 = 1
  /// The last three letters, in lower case.
  var ending: UInt64 = 1
  /// What company it keeps.
  var cluster: UInt32 = WordClusters.none
  /// The place of its word among those of the article, written this way or another.
  var group: Int32 = 0
  var isCapitalized = false
}

/// A word as it is written, and all that can be told of it without its neighbours.
struct WordType: Sendable {
  var face = WordFace()
  /// The word as it is written.
  var spelling: UInt64
  /// The first one to four letters, in lower case.
  var openings: (UInt64, UInt64, UInt64, UInt64)
  /// The last one to four letters, in lower case.
  var endings: (UInt64, UInt64, UInt64, UInt64)
  var knowledge: Knowledge

  /// What stands beyond the ends of a paragraph.
  static let beyond = WordType()

  private init() {
    spelling = 1
    openings = (1, 1, 1, 1)
    endings = (1, 1, 1, 1)
    knowledge = Knowledge()
  }

  init(_ token: Token, _ letters: UnsafeBufferPointer<UInt8>, _ clusters: WordClusters) {
    self.init()
    knowledge = token.knowledge
    knowledge.tags.formIntersection(.telling)
    spelling = Self.code(of: letters)
    openings = (
      Self.piece(letters.prefix(1)), Self.piece(letters.prefix(2)), Self.piece(letters.prefix(3)),
      Self.piece(letters.prefix(4))
    )
    endings = (
      Self.piece(letters.suffix(1)), Self.piece(letters.suffix(2)), Self.piece(letters.suffix(3)),
      Self.piece(letters.suffix(4))
    )
    face.word = token.word == .none ? UInt64(token.kind.rawValue) &+ 2 : token.word.code
    face.shape = Self.shape(of: letters)
    face.known = knowledge.code
    face.ending = endings.2
    face.cluster =
      token.isWord ? clusters.cluster(of: token.word) : UInt32(token.kind.rawValue) + 0xF000
    face.isCapitalized = token.isCapitalized
    if token.kind == .mark || token.kind == .stop { spelling = face.word }
  }

  /// A number for the letters exactly as they are.
  static func code(of letters: UnsafeBufferPointer<UInt8>) -> UInt64 {
    var code: UInt64 = 0xcbf2_9ce4_8422_2325
    for letter in letters { code = (code ^ UInt64(letter)) &* 0x100_0000_01b3 }
    return code
  }

  private static func piece(_ letters: Slice<UnsafeBufferPointer<UInt8>>) -> UInt64 {
    var piece = UInt64(letters.count)
    for letter in letters { piece = piece << 8 | UInt64(letter.inLowerCase) }
    return piece
  }

  /// Runs of capitals, small letters and others count once, those of digits by their length.
  private static func shape(of letters: UnsafeBufferPointer<UInt8>) -> UInt64 {
    var shape: UInt64 = 7
    var last: UInt64 = 0
    var run: UInt64 = 0
    for letter in letters.prefix(24) {
      let sort: UInt64 =
        letter.isCapital
        ? 1
        : letter.isSmallLetter
          ? 2
          : letter.isDigit
            ? 3
            : letter >= 128 ? 4 : UInt64(letter) + 8
      run = sort == last ? run + 1 : 1
      if run == 1 || run == 2 && sort != 3 || sort == 3 && run <= 5 {
        shape = Feature.both(shape, sort)
      }
      last = sort
    }
    return shape
  }
}

extension WordTags {
  /// What tells of names.
  fileprivate static let telling: WordTags = [
    .article, .determiner, .possessive, .preposition, .pronoun, .relative, .auxiliary,
    .conjunction, .function, .abbreviation, .common, .say, .male, .female, .firstName, .surname,
    .eastSurname, .syllable, .particle, .honorific, .title, .role, .modifier, .country, .demonym,
    .region, .city, .town, .placeHead, .placeOpener, .direction, .organization, .channel,
    .organizationHead, .ministryName, .companySuffix, .facilityHead, .eventHead, .event, .product,
    .weapon, .kin,
  ]
}
