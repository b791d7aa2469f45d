public import Articles

/// What people have corrected, as the files of all machines say it together.
public struct Corrections: Sendable {
  /// Lines that could not be read.
  public let problems: [Problem]
  private var lines: [Article.ID: [QuotationName: CorrectionLine]] = [:]
  private var latest = MarkTime.beginning
  /// What the system said of the files when they were read.
  let stamps: [String]

  /// Those in `store`; none where it has none.
  public init(of store: Store) {
    let said = SaidLines<CorrectionLine>(in: store.corrections, called: "the correction")
    (problems, stamps) = (said.problems, said.stamps)
    for line in said.lines { take(line) }
  }

  /// Whether the files still say what they said.
  public func areUpToDate(with store: Store) -> Bool {
    store.correctionFiles.map(\.stamp) == stamps
  }

  /// What was said of the quotations of an article, at most one of each.
  public subscript(article: Article.ID) -> [Correction] {
    (lines[article] ?? [:]).values.map(\.correction)
  }

  /// The articles that anything was said about.
  var articles: Set<Article.ID> { Set(lines.keys) }

  /// How many quotations have another speaker than the engine found.
  var count: Int {
    lines.values.reduce(0) { $0 + $1.values.count { $0.correction.verdict != .asRead } }
  }

  /// The time of the last correction.
  var latestTime: MarkTime { latest }

  private mutating func take(_ line: CorrectionLine) {
    latest = max(latest, line.time)
    let (article, name) = (line.correction.article, line.correction.quotation)
    if let known = lines[article]?[name], known.counts(before: line) { return }
    lines[article, default: [:]][name] = line
  }
}

extension Store {
  var corrections: Path { root.appending("corrections") }

  /// One of each machine.
  var correctionFiles: [Path] { corrections.saidFiles }
}
