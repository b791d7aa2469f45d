import Articles
import Text

/// Finds out whom the words that name a speaker mean.
struct SpeakerResolver {
  let page: Page
  let cast: Cast
  /// The people and bodies a noun may mean, in the order they are first named.
  private let bearers: [Word: [Int]]
  /// For every sentence, the member of the cast it is about.
  private var subjectOf: [Int?]

  struct Speaker: Sendable {
    var member: Int
    var isUnsure = false
  }

  init(page: Page, cast: Cast, sources: SourceFinder) {
    self.page = page
    self.cast = cast
    bearers = Self.bearers(in: cast)
    subjectOf = []
    subjectOf.reserveCapacity(page.sentences.count)
    let subjects = Subjects(page: page, sources: sources)
    for sentence in page.sentences {
      let subject = subjects.subject(of: sentence)
      let member = subject.flatMap { speaker($0)?.member }
      subjectOf.append(member)
    }
  }

  func speaker(_ source: Source) -> Speaker? {
    switch source.form {
    case .named(let member): Speaker(member: member)
    case .pronoun: antecedent(of: source.head)
    case .noun: bearer(of: source)
    }
  }

  // MARK: Pronouns

  private func antecedent(of index: Int) -> Speaker? {
    let word = page[index].word
    if word == Self.he { return person(.male, before: index) }
    if word == Self.she { return person(.female, before: index) }
    if word == Self.it { return body(before: index) }
    return nil
  }

  /// The person that the sentences before are about, if it can be he or she.
  private func person(_ gender: Gender?, before index: Int) -> Speaker? {
    guard page.sentenceAt.indices.contains(index), page.sentenceAt[index] >= 0 else { return nil }
    let sentence = Int(page.sentenceAt[index])
    var named: Int?
    for number in (max(0, sentence - 6)...sentence).reversed() {
      let isOwn = number == sentence
      if !isOwn, subjectOf.indices.contains(number), let subject = subjectOf[number],
        canBe(gender, subject)
      {
        return Speaker(member: subject, isUnsure: sentence - number > 2)
      }
      let range =
        page.sentences[number].lowerBound..<(isOwn ? index : page.sentences[number].upperBound)
      let people = people(in: range).filter { canBe(gender, $0) }
      if isOwn, let first = people.first { return Speaker(member: first) }
      named = named ?? people.first
    }
    return named.map { Speaker(member: $0, isUnsure: true) }
  }

  private func canBe(_ gender: Gender?, _ member: Int) -> Bool {
    guard cast.members[member].kind == .person else { return false }
    return gender == nil || (cast.members[member].gender ?? gender) == gender
  }

  private func people(in range: Range<Int>) -> [Int] {
    let end = min(range.upperBound, range.lowerBound + 60)
    var people: [Int] = []
    for index in range.lowerBound..<max(end, range.lowerBound) where !page.isQuoted(index) {
      guard let member = cast.member(at: index), cast.members[member].kind == .person,
        people.last != member
      else { continue }
      people.append(member)
    }
    return people
  }

  private func body(before index: Int) -> Speaker? {
    guard page.sentenceAt.indices.contains(index), page.sentenceAt[index] >= 0 else { return nil }
    let sentence = Int(page.sentenceAt[index])
    for number in (max(0, sentence - 3)..<sentence).reversed() {
      guard let subject = subjectOf[number] else { continue }
      return cast.members[subject].kind == .organization
        ? Speaker(member: subject, isUnsure: true) : nil
    }
    return nil
  }

  // MARK: Nouns

  /// The person or body that a noun such as `the minister` fits, if the article has one.
  private func bearer(of source: Source) -> Speaker? {
    let noun = page[source.head].word
    // `the 24-year-old`
    if noun == Self.old { return person(nil, before: source.words.lowerBound) }
    let isDefinite =
      page[source.words.lowerBound].isAny([.article, .possessive])
      && page[source.words.lowerBound].word != Self.a
      && page[source.words.lowerBound].word != Self.an
    guard isDefinite else { return introduced(source, noun) }
    let fitting = bearers[noun, default: []].filter {
      cast.members[$0].firstMention < source.words.lowerBound
    }
    guard let first = fitting.first else { return nearestBody(source, noun) }
    return fitting.count == 1 ? Speaker(member: first) : latest(of: fitting, before: source)
  }

  /// Of several whom a noun fits, the one that was named last.
  private func latest(of members: [Int], before source: Source) -> Speaker? {
    let place = source.words.lowerBound
    for index in (max(0, place - 150)..<max(0, place)).reversed() {
      if let member = cast.member(at: index), members.contains(member) {
        return Speaker(member: member, isUnsure: true)
      }
    }
    return nil
  }

  /// `A spokesperson said`, before `the spokesperson, Oksana Bilyk,` is named.
  private func introduced(_ source: Source, _ noun: Word) -> Speaker? {
    let place = source.words.lowerBound
    let first = cast.introductions.partitioningIndex { $0.place > place }
    let next = cast.introductions[first...].prefix(3).first {
      $0.noun == noun && $0.place < place + 120
    }
    return next.map { Speaker(member: $0.member, isUnsure: true) }
  }

  /// `the company`: the body named last before it, if any sort of body may be called that.
  private func nearestBody(_ source: Source, _ noun: Word) -> Speaker? {
    guard Self.anyBody.contains(noun) else { return nil }
    let place = source.words.lowerBound
    let nearest = (max(0, place - 90)..<max(place, 0)).last {
      cast.member(at: $0).map { cast.members[$0].kind == .organization } ?? false
    }
    return nearest.flatMap(cast.member(at:)).map { Speaker(member: $0, isUnsure: true) }
  }

  private static let anyBody: Set<Word> = [
    Word("company"), Word("firm"), Word("group"), Word("organisation"), Word("organization"),
    Word("manufacturer"), Word("maker"), Word("retailer"), Word("operator"), Word("charity"),
    Word("club"), Word("body"), Word("watchdog"), Word("carrier"), Word("airline"),
    Word("network"), Word("publisher"), Word("bank"),
  ]

  private static func bearers(in cast: Cast) -> [Word: [Int]] {
    var bearers: [Word: [Int]] = [:]
    for index in cast.members.indices {
      for noun in cast.members[index].nouns where bearers[noun, default: []].count < 8 {
        bearers[noun, default: []].append(index)
      }
    }
    return bearers
  }

  private static let old = Word("old")
  private static let he = Word("he")
  private static let she = Word("she")
  private static let it = Word("it")
  private static let a = Word("a")
  private static let an = Word("an")
}
