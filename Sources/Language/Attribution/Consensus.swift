import Articles

/// What the rules and the tagger say, made one: the tagger knows better where words end and whose
/// they are, the rules let no quoted words fall.
struct Consensus {
  private let scene: Scene
  private var ruled: [Attributor.Draft]
  /// For every token, which draft of the rules has it in its content, or -1.
  private var ruledAt: [Int32]
  /// The tokens of verbs that say words in marks, as the rules have it.
  private var quotingVerbs: Set<Int> = []
  private var drafts: [Attributor.Draft] = []
  /// For every token, which of `drafts` has it in its content, or -1.
  private var draftAt: [Int32]

  private var page: Page { scene.page }

  static func drafts(
    ruled: [Attributor.Draft], tagging: Tagging, in scene: Scene
  ) -> [Attributor.Draft] {
    var consensus = Consensus(scene: scene, ruled: ruled)
    for saying in tagging.sayings() { consensus.add(saying) }
    for draft in consensus.ruled { consensus.add(whatIsLeftOf: draft) }
    return consensus.drafts.sorted { $0.start < $1.start }
  }

  private init(scene: Scene, ruled: [Attributor.Draft]) {
    self.scene = scene
    self.ruled = ruled
    draftAt = Array(repeating: -1, count: scene.page.tokens.count)
    ruledAt = draftAt
    for (number, draft) in ruled.enumerated() {
      for index in draft.content.joined() { ruledAt[index] = Int32(number) }
      if draft.isDirect, let cue = draft.attribution.cue { quotingVerbs.formUnion(cue) }
    }
  }

  // MARK: What the tagger says

  private mutating func add(_ saying: Tagging.Saying) {
    let content = united(
      saying.content.map(tidy).filter { !isOnlyOpening($0, saying) && !goesOn($0, saying) })
    guard !content.isEmpty else { return }
    let rivals = rivals(of: content)
    guard isWorthSaying(saying, content, rivals), !passesOn(saying, content),
      !isOverruled(saying, content, by: rivals)
    else { return }
    let ruling = rivals.first { $0.attribution.cue?.overlaps(saying.cue) ?? false }
    let source = source(of: saying, ruling, rivals)
    if rivals.count == 1, rivals[0].says(content, by: source) { return append(rivals[0]) }
    let whole = whole(content, ruling)
    var attribution = Attribution(cue: saying.cue, source: source)
    attribution.channels = rivals.flatMap(\.attribution.channels)
    attribution.isUnsure = saying.likelihood < Self.betting
    append(
      Attributor.Draft(
        content: whole, attribution: attribution,
        rule: "Tagger, \(Int(saying.likelihood * 100)) %",
        isDirect: whole.allSatisfy(isInMarks)))
  }

  /// `In June, she said, the bridge opened`: the first words are nothing that she said.
  private func isOnlyOpening(_ words: Range<Int>, _ saying: Tagging.Saying) -> Bool {
    guard words.upperBound <= saying.cue.lowerBound,
      page.sentence(at: words.lowerBound).lowerBound == words.lowerBound
    else { return false }
    if saying.content.count > 1 { return VerbBehindWords.isOnlyOpening(words, page) }
    return saying.cue.contains(where: quotingVerbs.contains) && isOpeningWithMore(words)
  }

  /// `During a visit to the works, where she saw the new line`
  private func isOpeningWithMore(_ words: Range<Int>) -> Bool {
    let comma = words.first { page[$0].kind == .comma } ?? words.upperBound
    return VerbBehindWords.isOnlyOpening(words.lowerBound..<comma, page)
      && (comma == words.upperBound || page[comma + 1].tags.contains(.relative))
  }

  /// `“Look,” she said, stressing why it mattered. “Look again.”`: the second words go on with the
  /// first ones, whatever verb is nearer.
  private func goesOn(_ words: Range<Int>, _ saying: Tagging.Saying) -> Bool {
    let start = words.lowerBound
    guard page.isQuoted(start), page.sentenceAt[start] > page.sentenceAt[saying.cue.lowerBound],
      ruledAt[start] >= 0
    else { return false }
    let ruling = ruled[Int(ruledAt[start])]
    guard ruling.isDirect, let cue = ruling.attribution.cue, ruling.start < start else {
      return false
    }
    return !cue.overlaps(saying.cue) && ruling.start < cue.lowerBound
  }

  private mutating func append(_ draft: Attributor.Draft) {
    for index in draft.content.joined() { draftAt[index] = Int32(drafts.count) }
    drafts.append(draft)
  }

  /// In order, without what is in another draft already.
  private func united(_ content: [Range<Int>]) -> [Range<Int>] {
    var united: [Range<Int>] = []
    for range in content.sorted(by: { $0.lowerBound < $1.lowerBound })
    where !range.contains(where: { draftAt[$0] >= 0 }) {
      if let last = united.last, last.upperBound > range.lowerBound {
        united[united.count - 1] =
          last.lowerBound..<max(last.upperBound, range.upperBound)
      } else {
        united.append(range)
      }
    }
    return united
  }

  /// Where the rules have the same words of the same verb, and more of them: all of those.
  private func whole(_ content: [Range<Int>], _ ruling: Attributor.Draft?) -> [Range<Int>] {
    guard let ruling, ruling.content.count > content.count,
      content.allSatisfy({ ruling.content.contains($0) }),
      !ruling.content.joined().contains(where: { draftAt[$0] >= 0 && !isAny($0, of: content) })
    else { return content }
    return ruling.content
  }

  private func isAny(_ index: Int, of ranges: [Range<Int>]) -> Bool {
    ranges.contains { $0.contains(index) }
  }

  /// The drafts of the rules that have some of `content`.
  private func rivals(of content: [Range<Int>]) -> [Attributor.Draft] {
    var numbers: [Int32] = []
    for index in content.joined() where ruledAt[index] >= 0 && numbers.last != ruledAt[index] {
      if !numbers.contains(ruledAt[index]) { numbers.append(ruledAt[index]) }
    }
    return numbers.map { ruled[Int($0)] }
  }

  /// What the tagger finds by itself must be more than a word or two.
  private func isWorthSaying(
    _ saying: Tagging.Saying, _ content: [Range<Int>], _ rivals: [Attributor.Draft]
  ) -> Bool {
    if Anonymity(page: page).isAskedFor(in: content[0]) { return false }
    guard rivals.isEmpty else { return true }
    if saying.likelihood < Self.doubt || isSilence(saying.cue, content) || isWriter(saying, content)
    {
      return false
    }
    if isStirring(saying.cue) || isOfSomebody(saying.cue, content) || isThing(saying.cue, content)
      || isSomebodysThing(saying.cue, content)
    {
      return false
    }
    return content.joined().count { page[$0].isWord } >= Self.fewestWords || isQuoted(content)
  }

  /// `did not say`, `declined to comment`: where nobody speaks, nothing is said.
  private func isSilence(_ cue: Range<Int>, _ content: [Range<Int>]) -> Bool {
    if cue.contains(where: { Self.refusals.contains(page[$0].word) }) {
      return (Array(cue) + content[0].prefix(2)).contains { speaks($0) }
    }
    let isDenied = (cue.lowerBound - 3..<cue.upperBound).contains { index in
      page.sentence(at: cue.lowerBound).contains(index) && page[index].tags.contains(.negation)
    }
    return isDenied && cue.contains { speaks($0) }
  }

  private func speaks(_ index: Int) -> Bool {
    page[index].isAny([.say, .quoteCue]) || page[index].word == Self.comment
  }

  /// `fuelling speculation about the docks`: who makes others talk does not talk.
  private func isStirring(_ cue: Range<Int>) -> Bool {
    cue.contains { Self.stirring.contains(page[$0].word) }
      && cue.contains { Self.talk.contains(page[$0].word) }
  }

  /// `criticised the former mayor`: nothing is said of what was said.
  private func isOfSomebody(_ cue: Range<Int>, _ content: [Range<Int>]) -> Bool {
    content[0].lowerBound == cue.upperBound
      && cue.contains { page[$0].tags.contains(.object) && !page[$0].tags.contains(.say) }
      && SpokenOf.isOfSomebody(content[0], in: scene)
  }

  /// `So, I say`, `we searched for “a bridge”`: a writer speaks to the reader, and reports nobody.
  private func isWriter(_ saying: Tagging.Saying, _ content: [Range<Int>]) -> Bool {
    guard let source = saying.source, source.count == 1, !page.isQuoted(source.lowerBound),
      Self.writers.contains(page[source.lowerBound].word)
    else { return false }
    return isQuoted(content)
      || saying.cue.contains { page[$0].tags.contains(.say) && !page[$0].tags.contains(.weakCue) }
  }

  /// `signed the deal in the capital`: what is done to a thing is no speech about it.
  private func isThing(_ cue: Range<Int>, _ content: [Range<Int>]) -> Bool {
    let words = content[0]
    return words.lowerBound == cue.upperBound && page[words.lowerBound].tags.contains(.article)
      && words.count <= 5 && !cue.contains { page[$0].isAny(.cue) }
      && !words.contains { page[$0].isAny([.auxiliary, .modal]) || page.isQuoted($0) }
  }

  /// `reported the minister's visit to the docks`: a thing is named, and nothing is said of it.
  private func isSomebodysThing(_ cue: Range<Int>, _ content: [Range<Int>]) -> Bool {
    let words = content[0]
    return words.lowerBound == cue.upperBound
      && words.prefix(4).contains { page[$0].word == Self.genitive }
      && !words.contains { page[$0].isAny([.auxiliary, .modal, .cue]) || page.isQuoted($0) }
  }

  /// Whether it only passes on what the rules know another to have said: `“No,” Kim said, the
  /// agency reported`. Then the agency is a channel.
  private mutating func passesOn(_ saying: Tagging.Saying, _ content: [Range<Int>]) -> Bool {
    guard let end = content.last?.upperBound, end <= saying.cue.lowerBound,
      let words = saying.source, isBody(source(in: words, nil))
    else { return false }
    let inner = ruled.indices.filter { number in
      guard let cue = ruled[number].attribution.cue, ruled[number].attribution.source != nil else {
        return false
      }
      return content.contains { $0.lowerBound <= cue.lowerBound && cue.upperBound <= $0.upperBound }
        && ruled[number].content.joined().contains { page.isQuoted($0) }
    }
    for number in inner where ruled[number].attribution.channels.isEmpty {
      ruled[number].attribution.channels = [source(in: words, nil)]
    }
    return !inner.isEmpty
  }

  private func isQuoted(_ content: [Range<Int>]) -> Bool {
    content.joined().contains { page.isQuoted($0) }
  }

  private func isBody(_ source: Source) -> Bool {
    guard case .named(let member) = source.form else { return false }
    return scene.cast.members[member].kind == .organization
  }

  /// Whether the rules are surer of the same words.
  private func isOverruled(
    _ saying: Tagging.Saying, _ content: [Range<Int>], by rivals: [Attributor.Draft]
  ) -> Bool {
    if rivals.contains(where: { Self.certainRules.contains($0.rule) }) { return true }
    // `Kim stated, according to the agency, “…”`: whoever passes words on does not say them.
    if rivals.contains(where: { $0.isPassedOn(by: saying.source) }) { return true }
    if let ruling = rivals.first(where: { $0.attribution.cue?.overlaps(saying.cue) ?? false }),
      saying.likelihood < (isQuoted(content) ? Self.hesitation : Self.betting)
        || !ruling.attribution.channels.isEmpty
    {
      return true
    }
    if rivals.contains(where: { leadsIn($0, within: content) }) { return true }
    guard saying.likelihood < Self.certainty else { return false }
    if ruledAt[saying.cue.lowerBound] >= 0, page.isQuoted(saying.cue.lowerBound) { return true }
    return rivals.contains { rival in
      guard let cue = rival.attribution.cue, content.contains(where: { $0.overlaps(cue) }) else {
        return false
      }
      return rival.isDirect || page[cue.lowerBound - 1].tags.contains(.conjunction)
    }
  }

  /// `the words of the late Sam Reed: “It opens on time”`: whoever is named before a colon says what
  /// stands in marks behind it.
  private func leadsIn(_ rival: Attributor.Draft, within content: [Range<Int>]) -> Bool {
    guard rival.isDirect, let cue = rival.attribution.cue, page[cue.lowerBound].kind == .colon,
      let source = rival.attribution.source
    else { return false }
    return content.contains { $0.contains(cue.lowerBound) && $0.contains(source.head) }
  }

  // Chosen on the dev split and the bundled edition.
  private static let doubt: Float = 0.35
  private static let hesitation: Float = 0.3
  private static let betting: Float = 0.5
  private static let certainty: Float = 0.5
  private static let fewestWords = 3

  /// What is laid out as speech is no matter of likelihood.
  private static let certainRules: Set<String> = [Transcript.rule, "\(NameBehindDash.self)"]
  private static let refusals: Set<Word> = [
    Word("declined"), Word("declines"), Word("refused"), Word("refuses"), Word("declining"),
    Word("refusing"),
  ]
  private static let stirring: Set<Word> = [
    Word("fuel"), Word("fuels"), Word("fueled"), Word("fuelled"), Word("fueling"), Word("fuelling"),
    Word("spark"), Word("sparks"), Word("sparked"), Word("sparking"), Word("stoke"), Word("stokes"),
    Word("stoked"), Word("stoking"), Word("trigger"), Word("triggered"), Word("triggering"),
    Word("stir"), Word("stirred"), Word("stirring"), Word("prompt"), Word("prompted"),
    Word("prompting"),
  ]
  private static let talk: Set<Word> = [
    Word("speculation"), Word("rumors"), Word("rumours"), Word("fear"), Word("fears"),
    Word("concern"), Word("concerns"), Word("doubt"), Word("doubts"), Word("debate"),
    Word("questions"), Word("outrage"), Word("criticism"), Word("talk"),
  ]
  private static let comment = Word("comment")
  private static let genitive = Word("'s")
  private static let writers: Set<Word> = [Word("i"), Word("we"), Word("you")]

  // MARK: Where words begin and end

  /// Without what only joins the words to the verb, and with the marks around them.
  private func tidy(_ words: Range<Int>) -> Range<Int> {
    var (start, end) = (words.lowerBound, words.upperBound)
    if end - start > 2, page[start].word == Self.that, !Lead(page: page).isSubject(start) {
      start += 1
    }
    if let number = page.quote(at: start), isRuledDirect(start),
      page.sentence(at: start).upperBound < end
    {
      end = min(end, page.quotes[number].tokens.upperBound)
    }
    while end - start > 1, page[end - 1].kind == .comma || page[end - 1].kind == .stop,
      !page.isQuoted(end - 1)
    {
      end -= 1
    }
    return withMarks(start..<end)
  }

  /// Words between marks are quoted to the last of them, or nearly.
  private func withMarks(_ words: Range<Int>) -> Range<Int> {
    var (start, end) = (words.lowerBound, words.upperBound)
    if let number = page.quote(at: start) {
      let quote = page.quotes[number]
      if start <= quote.words.lowerBound || isRuledDirect(start) { start = quote.tokens.lowerBound }
    }
    if let number = page.quote(at: end - 1) {
      let quote = page.quotes[number]
      if end >= quote.words.upperBound - 1 || isRuledDirect(end - 1) {
        end = quote.tokens.upperBound
      }
    }
    return start..<end
  }

  private func isRuledDirect(_ index: Int) -> Bool {
    ruledAt[index] >= 0 && ruled[Int(ruledAt[index])].isDirect
  }

  private func isInMarks(_ words: Range<Int>) -> Bool {
    words.allSatisfy { page.isQuoted($0) || !(page[$0].isWord || page[$0].kind == .number) }
  }

  private static let that = Word("that")

  // MARK: Who says it

  private func source(
    of saying: Tagging.Saying, _ ruling: Attributor.Draft?, _ rivals: [Attributor.Draft]
  ) -> Source? {
    // Whoever is quoted speaks, not whoever quotes him.
    if let ruling, !ruling.attribution.channels.isEmpty { return ruling.attribution.source }
    let known =
      scene.cues(in: saying.cue).first?.source ?? (ruling ?? rivals.first)?.attribution.source
    return saying.source.map { self.source(in: $0, known) } ?? known ?? owner(of: saying.cue)
      ?? saying.earlierSource.map { self.source(in: $0, nil) } ?? subject(ofPassive: saying.cue)
  }

  /// `Kim's remark that`: a remark is made by whomever it belongs to. `It was announced by the board
  /// that`.
  private func owner(of cue: Range<Int>) -> Source? {
    if page[cue.upperBound].word == Self.by {
      return scene.sources.source(
        from: cue.upperBound + 1, to: page.sentence(at: cue.lowerBound).upperBound)
    }
    let last = cue.lowerBound - 1
    if page[last].tags.contains(.possessive) {
      return Source(words: last..<last + 1, head: last, form: .pronoun)
    }
    guard page[last].word == Self.genitive else { return nil }
    return scene.sources.source(endingAt: last - 1, from: page.sentence(at: last).lowerBound)
  }

  /// `Ilic was reported to have said`, `was quoted as saying`
  private func subject(ofPassive cue: Range<Int>) -> Source? {
    let start = page.sentence(at: cue.lowerBound).lowerBound
    let be = (max(start, cue.lowerBound - 5)..<cue.upperBound).last {
      Self.was.contains(page[$0].word)
    }
    guard let be, be > start,
      (be..<cue.upperBound).contains(where: { Self.passedOn.contains(page[$0].word) })
    else { return nil }
    return scene.sources.source(before: be, from: start)
  }

  private static let by = Word("by")
  private static let was: Set<Word> = [Word("was"), Word("were"), Word("is"), Word("been")]
  private static let passedOn: Set<Word> = [
    Word("reported"), Word("quoted"), Word("cited"), Word("heard"), Word("alleged"),
    Word("understood"), Word("said"),
  ]

  /// The words in `range` as a source; `known` is what the rules take for one here.
  private func source(in words: Range<Int>, _ known: Source?) -> Source {
    let isOwner = words.count > 1 && page[words.upperBound - 1].word == Self.genitive
    let range = isOwner ? words.lowerBound..<words.upperBound - 1 : words
    if let known, known.words.overlaps(range) || isRelative(range) {
      let head = range.contains(known.head) ? known.head : head(of: range)
      return Source(words: range, head: head, form: known.form)
    }
    if let named = apposed(in: range) ?? scene.sources.name(in: range) { return named }
    if let found = scene.sources.source(from: range.lowerBound, to: range.upperBound),
      range.contains(found.head)
    {
      return Source(words: range, head: found.head, form: found.form)
    }
    if range.count == 1, page[range.lowerBound].isAny([.subjectPronoun, .pronoun, .possessive]) {
      return Source(words: range, head: range.lowerBound, form: .pronoun)
    }
    if let named = Publisher(scene: scene).source(in: range) { return named }
    return Source(words: range, head: head(of: range), form: .noun)
  }

  /// `one of the victims, Gordon Leach`, in or behind `range`.
  private func apposed(in range: Range<Int>) -> Source? {
    let comma = range.dropFirst().first { page[$0].kind == .comma } ?? range.upperBound
    return scene.sources.apposed(behind: comma, from: range.lowerBound)
  }

  private func isRelative(_ range: Range<Int>) -> Bool {
    range.count == 1 && page[range.lowerBound].tags.contains(.relative)
  }

  private func head(of range: Range<Int>) -> Int {
    let border = range.dropFirst().first {
      page[$0].kind == .comma || page[$0].isAny([.preposition, .relative])
    }
    return (border ?? range.upperBound) - 1
  }

  // MARK: What only the rules say

  /// Words that the tagger has made nothing of.
  private mutating func add(whatIsLeftOf draft: Attributor.Draft) {
    let rest = draft.content.filter { range in !range.contains { draftAt[$0] >= 0 } }
    guard !rest.isEmpty, draft.isDirect || rest.count == draft.content.count else { return }
    let host = draft.content.joined().last { draftAt[$0] >= 0 }.map { Int(draftAt[$0]) }
    if let host, draft.attribution.source?.head == drafts[host].attribution.source?.head {
      drafts[host].content = (drafts[host].content + rest).sorted {
        $0.lowerBound < $1.lowerBound
      }
    } else {
      var draft = draft
      draft.content = rest
      drafts.append(draft)
    }
  }
}

extension Attributor.Draft {
  /// Where its words begin.
  var start: Int { content.first?.lowerBound ?? 0 }

  fileprivate func isPassedOn(by source: Range<Int>?) -> Bool {
    attribution.channels.contains { source?.contains($0.head) ?? false }
  }

  fileprivate func says(_ content: [Range<Int>], by source: Source?) -> Bool {
    self.content == content && attribution.source?.head == source?.head
  }
}
