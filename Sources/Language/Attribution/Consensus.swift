import Articles

/// What the rules and the tagger say, made one: the tagger knows better where words end and whose
/// they are, the rules let no quoted words fall.
struct Consensus {
  let scene: Scene
  private var drafts: [Attributor.Draft]
  /// For every token, which draft of the tagger's has it in its content, or -1.
  private var taggedAt: [Int32]

  private var page: Page { scene.page }

  init(scene: Scene) {
    self.scene = scene
    drafts = []
    taggedAt = Array(repeating: -1, count: scene.page.tokens.count)
  }

  static func drafts(
    ruled: [Attributor.Draft], tagging: Tagging, in scene: Scene
  ) -> [Attributor.Draft] {
    var consensus = Consensus(scene: scene)
    let ruledByCue = Dictionary(
      ruled.compactMap { draft in draft.attribution.cue.map { ($0.lowerBound, draft) } },
      uniquingKeysWith: { first, _ in first })
    for saying in tagging.sayings() {
      consensus.add(saying, ruled: saying.cue.lazy.compactMap { ruledByCue[$0] }.first)
    }
    for draft in ruled { consensus.add(whatIsNotIn: draft, tagging) }
    return consensus.drafts.sorted {
      ($0.content.first?.lowerBound ?? 0) < ($1.content.first?.lowerBound ?? 0)
    }
  }

  // MARK: What the tagger says

  private mutating func add(_ saying: Tagging.Saying, ruled: Attributor.Draft?) {
    let content = saying.content.map(withMarks)
    let source = saying.source.flatMap { self.source(in: $0, of: saying.cue, ruled?.attribution) }
    var attribution = Attribution(cue: saying.cue, source: source)
    attribution.channels = ruled?.attribution.channels ?? []
    attribution.isUnsure = saying.likelihood < 0.5
    for range in content {
      for index in range { taggedAt[index] = Int32(drafts.count) }
    }
    let rule = ruled.flatMap { agrees($0, content, source) ? $0.rule : nil }
    drafts.append(
      Attributor.Draft(
        content: content, attribution: attribution,
        rule: rule ?? "Tagger, \(Int(saying.likelihood * 100)) %",
        isDirect: content.allSatisfy(isInMarks)))
  }

  /// With the marks around it, where all words between them are in it.
  private func withMarks(_ words: Range<Int>) -> Range<Int> {
    var words = words
    if let number = page.quote(at: words.lowerBound) {
      let quote = page.quotes[number]
      if words.lowerBound == quote.words.lowerBound, words.upperBound >= quote.words.upperBound - 1 {
        words = quote.tokens.lowerBound..<words.upperBound
      }
    }
    if let number = page.quote(at: words.upperBound - 1) {
      let quote = page.quotes[number]
      if words.upperBound >= quote.words.upperBound - 1, words.lowerBound <= quote.words.lowerBound {
        words = words.lowerBound..<max(words.upperBound, quote.tokens.upperBound)
      }
    }
    return words
  }

  private func isInMarks(_ words: Range<Int>) -> Bool {
    words.allSatisfy { page.isQuoted($0) || !(page[$0].isWord || page[$0].kind == .number) }
  }

  private func agrees(
    _ ruled: Attributor.Draft, _ content: [Range<Int>], _ source: Source?
  ) -> Bool {
    ruled.content == content && ruled.attribution.source?.head == source?.head
  }

  /// The words in `range` as a source.
  private func source(
    in range: Range<Int>, of cue: Range<Int>, _ ruled: Attribution?
  ) -> Source? {
    let nearby = scene.cues(in: cue).first?.source ?? ruled?.source
    if let nearby, range.contains(nearby.head) || isRelative(range) {
      return Source(words: range, head: nearby.head, form: nearby.form)
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
  private mutating func add(whatIsNotIn draft: Attributor.Draft, _ tagging: Tagging) {
    let rest = draft.content.filter { range in !range.contains { taggedAt[$0] >= 0 } }
    guard !rest.isEmpty, draft.isDirect || draft.rule == "Transcript" else { return }
    let host = draft.content.joined().last { taggedAt[$0] >= 0 }.map { Int(taggedAt[$0]) }
    if let host, draft.isDirect {
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
