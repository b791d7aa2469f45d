import Articles
import Text

/// Puts quotations together: what is quoted, what is reported, and who says it.
struct Attributor {
  let scene: Scene
  let resolver: SpeakerResolver
  private var drafts: [Draft] = []
  /// For every quoted stretch, the draft it is in.
  private var draftOf: [Int?]

  /// A quotation in the making.
  struct Draft {
    var content: [Range<Int>]
    var attribution: Attribution
    var rule: String
    var isDirect: Bool
  }

  init(scene: Scene, resolver: SpeakerResolver) {
    self.scene = scene
    self.resolver = resolver
    draftOf = Array(repeating: nil, count: scene.page.quotes.count)
  }

  private var page: Page { scene.page }

  /// All quotations, in reading order. `ids` are those of the cast's members.
  mutating func quotations(ids: [Entity.ID?], by tagger: QuotationTagger?) -> [Quotation] {
    agreed(with: tagger).map { quotation($0, ids) }
  }

  private mutating func agreed(with tagger: QuotationTagger?) -> [Draft] {
    let ruled = ruled()
    guard let tagger else { return ruled }
    let clues = ClueReader(scene: scene, drafts: ruled).clues()
    let tagging = Tagging(of: page, clues, by: tagger)
    return Consensus.drafts(ruled: ruled, tagging: tagging, in: scene)
  }

  /// The quotations as the rules have them, in reading order.
  mutating func ruled() -> [Draft] {
    addTurns()
    addDirect()
    joinParagraphs()
    addReported()
    addAccordingTo()
    addGoingOn()
    drafts.removeAll { $0.content.isEmpty }
    drafts.sort { $0.start < $1.start }
    return drafts
  }

  private mutating func addTurns() {
    for turn in Transcript(scene: scene).turns() {
      take(quotesIn: turn.words, into: drafts.count)
      drafts.append(
        Draft(
          content: [turn.words], attribution: turn.attribution, rule: Transcript.rule,
          isDirect: false)
      )
    }
  }

  // MARK: In marks

  private mutating func addDirect() {
    let utterance = Utterance(page: page)
    for (number, quote) in page.quotes.enumerated()
    where draftOf[number] == nil && !utterance.isName(quote) {
      for rule in AttributionRules.all {
        guard let attribution = rule.attribution(of: quote, in: scene) else { continue }
        if isWriter(attribution.source), quote.words.count <= 4 { break }
        addDirect(number, attribution, rule: "\(rule)")
        break
      }
    }
  }

  /// `“Q1,” he said, “Q2.”` has one verb for both.
  private mutating func addDirect(_ number: Int, _ attribution: Attribution, rule: String) {
    guard number > 0, let before = draftOf[number - 1], let cue = attribution.cue,
      drafts[before].attribution.cue == cue
    else { return add(number, attribution, rule: rule) }
    drafts[before].content.append(page.quotes[number].tokens)
    draftOf[number] = before
  }

  private mutating func add(_ number: Int, _ attribution: Attribution, rule: String) {
    draftOf[number] = drafts.count
    drafts.append(
      Draft(
        content: [page.quotes[number].tokens], attribution: attribution, rule: rule, isDirect: true)
    )
  }

  /// Speech over several paragraphs is one quotation, whichever of them names the speaker.
  private mutating func joinParagraphs() {
    for number in page.quotes.indices.dropLast().reversed()
    where page.quotes[number].continuesInNextParagraph {
      guard let next = draftOf[number + 1], drafts[next].isDirect else { continue }
      if let draft = draftOf[number], drafts[draft].isDirect, draft != next {
        join(draft, with: next)
        draftOf[number + 1] = draft
      } else if draftOf[number] == nil {
        drafts[next].content.append(page.quotes[number].tokens)
        draftOf[number] = next
      }
    }
    for index in drafts.indices where drafts[index].content.count > 1 {
      drafts[index].content.sort { $0.lowerBound < $1.lowerBound }
    }
  }

  /// The first keeps its speaker. The longer takes in the shorter, so that joining stays linear.
  private mutating func join(_ first: Int, with second: Int) {
    if drafts[first].content.count < drafts[second].content.count {
      let content = drafts[first].content
      drafts[first].content = drafts[second].content
      drafts[second].content = content
    }
    drafts[first].content += drafts[second].content
    drafts[second].content = []
  }

  // MARK: Reported

  private mutating func addReported() {
    for cue in scene.cues where cue.source != nil && !isWriter(cue.source) && !isUsed(cue) {
      for rule in ReportingRules.all {
        guard let content = rule.content(of: cue, in: scene) else { continue }
        addReported(content, Attribution(cue), rule: "\(rule)")
        break
      }
    }
  }

  /// `I ask you`: a columnist speaks to the reader, and reports nobody.
  private func isWriter(_ source: Source?) -> Bool {
    source.map { Self.writers.contains(page[$0.head].word) } ?? false
  }

  private static let writers: Set<Word> = [Word("i"), Word("we"), Word("you")]

  /// Whether the words the verb reports have been found in marks.
  private func isUsed(_ cue: Cue) -> Bool {
    let last = page.quotes.partitioningIndex { $0.tokens.lowerBound > cue.verb }
    return (max(0, last - 2)..<min(page.quotes.count, last + 2)).contains { number in
      draftOf[number].map { drafts[$0].attribution.cue == cue.words } ?? false
    }
  }

  private mutating func addReported(
    _ content: [Range<Int>], _ attribution: Attribution, rule: String
  ) {
    if passesOn(content, attribution) { return }
    for range in content { absorb(draftsWithin: range) }
    guard !content.contains(where: { overlapsDraft($0) }) else { return }
    for range in content { take(quotesIn: range, into: drafts.count) }
    drafts.append(Draft(content: content, attribution: attribution, rule: rule, isDirect: false))
  }

  /// `“No,” Kim said on Monday, the agency reported`: the agency is a channel of what Kim said.
  private mutating func passesOn(_ content: [Range<Int>], _ attribution: Attribution) -> Bool {
    guard let cue = attribution.cue, let range = content.last, range.upperBound <= cue.lowerBound,
      let source = attribution.source, case .named(let member) = source.form,
      scene.cast.members[member].kind == .organization
    else { return false }
    var inner: Set<Int> = []
    var quote = page.quotes.partitioningIndex { $0.tokens.upperBound > range.lowerBound }
    while quote < page.quotes.count, page.quotes[quote].tokens.lowerBound < range.upperBound {
      if let draft = draftOf[quote], isDirect(draft, withVerbIn: range) { inner.insert(draft) }
      quote += 1
    }
    for number in inner { drafts[number].attribution.channels.append(source) }
    return !inner.isEmpty
  }

  private func isDirect(_ number: Int, withVerbIn range: Range<Int>) -> Bool {
    guard drafts[number].isDirect, drafts[number].attribution.source != nil,
      let verb = drafts[number].attribution.cue?.lowerBound
    else { return false }
    return range.contains(verb) && !page.isQuoted(verb)
  }

  /// `said he would end what she calls a “war”`: the inner verb's words are part of the outer's.
  private mutating func absorb(draftsWithin range: Range<Int>) {
    var number = page.quotes.partitioningIndex { $0.tokens.upperBound > range.lowerBound }
    while number < page.quotes.count, page.quotes[number].tokens.lowerBound < range.upperBound {
      if let draft = draftOf[number], let cue = drafts[draft].attribution.cue,
        range.contains(cue.lowerBound), range.contains(cue.upperBound - 1),
        drafts[draft].content.allSatisfy({ $0.clamped(to: range) == $0 })
      {
        drafts[draft].content = []
        draftOf[number] = nil
      }
      number += 1
    }
  }

  private func overlapsDraft(_ range: Range<Int>) -> Bool {
    var number = page.quotes.partitioningIndex { $0.tokens.upperBound > range.lowerBound }
    while number < page.quotes.count, page.quotes[number].tokens.lowerBound < range.upperBound {
      if draftOf[number] != nil { return true }
      number += 1
    }
    return drafts.suffix(3).contains { $0.content.contains { $0.overlaps(range) } }
  }

  private mutating func take(quotesIn range: Range<Int>, into draft: Int) {
    var number = page.quotes.partitioningIndex { $0.tokens.upperBound > range.lowerBound }
    while number < page.quotes.count, page.quotes[number].tokens.lowerBound < range.upperBound {
      draftOf[number] = draft
      number += 1
    }
  }

  // MARK: According to

  private mutating func addAccordingTo() {
    let drafts = draftsBySentence()
    for (number, sentence) in page.sentences.enumerated() {
      for according in AccordingTo.all(in: sentence.prefix(80), scene) {
        add(according, in: sentence, drafts[number, default: []])
      }
    }
  }

  /// The drafts that have words or verbs in each sentence.
  private func draftsBySentence() -> [Int: Set<Int>] {
    var bySentence: [Int: Set<Int>] = [:]
    for (number, draft) in drafts.enumerated() {
      let places =
        draft.content.map(\.lowerBound) + [draft.attribution.cue?.lowerBound].compactMap { $0 }
      for place in places where page.sentenceAt[place] >= 0 {
        bySentence[Int(page.sentenceAt[place]), default: []].insert(number)
      }
    }
    return bySentence
  }

  /// A channel of whatever is said in the sentence; where nothing is, the source of it.
  private mutating func add(_ according: AccordingTo, in sentence: Range<Int>, _ said: Set<Int>) {
    for index in said where drafts[index].attribution.cue != according.words {
      drafts[index].attribution.channels.append(according.source)
    }
    guard said.isEmpty, let content = content(of: according, in: sentence) else { return }
    addReported(
      content, Attribution(cue: according.words, source: according.source), rule: "AccordingTo")
  }

  private func content(of according: AccordingTo, in sentence: Range<Int>) -> [Range<Int>]? {
    if according.words.lowerBound == sentence.lowerBound {
      let comma = (according.source.words.upperBound..<sentence.upperBound).prefix(60).first {
        page[$0].kind == .comma
      }
      guard let comma else { return nil }
      let end = Clause(scene: scene).end(from: comma + 1)
      return comma + 1 < end ? [comma + 1..<end] : nil
    }
    let end =
      page[according.words.lowerBound - 1].kind == .comma
      ? according.words.lowerBound - 1 : according.words.lowerBound
    let length = end - sentence.lowerBound
    let rest = rest(behind: according, in: sentence)
    guard length > (rest.isEmpty ? 3 : 0), length <= Clause.longest else { return nil }
    return [sentence.lowerBound..<end] + rest
  }

  /// `The bridge, according to the board, would open in June.`
  private func rest(behind according: AccordingTo, in sentence: Range<Int>) -> [Range<Int>] {
    let comma = according.source.words.upperBound
    guard page[according.words.lowerBound - 1].kind == .comma, page[comma].kind == .comma,
      VerbBehindWords.mayGoOn(at: comma + 1, page)
    else { return [] }
    let end = Clause(scene: scene).end(from: comma + 1)
    return end - comma > 3 ? [comma + 1..<end] : []
  }

  // MARK: Going on

  /// Quoted words that nobody is named for belong to whoever spoke before them, if anyone did.
  private mutating func addGoingOn() {
    var last: Int?
    let reported = drafts.indices.filter { !drafts[$0].isDirect }
      .sorted { drafts[$0].start < drafts[$1].start }
    var next = 0
    for (number, quote) in page.quotes.enumerated() {
      while next < reported.count, drafts[reported[next]].start < quote.tokens.lowerBound {
        last = laterOf(last, reported[next])
        next += 1
      }
      if let draft = draftOf[number] {
        last = laterOf(last, draft)
      } else if let last, continues(quote, drafts[last]) {
        drafts[last].content.append(quote.tokens)
        draftOf[number] = last
      } else if Utterance(page: page).isSpeech(quote) {
        let attribution = goingOn(quote, from: last)
        add(number, attribution, rule: attribution.source == nil ? "Unnamed" : "SpeakerGoesOn")
        last = draftOf[number]
      }
    }
  }

  private func laterOf(_ one: Int?, _ other: Int) -> Int {
    guard let one else { return other }
    return drafts[one].start > drafts[other].start ? one : other
  }

  /// `“Q1,” he said. “Q2.”`, and speech over several paragraphs.
  private func continues(_ quote: QuotedStretch, _ draft: Draft) -> Bool {
    guard draft.isDirect, let end = draft.content.last?.upperBound else { return false }
    let start = quote.tokens.lowerBound
    if page[start - 1].kind == .paragraphEnd {
      return start - 1 == end && page[end - 1].kind != .mark
    }
    let cueEnd = draft.attribution.cue.map(\.upperBound) ?? 0
    let last = page.sentence(at: max(end, cueEnd) - 1)
    let goesOn = last.contains(start) && cueEnd > end && page[start - 1].kind == .comma
    return goesOn || last.upperBound == start
  }

  /// Whoever the words before the marks are about, in the sentence, or else in the one before.
  private func goingOn(_ quote: QuotedStretch, from last: Int?) -> Attribution {
    let lead = scene.lead(before: quote)
    if let subject = scene.subjects.subject(of: lead) {
      return Attribution(source: subject, isUnsure: true)
    }
    let earlier = earlierSentence(before: quote.tokens.lowerBound)
    if let earlier, let last, let source = drafts[last].attribution.source,
      earlier.overlaps(drafts[last].content[0])
        || drafts[last].content.last.map(earlier.overlaps) ?? false
        || earlier.overlaps(source.words)
    {
      return Attribution(source: source, isUnsure: true)
    }
    guard let earlier, let subject = scene.subjects.subject(of: earlier) else {
      return Attribution(source: nil, isUnsure: true)
    }
    return Attribution(source: subject, isUnsure: true)
  }

  /// The sentence before the one that `index` is in; the one before in the article where that opens
  /// a paragraph.
  private func earlierSentence(before index: Int) -> Range<Int>? {
    let start = page.sentence(at: index).lowerBound
    let end = page[start - 1].kind == .paragraphEnd ? start - 2 : start - 1
    guard end >= 0, page[start].kind == .mark || page.sentence(at: index).contains(index) else {
      return nil
    }
    return page.sentence(at: end)
  }

  // MARK: As others see it

  private func quotation(_ draft: Draft, _ ids: [Entity.ID?]) -> Quotation {
    let speaker = draft.attribution.source.flatMap(resolver.speaker)
    let channels = draft.attribution.channels.compactMap { resolver.speaker($0)?.member }
    var quotation = Quotation(
      kind: kind(of: draft), content: draft.content.map(page.span(of:)),
      cue: draft.attribution.cue.map(page.span(of:)),
      source: draft.attribution.source.map { page.span(of: $0.words) },
      speaker: speaker.flatMap { ids[$0.member] },
      via: channels.filter { $0 != speaker?.member }.compactMap { ids[$0] },
      decidedBy: draft.rule, isUnsure: draft.attribution.isUnsure || speaker?.isUnsure ?? false)
    if let speaker, speaker.means != .name { quotation.speakerBy = speaker.means.rawValue }
    return quotation
  }

  private func kind(of draft: Draft) -> Quotation.Kind {
    if draft.isDirect { return .direct }
    let words = draft.content.joined().filter { page[$0].isWord || page[$0].kind == .number }
    let quoted = words.count { page.isQuoted($0) }
    return quoted == 0 ? .indirect : quoted == words.count ? .direct : .mixed
  }
}
