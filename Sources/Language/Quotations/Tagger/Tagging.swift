/// What the tagger makes of a page: stretches of words, each a part of something said.
struct Tagging {
  /// Words that are one part of it.
  struct Stretch: Sendable {
    var words: Range<Int>
    var part: TaggerLabel.Part
    /// How likely the tagger finds the least likely of the words' labels.
    var likelihood: Float
  }

  private(set) var stretches: [Stretch] = []
  private let page: Page
  /// So much is read at once, in tokens, but for a paragraph that is longer by itself.
  private static let reach = 400

  init(of page: Page, _ clues: [TokenClues], by tagger: QuotationTagger) {
    self.page = page
    for passage in Self.passages(of: page) {
      let labels = tagger.labels(of: clues[passage])
      add(labels, from: passage.lowerBound)
    }
  }

  /// Whole paragraphs, as many as are read at once.
  static func passages(of page: Page) -> [Range<Int>] {
    var passages: [Range<Int>] = []
    var start = 0
    var end = 0
    for index in page.tokens.indices where page.tokens[index].kind == .paragraphEnd {
      if index + 1 - start > reach, end > start {
        passages.append(start..<end)
        start = end
      }
      end = index + 1
    }
    if start < page.tokens.count { passages.append(start..<page.tokens.count) }
    return passages.flatMap(pieces)
  }

  private static func pieces(of passage: Range<Int>) -> [Range<Int>] {
    var pieces: [Range<Int>] = []
    var start = passage.lowerBound
    while passage.upperBound - start > 2 * reach {
      pieces.append(start..<start + reach)
      start += reach
    }
    return pieces + [start..<passage.upperBound]
  }

  private mutating func add(_ labels: [TaggedToken], from start: Int) {
    var last = TaggerLabel.Part.outside
    for (number, tagged) in labels.enumerated() {
      let index = start + number
      let part = tagged.label.part
      if part == last, !tagged.label.opens, part != .outside {
        let open = stretches.count - 1
        stretches[open].words = stretches[open].words.lowerBound..<index + 1
        stretches[open].likelihood = min(stretches[open].likelihood, tagged.likelihood)
      } else if part != .outside {
        stretches.append(
          Stretch(words: index..<index + 1, part: part, likelihood: tagged.likelihood))
      }
      last = part
    }
  }
}

extension Tagging {
  /// What somebody says, as the tagger has it.
  struct Saying {
    var content: [Range<Int>] = []
    var cue: Range<Int>
    var source: Range<Int>?
    /// Where nothing names the speaker here, whoever speaks before in the same sentence.
    var earlierSource: Range<Int>?
    var likelihood: Float
  }

  /// Every verb with the content and the source that belong to it, in reading order.
  func sayings() -> [Saying] {
    let cues = stretches.filter { $0.part == .cue }
    guard !cues.isEmpty else { return [] }
    var sayings = cues.map { Saying(cue: $0.words, likelihood: $0.likelihood) }
    var next = 0
    for stretch in stretches {
      switch stretch.part {
      case .outside: break
      case .cue: next += 1
      case .contentBehindCue: add(stretch, to: &sayings[max(0, next - 1)])
      case .contentBeforeCue: add(stretch, to: &sayings[min(next, cues.count - 1)])
      case .sourceBehindCue: sayings[max(0, next - 1)].name(stretch)
      case .sourceBeforeCue: sayings[min(next, cues.count - 1)].name(stretch)
      }
    }
    shareSources(among: &sayings)
    return sayings.filter { !$0.content.isEmpty }
  }

  /// Words in another paragraph than the verb are the rules' business; and nobody reports in one
  /// sentence what is said in another, but in marks.
  private func add(_ stretch: Stretch, to saying: inout Saying) {
    let start = stretch.words.lowerBound
    guard page.paragraph(at: saying.cue.lowerBound).contains(start) else { return }
    let isInSentence = page.sentence(at: saying.cue.lowerBound).contains(start)
    guard isInSentence || stretch.words.contains(where: { page.isQuoted($0) }) else { return }
    saying.content.append(stretch.words)
    saying.likelihood = min(saying.likelihood, stretch.likelihood)
  }

  /// `She said it was late and added that it was cold`: one subject for both.
  private func shareSources(among sayings: inout [Saying]) {
    var last: Range<Int>?
    for index in sayings.indices {
      if let source = sayings[index].source {
        last = source
      } else if let last,
        page.sentenceAt[last.lowerBound] == page.sentenceAt[sayings[index].cue.lowerBound]
      {
        sayings[index].earlierSource = last
      }
    }
  }
}

extension Tagging.Saying {
  /// The nearest to the verb names the speaker.
  fileprivate mutating func name(_ stretch: Tagging.Stretch) {
    guard let source, distance(to: source) <= distance(to: stretch.words) else {
      return source = stretch.words
    }
  }

  private func distance(to source: Range<Int>) -> Int {
    min(abs(source.upperBound - cue.lowerBound), abs(source.lowerBound - cue.upperBound))
  }
}
