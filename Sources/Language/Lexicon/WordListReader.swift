/// Reads the word lists: entries apart from each other by commas or line ends, under headings such
/// as `@male first` that say what they are. `#` begins a comment line.
///
/// Under a heading with `same`, the entries of one line are names of one thing.
struct WordListReader {
  struct Entry {
    var key: Word
    var knowledge: Knowledge
    /// The first word, where the entry is a phrase.
    var firstWord: Word?
    /// The first entry of the line, where the line's entries are the same thing.
    var representative: Word?
  }

  private let bytes: [UInt8]
  private var position = 0
  private var heading = WordListHeading()
  private var firstOfLine: Word?
  /// Lists under a heading with `sorted`, which are not read.
  private(set) var sortedLists: [SortedList] = []

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// The next entry, or nil at the end.
  mutating func next() -> Entry? {
    while position < bytes.count {
      switch bytes[position] {
      case .lineFeed:
        firstOfLine = nil
        position += 1
      case .comma, .space: position += 1
      case .numberSign: skipLine()
      case .atSign: readHeading()
      default: return entry()
      }
    }
    return nil
  }

  private mutating func readHeading() {
    heading = WordListHeading(line())
    guard heading.isSorted else { return }
    position = min(position + 1, bytes.count)
    let start = position
    while position < bytes.count, bytes[position] != .atSign, bytes[position] != .numberSign {
      position += 1
    }
    sortedLists.append(SortedList(lines: start..<position, knowledge: heading.knowledge))
  }

  private mutating func entry() -> Entry {
    var entry = plainEntry() ?? entryOfSeveralTokens()
    if heading.namesOneThingPerLine {
      let first = firstOfLine ?? entry.key
      firstOfLine = first
      entry.representative = first
    }
    return entry
  }

  /// Nearly every entry is plain words between spaces and hyphens, and reading those must cost next
  /// to nothing.
  private mutating func plainEntry() -> Entry? {
    var end = position
    var key = plainWord(from: &end)
    var first: Word?
    while end < bytes.count, bytes[end] == .space || bytes[end] == .hyphen, key != .none {
      first = first ?? key
      if bytes[end] == .hyphen { key = key.followed(by: .none) }
      end += 1
      let word = plainWord(from: &end)
      guard word != .none else { return nil }
      key = key.followed(by: word)
    }
    guard key != .none, end == bytes.count || bytes[end].endsEntry else { return nil }
    position = end
    return Entry(key: key, knowledge: heading.knowledge, firstWord: first)
  }

  /// The letters from `end` on, and past them; no word where something else stands there.
  private func plainWord(from end: inout Int) -> Word {
    let start = end
    var word = Word()
    var isInCapitals = true
    while end < bytes.count, bytes[end].isLetterOrBeyondASCII {
      if !bytes[end].isCapital { isInCapitals = false }
      word.append(bytes[end])
      end += 1
    }
    return isInCapitals && end - start > 1 ? word.inCapitals : word
  }

  private mutating func entryOfSeveralTokens() -> Entry {
    let start = position
    while position < bytes.count, !bytes[position].endsEntry { position += 1 }
    let tokens = Tokenizer.tokens(of: Array(bytes[start..<position])).filter { $0.kind != .stop }
    var key = tokens.first?.key ?? .none
    for token in tokens.dropFirst() { key = key.followed(by: token.key) }
    let isPhrase = tokens.count > 1
    return Entry(
      key: key, knowledge: heading.knowledge, firstWord: isPhrase ? tokens.first?.key : nil)
  }

  private mutating func skipLine() {
    while position < bytes.count, bytes[position] != .lineFeed { position += 1 }
  }

  private mutating func line() -> String {
    let start = position
    skipLine()
    return String(decoding: bytes[start..<position], as: UTF8.self)
  }
}

/// What the entries under one heading are.
private struct WordListHeading {
  var knowledge = Knowledge()
  var namesOneThingPerLine = false
  var isSorted = false

  init() {}

  /// Reads `@male first`. Names it does not know say nothing.
  init(_ line: String) {
    for name in line.dropFirst().split(separator: " ") {
      if name == "same" { namesOneThingPerLine = true }
      if name == "sorted" { isSorted = true }
      knowledge.tags.formUnion(WordTags.named[String(name)] ?? [])
      knowledge.amount.formUnion(AmountTags.named[String(name)] ?? [])
    }
  }
}

extension WordTags {
  fileprivate static let named: [String: WordTags] = [
    "article": .article, "determiner": .determiner, "possessive": .possessive,
    "preposition": .preposition, "pronoun": .pronoun, "subjectpronoun": .subjectPronoun,
    "relative": .relative, "auxiliary": .auxiliary, "modal": .modal, "negation": .negation,
    "conjunction": .conjunction, "subordinator": .subordinator, "adverb": .adverb,
    "linking": .adverb, "function": .function, "opener": .opener,
    "abbreviation": .abbreviation, "common": .common, "say": .say, "quotecue": .quoteCue,
    "weakcue": .weakCue, "object": .object, "callfor": .callFor, "infinitive": .infinitive,
    "order": .order, "asview": .asView, "naming": .naming, "hearer": .hearer,
    "saynoun": .sayNoun, "male": .male, "female": .female, "first": .firstName,
    "surname": .surname, "eastsurname": .eastSurname, "syllable": .syllable,
    "particle": .particle, "honorific": .honorific, "title": .title, "role": .role,
    "rolehead": .role, "modifier": .modifier, "speakernoun": .speakerNoun, "kin": .kin,
    "malenoun": .male, "femalenoun": .female, "country": .country, "demonym": .demonym,
    "region": .region, "city": .city, "town": .town, "placehead": .placeHead,
    "placeopener": .placeOpener, "direction": .direction, "organization": .organization,
    "channel": .channel, "orghead": .organizationHead, "ministryhead": .organizationHead,
    "ministryname": .ministryName, "companysuffix": .companySuffix,
    "facilityhead": .facilityHead, "eventhead": .eventHead, "event": .event,
    "eventnoun": .eventNoun, "product": .product, "weapon": .weapon,
    "weaponword": .weaponWord, "worknoun": .workNoun, "nountoo": .nounToo,
  ]
}

extension AmountTags {
  fileprivate static let named: [String: AmountTags] = [
    "month": .month, "weekday": .weekday, "season": .season, "timeunit": .timeUnit,
    "daypart": .dayPart, "whichtime": .whichTime, "ordinal": .ordinal, "numberword": .number,
    "magnitude": .magnitude, "roughly": .roughly, "currency": .currency,
    "moneymark": .moneyMark, "unit": .unit, "counted": .counted, "time": .day,
  ]
}
