import Articles
import Text

/// Finds out whom the words that name a speaker mean.
struct SpeakerResolver {
  let page: Page
  let cast: Cast
  /// The people and bodies a noun may mean, in the order they are first named.
  private let bearers: [Word: [Int]]
  let scene: Scene
  private var topicOf: [Topic]
  /// Where the first person is named, in tokens.
  private let firstPerson: Int

  struct Speaker: Sendable {
    var member: Int
    var means: Means
    var isUnsure = false
  }

  /// How a speaker is told. The raw value is for people to read.
  enum Means: String, Sendable {
    case name, pronoun
    /// A noun that the article says of one member of the cast.
    case role
    /// A body, by what any such body may be called.
    case sort = "sort of body"
    /// A noun for whoever the sentence before is about.
    case topic
    /// Whoever is named only later.
    case later = "named later"
  }

  init(scene: Scene) {
    self.scene = scene
    page = scene.page
    cast = scene.cast
    bearers = Self.bearers(in: scene.cast)
    firstPerson =
      scene.cast.members.lazy.filter { $0.kind == .person }.map(\.firstMention).min() ?? .max
    topicOf = []
    topicOf.reserveCapacity(page.sentences.count)
    for sentence in page.sentences { topicOf.append(topic(of: sentence)) }
  }

  func speaker(_ source: Source) -> Speaker? {
    switch source.form {
    case .named(let member): Speaker(member: member, means: .name)
    case .pronoun: antecedent(of: source.head) ?? namedLater(source)
    case .noun: bearer(of: source) ?? namedLater(source)
    }
  }

  /// `“It sings,” the hunter said`, before anybody has been named: the first who is, in the next
  /// paragraphs.
  private func namedLater(_ source: Source) -> Speaker? {
    let place = source.words.lowerBound
    guard firstPerson > place, isDefinite(source), isOnePerson(source), !isSomebodys(source),
      page.sentenceAt.indices.contains(place), page.sentenceAt[place] >= 0
    else { return nil }
    let own = Int(page.sentenceAt[place])
    for topic in topicOf[min(own + 1, topicOf.count)..<min(own + 5, topicOf.count)] {
      switch topic {
      case .member(let member) where canBe(gender(of: source), member):
        return Speaker(member: member, means: .later, isUnsure: true)
      case .unnamed: return nil
      case .member, .nobody: continue
      }
    }
    return nil
  }

  // MARK: Pronouns

  private func antecedent(of index: Int) -> Speaker? {
    let word = page[index].word
    if Self.his.contains(word) { return person(.male, before: index) }
    if Self.hers.contains(word) { return person(.female, before: index) }
    if word == Self.it { return body(before: index) }
    return nil
  }

  /// The person that the sentences before are about, if it can be he or she.
  private func person(_ gender: Gender?, before index: Int) -> Speaker? {
    guard page.sentenceAt.indices.contains(index), page.sentenceAt[index] >= 0 else { return nil }
    let own = Int(page.sentenceAt[index])
    let before = people(in: page.sentences[own].lowerBound..<index).filter { canBe(gender, $0) }
    if hasUnnamedSpeaker(gender, before: index) { return nil }
    if let first = before.first { return Speaker(member: first, means: .pronoun) }
    var named: Int?
    for number in (max(0, own - 6)..<own).reversed() {
      switch topicOf[number] {
      case .member(let subject) where canBe(gender, subject):
        let other = known(gender, in: page.sentences[number], besides: subject)
        return Speaker(
          member: other ?? subject, means: .pronoun, isUnsure: other != nil || own - number > 2)
      case .unnamed(let known) where known == nil || known == gender: return nil
      case .member, .unnamed, .nobody: break
      }
      named = named ?? people(in: page.sentences[number]).first { canBe(gender, $0) }
    }
    return named.map { Speaker(member: $0, means: .pronoun, isUnsure: true) }
  }

  /// `Pike had forged what Judge Eleanor Moss described`: she is Moss, if nobody knows what Pike is.
  private func known(
    _ gender: Gender?, in sentence: Range<Int>, besides subject: Int
  ) -> Int? {
    guard let gender, cast.members[subject].gender == nil else { return nil }
    return people(in: sentence).first { cast.members[$0].gender == gender }
  }

  /// `A villager said he …`
  private func hasUnnamedSpeaker(_ gender: Gender?, before index: Int) -> Bool {
    let start = max(page.sentence(at: index).lowerBound, index - 60)
    guard start < index, let cue = scene.cues(in: start..<index).first(where: { $0.source != nil }),
      let source = cue.source, source.words.upperBound < index, bearer(ofNoun: source) == nil
    else { return false }
    return isOnePerson(source) && (gender == nil || (self.gender(of: source) ?? gender) == gender)
  }

  private func bearer(ofNoun source: Source) -> Speaker? {
    switch source.form {
    case .noun: bearer(of: source)
    case .named(let member): Speaker(member: member, means: .name)
    case .pronoun: nil
    }
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
        people.last != member, !scene.sources.isModifier(nameAt: index)
      else { continue }
      people.append(member)
    }
    return people
  }

  private func body(before index: Int) -> Speaker? {
    guard page.sentenceAt.indices.contains(index), page.sentenceAt[index] >= 0 else { return nil }
    let sentence = Int(page.sentenceAt[index])
    for number in (max(0, sentence - 3)..<sentence).reversed() {
      guard case .member(let subject) = topicOf[number] else { continue }
      return cast.members[subject].kind == .organization
        ? Speaker(member: subject, means: .pronoun, isUnsure: true) : nil
    }
    return nil
  }

  // MARK: Nouns

  /// The person or body that a noun such as `the minister` fits, if the article has one.
  private func bearer(of source: Source) -> Speaker? {
    let noun = page[source.head].word
    // `the 24-year-old`
    if noun == Self.old { return person(nil, before: source.words.lowerBound) }
    guard isDefinite(source) else { return introduced(source, noun) }
    let fitting = bearers[noun, default: []].filter {
      cast.members[$0].firstMention < source.words.lowerBound
    }
    guard let first = fitting.first else {
      return nearestBody(source, noun) ?? described(source, noun)
    }
    return fitting.count == 1
      ? Speaker(member: first, means: .role) : latest(of: fitting, before: source)
  }

  private func isDefinite(_ source: Source) -> Bool {
    if case .pronoun = source.form { return true }
    let first = page[source.words.lowerBound]
    return first.isAny([.article, .possessive]) && first.word != Self.a && first.word != Self.an
  }

  /// Whether the noun has come up as nobody in particular: `a villager`.
  private func isSomeone(_ noun: Word, before place: Int) -> Bool {
    (max(0, place - 300)..<max(0, place)).contains { index in
      page[index].word == noun && (1...3).contains { Self.someone.contains(page[index - $0].word) }
    }
  }

  /// `the ad's narrator`
  private func isSomebodys(_ source: Source) -> Bool {
    source.words.contains { page[$0].kind == .clitic }
  }

  /// `The runner`: whoever the sentences before are about, where nothing else is said of what he is.
  private func described(_ source: Source, _ noun: Word) -> Speaker? {
    let place = source.words.lowerBound
    guard page[place].word == Self.the, isOnePerson(source),
      page.sentenceAt.indices.contains(place),
      page.sentenceAt[place] >= 0, !isSomebodys(source), !isSomeone(noun, before: place)
    else { return nil }
    let own = Int(page.sentenceAt[place])
    for topic in topicOf[max(0, own - 2)..<min(own, topicOf.count)].reversed() {
      switch topic {
      case .member(let member)
      where canBe(gender(of: source), member) && cast.members[member].nouns.isEmpty:
        return Speaker(member: member, means: .topic, isUnsure: true)
      case .member, .unnamed: return nil
      case .nobody: continue
      }
    }
    return nil
  }

  /// Of several whom a noun fits, the one that was named last.
  private func latest(of members: [Int], before source: Source) -> Speaker? {
    let place = source.words.lowerBound
    for index in (max(0, place - 150)..<max(0, place)).reversed() {
      if let member = cast.member(at: index), members.contains(member) {
        return Speaker(member: member, means: .role, isUnsure: true)
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
    return next.map { Speaker(member: $0.member, means: .role, isUnsure: true) }
  }

  /// `the company`: the body named last before it, if any sort of body may be called that.
  private func nearestBody(_ source: Source, _ noun: Word) -> Speaker? {
    guard Self.anyBody.contains(noun) else { return nil }
    let place = source.words.lowerBound
    let nearest = (max(0, place - 90)..<max(place, 0)).last {
      cast.member(at: $0).map { cast.members[$0].kind == .organization } ?? false
    }
    return nearest.flatMap(cast.member(at:)).map {
      Speaker(member: $0, means: .sort, isUnsure: true)
    }
  }

  private static let anyBody: Set<Word> = [
    Word("company"), Word("firm"), Word("group"), Word("organisation"), Word("organization"),
    Word("manufacturer"), Word("maker"), Word("retailer"), Word("operator"), Word("charity"),
    Word("club"), Word("body"), Word("watchdog"), Word("carrier"), Word("airline"),
    Word("network"), Word("publisher"), Word("bank"), Word("insurer"), Word("lender"),
    Word("broadcaster"), Word("developer"), Word("promoter"), Word("supplier"), Word("union"),
    Word("party"), Word("agency"), Word("regulator"), Word("league"), Word("federation"),
    Word("association"), Word("foundation"), Word("brand"), Word("chain"), Word("startup"),
    Word("council"), Word("commission"), Word("institute"), Word("department"),
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
  private static let it = Word("it")
  private static let the = Word("the")
  private static let his: Set<Word> = [Word("he"), Word("him"), Word("his")]
  private static let hers: Set<Word> = [Word("she"), Word("her"), Word("hers")]
  private static let someone: Set<Word> = [a, an, Word("one"), Word("another")]
  private static let a = Word("a")
  private static let an = Word("an")
}
