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

  struct Speaker: Sendable {
    var member: Int
    var isUnsure = false
  }

  init(scene: Scene) {
    self.scene = scene
    page = scene.page
    cast = scene.cast
    bearers = Self.bearers(in: scene.cast)
    topicOf = []
    topicOf.reserveCapacity(page.sentences.count)
    for sentence in page.sentences { topicOf.append(topic(of: sentence)) }
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
    if word == Self.he || word == Self.him { return person(.male, before: index) }
    if word == Self.she || word == Self.her { return person(.female, before: index) }
    if word == Self.it { return body(before: index) }
    return nil
  }

  /// The person that the sentences before are about, if it can be he or she.
  private func person(_ gender: Gender?, before index: Int) -> Speaker? {
    guard page.sentenceAt.indices.contains(index), page.sentenceAt[index] >= 0 else { return nil }
    let own = Int(page.sentenceAt[index])
    let before = people(in: page.sentences[own].lowerBound..<index).filter { canBe(gender, $0) }
    if hasUnnamedSpeaker(gender, before: index) { return nil }
    if let first = before.first { return Speaker(member: first) }
    var named: Int?
    for number in (max(0, own - 6)..<own).reversed() {
      switch topicOf[number] {
      case .member(let subject) where canBe(gender, subject):
        return Speaker(member: subject, isUnsure: own - number > 2)
      case .unnamed(let known) where known == nil || known == gender: return nil
      case .member, .unnamed, .nobody: break
      }
      named = named ?? people(in: page.sentences[number]).first { canBe(gender, $0) }
    }
    return named.map { Speaker(member: $0, isUnsure: true) }
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
    case .named(let member): Speaker(member: member)
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
  private static let it = Word("it")
  private static let him = Word("him")
  private static let her = Word("her")
  private static let a = Word("a")
  private static let an = Word("an")
}
