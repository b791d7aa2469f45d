import Articles

/// Someone or something of an article's cast.
struct Member: Sendable {
  var kind: Entity.Kind
  /// The fullest form of the name.
  var name: Range<Int>
  var acronym: Range<Int>?
  var role: Range<Int>?
  var gender: Gender?
  /// The words of the name, without what joins them.
  var words: [Word]
  /// The word by which a person is called for short.
  var family: Word = .none
  /// The nouns of the person's role, or the head word of a body's name: what `the minister` or
  /// `the ministry` may refer to.
  var nouns: Set<Word> = []
  /// How often the name is given in full.
  var fullMentions = 0
  var firstMention: Int
}

enum Gender: Sendable {
  case male
  case female

  /// What the tags of a first name, a title or a noun say; nil where they say both or neither.
  init?(_ tags: WordTags) {
    switch (tags.contains(.male), tags.contains(.female)) {
    case (true, false): self = .male
    case (false, true): self = .female
    case (true, true), (false, false): return nil
    }
  }
}
