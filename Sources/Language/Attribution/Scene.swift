import Text

/// Everything that has been found before anybody asks who speaks.
struct Scene: Sendable {
  let page: Page
  let cast: Cast
  let sources: SourceFinder
  let cues: [Cue]
  let subjects: Subjects

  init(page: Page, cast: Cast) {
    self.page = page
    self.cast = cast
    sources = SourceFinder(page: page, cast: cast)
    cues = CueFinder(page: page, cast: cast).cues()
    subjects = Subjects(page: page, sources: sources)
  }

  /// The cues whose verbs are in `range`.
  func cues(in range: Range<Int>) -> ArraySlice<Cue> {
    let first = cues.partitioningIndex { $0.verb >= range.lowerBound }
    let end = cues[first...].partitioningIndex { $0.verb >= range.upperBound }
    return cues[first..<end]
  }

  /// The words of the sentence behind `quote`, up to the next quoted ones.
  func rest(behind quote: QuotedStretch) -> Range<Int> {
    let start = quote.tokens.upperBound
    guard start < page.tokens.count, page.sentenceAt[start] == page.sentenceAt[start - 1] else {
      return start..<start
    }
    let end = min(page.sentence(at: start).upperBound, start + 60)
    let next = (start..<max(end, start)).first { page.isQuoted($0) }
    return start..<(next ?? max(end, start))
  }

  /// The words of the sentence before `quote`, down to the last quoted ones.
  func lead(before quote: QuotedStretch) -> Range<Int> {
    let end = quote.tokens.lowerBound
    let start = max(page.sentence(at: end).lowerBound, end - 60)
    guard start < end else { return end..<end }
    let last = (start..<end).last { page.isQuoted($0) }
    return (last.map { $0 + 1 } ?? start)..<end
  }
}

/// Who is said to have said something, and by which words.
struct Attribution: Sendable {
  var cue: Range<Int>?
  var source: Source?
  /// Who passed it on.
  var channels: [Source] = []
  var isUnsure = false

  init(_ cue: Cue) {
    self.cue = cue.words
    source = cue.source
    channels = cue.channel.map { [$0] } ?? []
  }

  init(cue: Range<Int>? = nil, source: Source?, isUnsure: Bool = false) {
    self.cue = cue
    self.source = source
    self.isUnsure = isUnsure
  }
}

/// A regularity of English that tells who says what stands in quotation marks.
protocol AttributionRule: Sendable {
  /// What it does, in a marked sentence.
  static var example: String { get }
  /// Who says what is quoted in `quote`, where this rule can tell.
  static func attribution(of quote: QuotedStretch, in scene: Scene) -> Attribution?
}

/// All rules, the surest first.
enum AttributionRules {
  static let all: [any AttributionRule.Type] = [
    SpeakerAfterVerb.self, SpeakerBeforeVerb.self, AccordingToAfter.self, VerbLeadsIn.self,
    ColonLeadsIn.self, AccordingToBefore.self,
    NameBehindDash.self, UnknownVerb.self,
  ]
}
