import Articles

/// What the rules and the tagger say, made one: the tagger knows better where words end and whose
/// they are, the rules let no quoted words fall.
struct Consensus {
  private let scene: Scene
  private let ruled: [Attributor.Draft]
  /// For every token, which draft of the rules has it in its content, or -1.
  private var ruledAt: [Int32]
  private var drafts: [Attributor.Draft] = []
  /// For every token, which of `drafts` has it in its content, or -1.
  private var draftAt: [Int32]

  private var page: Page { scene.page }

  static func drafts(
    ruled: [Attributor.Draft], tagging: Tagging, in scene: Scene
  ) -> [Attributor.Draft] {
    var consensus = Consensus(scene: scene, ruled: ruled)
    for saying in tagging.sayings() { consensus.add(saying) }
    for draft in ruled { consensus.add(whatIsLeftOf: draft) }
    return consensus.drafts.sorted { $0.start < $1.start }
  }

  private init(scene: Scene, ruled: [Attributor.Draft]) {
    self.scene = scene
    self.ruled = ruled
    draftAt = Array(repeating: -1, count: scene.page.tokens.count)
    ruledAt = draftAt
    for (number, draft) in ruled.enumerated() {
      for index in draft.content.joined() { ruledAt[index] = Int32(number) }
    }
  }

  // MARK: What the tagger says

  private mutating func add(_ saying: Tagging.Saying) {
    let content = saying.content.map(tidy)
    let rivals = rivals(of: content)
    guard isWorthSaying(saying, content, rivals), !isOverruled(saying, content, by: rivals) else { return }
    let ruling = rivals.first { $0.attribution.cue?.overlaps(saying.cue) ?? false }
    let known =
      scene.cues(in: saying.cue).first?.source ?? (ruling ?? rivals.first)?.attribution.source
    let source =
      saying.source.map { self.source(in: $0, known) } ?? known
      ?? saying.earlierSource.map { self.source(in: $0, nil) }
    let agrees = rivals.count == 1 && rivals[0].says(content, by: source)
    for index in content.joined() { draftAt[index] = Int32(drafts.count) }
    var attribution = Attribution(cue: saying.cue, source: source)
    attribution.channels = ruling?.attribution.channels ?? []
    attribution.isUnsure = saying.likelihood < Self.betting && !agrees
    drafts.append(
      Attributor.Draft(
        content: content, attribution: attribution,
        rule: agrees ? rivals[0].rule : "Tagger, \(Int(saying.likelihood * 100)) %",
        isDirect: content.allSatisfy(isInMarks)))
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
    guard rivals.isEmpty else { return true }
    if saying.likelihood < Knobs.values[4] { return false }
    return content.joined().count { page[$0].isWord } >= Self.fewestWords
      || content.joined().contains { page.isQuoted($0) }
  }

  /// Whether the rules are surer of the same words.
  private func isOverruled(
    _ saying: Tagging.Saying, _ content: [Range<Int>], by rivals: [Attributor.Draft]
  ) -> Bool {
    if saying.likelihood < Self.doubt, !rivals.isEmpty { return true }
    guard saying.likelihood < Self.certainty else { return false }
    if ruledAt[saying.cue.lowerBound] >= 0, page.isQuoted(saying.cue.lowerBound) { return true }
    return rivals.contains { rival in
      guard rival.isDirect, let cue = rival.attribution.cue else { return false }
      return content.contains { $0.overlaps(cue) }
    }
  }

  private static var doubt: Float { Knobs.values[0] }
  private static let betting: Float = 0.5
  private static var certainty: Float { Knobs.values[1] }
  private static var fewestWords: Int { Int(Knobs.values[2]) }

  // MARK: Where words begin and end

  /// Without what only joins the words to the verb, and with the marks around them.
  private func tidy(_ words: Range<Int>) -> Range<Int> {
    var (start, end) = (words.lowerBound, words.upperBound)
    if end - start > 2, page[start].word == Self.that { start += 1 }
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

  /// The words in `range` as a source; `known` is what the rules take for one here.
  private func source(in range: Range<Int>, _ known: Source?) -> Source {
    if let known, known.words.overlaps(range) || isRelative(range) {
      let head = range.contains(known.head) ? known.head : head(of: range)
      return Source(words: range, head: head, form: known.form)
    }
    if let found = scene.sources.source(from: range.lowerBound, to: range.upperBound),
      range.contains(found.head)
    {
      return Source(words: range, head: found.head, form: found.form)
    }
    if range.count == 1, page[range.lowerBound].isAny([.subjectPronoun, .pronoun]) {
      return Source(words: range, head: range.lowerBound, form: .pronoun)
    }
    return Source(words: range, head: head(of: range), form: .noun)
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

  /// Words in marks that the tagger has made nothing of.
  private mutating func add(whatIsLeftOf draft: Attributor.Draft) {
    let rest = draft.content.filter { range in !range.contains { draftAt[$0] >= 0 } }
    if Knobs.values[3] > 0, draft.rule == "Unnamed" { return }
    guard !rest.isEmpty, draft.isDirect || draft.rule == "Transcript" else { return }
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

  fileprivate func says(_ content: [Range<Int>], by source: Source?) -> Bool {
    self.content == content && attribution.source?.head == source?.head
  }
}

public enum Knobs { nonisolated(unsafe) public static var values: [Float] = [0.15, 0.9, 3, 0, 0, 0, 0, 0] }
