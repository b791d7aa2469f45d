/// What the lexicon knows about a word or phrase. A word may be several things.
struct WordTags: OptionSet, Hashable, Sendable {
  let rawValue: UInt64

  init(rawValue: UInt64) {
    self.rawValue = rawValue
  }

  private init(bit: UInt64) {
    self.rawValue = 1 << bit
  }

  // Small words.
  static let article = WordTags(bit: 0)
  static let determiner = WordTags(bit: 1)
  static let possessive = WordTags(bit: 2)
  static let preposition = WordTags(bit: 3)
  static let pronoun = WordTags(bit: 4)
  static let subjectPronoun = WordTags(bit: 5)
  static let relative = WordTags(bit: 6)
  static let auxiliary = WordTags(bit: 7)
  static let modal = WordTags(bit: 8)
  static let negation = WordTags(bit: 9)
  static let conjunction = WordTags(bit: 10)
  static let subordinator = WordTags(bit: 11)
  static let adverb = WordTags(bit: 12)
  static let function = WordTags(bit: 13)
  static let opener = WordTags(bit: 14)
  static let abbreviation = WordTags(bit: 15)
  static let common = WordTags(bit: 16)

  // Verbs that report speech.
  static let say = WordTags(bit: 17)
  static let quoteCue = WordTags(bit: 18)
  static let weakCue = WordTags(bit: 19)
  static let object = WordTags(bit: 20)
  static let callFor = WordTags(bit: 21)
  static let infinitive = WordTags(bit: 22)
  static let order = WordTags(bit: 23)
  static let asView = WordTags(bit: 24)
  static let naming = WordTags(bit: 25)
  static let hearer = WordTags(bit: 26)
  static let sayNoun = WordTags(bit: 27)

  // People.
  static let male = WordTags(bit: 28)
  static let female = WordTags(bit: 29)
  static let firstName = WordTags(bit: 30)
  static let surname = WordTags(bit: 31)
  static let eastSurname = WordTags(bit: 32)
  static let syllable = WordTags(bit: 33)
  static let particle = WordTags(bit: 34)
  static let honorific = WordTags(bit: 35)
  static let title = WordTags(bit: 36)
  static let role = WordTags(bit: 37)
  static let modifier = WordTags(bit: 38)
  static let speakerNoun = WordTags(bit: 39)

  // Places, bodies and things.
  static let country = WordTags(bit: 40)
  static let demonym = WordTags(bit: 41)
  static let region = WordTags(bit: 42)
  static let city = WordTags(bit: 43)
  static let town = WordTags(bit: 44)
  static let placeHead = WordTags(bit: 45)
  static let placeOpener = WordTags(bit: 46)
  static let direction = WordTags(bit: 47)
  static let organization = WordTags(bit: 48)
  static let channel = WordTags(bit: 49)
  static let organizationHead = WordTags(bit: 50)
  static let ministryName = WordTags(bit: 51)
  static let companySuffix = WordTags(bit: 52)
  static let facilityHead = WordTags(bit: 53)
  static let eventHead = WordTags(bit: 54)
  static let event = WordTags(bit: 55)
  static let product = WordTags(bit: 56)
  static let weapon = WordTags(bit: 57)

  /// What a weapon may be: `guided`, `nuclear`.
  static let weaponWord = WordTags(bit: 58)
  /// A happening that is named in lower case: `party congress`.
  static let eventNoun = WordTags(bit: 59)
  /// A book, a film, a word: what stands in marks after it is no speech.
  static let workNoun = WordTags(bit: 60)
  static let kin = WordTags(bit: 61)
  /// A verb that is as often a noun: `report`, `call`.
  static let nounToo = WordTags(bit: 62)

  /// A longer phrase may begin with this word.
  static let startsPhrase = WordTags(bit: 63)
}

extension WordTags {
  /// Any verb that may report speech.
  static let cue: WordTags = [
    .say, .quoteCue, .object, .callFor, .infinitive, .order, .asView, .naming,
  ]
  /// Any place that is known by name.
  static let place: WordTags = [.country, .region, .city]
  /// Whatever can only be meant where it is written with a capital.
  static let name: WordTags = [
    .country, .region, .city, .demonym, .organization, .event, .product,
  ]

  func intersects(_ others: WordTags) -> Bool {
    rawValue & others.rawValue != 0
  }
}
