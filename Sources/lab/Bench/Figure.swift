/// One line of the table: what was measured, beside what it may be and what it could be at best.
struct Figure {
  enum Unit: String {
    case milliseconds = "ms"
    case megabytes = "MB"
    case wordsPerSecond = "words/s"
    case tokensPerSecond = "tokens/s"
    case articlesPerSecond = "articles/s"
    case megabytesPerSecond = "MB/s"
    case pagesPerSecond = "pages/s"
    case feedsPerSecond = "feeds/s"
    case likeness = "F1"
  }

  /// The least that such a thing can cost here and now.
  struct Floor {
    var name: String
    var value: Double
  }

  /// What the work asked for.
  enum Target {
    /// Less than `limit`, at this percentile.
    case below(_ limit: Double, percentile: Int)
    case atLeast(_ limit: Double)
    /// At most so many times the floor.
    case within(times: Double)
  }

  var part: Part
  /// How many articles there are, where that is what matters.
  var articles: Int?
  var name: String
  var unit: Unit
  var sample: Sample
  var floor: Floor?
  var targets: [Target]

  init(
    _ part: Part, _ name: String, _ unit: Unit, _ sample: Sample, floor: Floor? = nil,
    targets: [Target] = []
  ) {
    (self.part, self.name, self.unit, self.sample) = (part, name, unit, sample)
    (self.floor, self.targets) = (floor, targets)
  }
}

extension Figure {
  var median: Double { sample.percentile(50) }

  /// How many times the floor it is.
  var ratio: Double? {
    guard let floor, floor.value > 0 else { return nil }
    return median / floor.value
  }
}

extension Figure {
  func meets(_ target: Target) -> Bool {
    switch target {
    case .below(let limit, let percentile): sample.percentile(percentile) < limit
    case .atLeast(let limit): median >= limit
    case .within(let times): (ratio ?? .infinity) <= times
    }
  }

  /// The same figure, taken of an archive of so many articles.
  func among(_ articles: Int) -> Figure {
    var figure = self
    figure.articles = articles
    return figure
  }

  /// What the figure stands under in the table.
  var heading: String {
    articles.map { "\(part.title), \($0) articles" } ?? part.title
  }
}

extension Figure.Target {
  /// `p50 under 15`.
  var words: String {
    switch self {
    case .below(let limit, 100): "worst under \(limit.asWritten)"
    case .below(let limit, let percentile): "p\(percentile) under \(limit.asWritten)"
    case .atLeast(let limit): "at least \(limit.asWritten)"
    case .within(let times): "at most \(times.asWritten) ×"
    }
  }
}

extension Double {
  /// `15`, `0.5`.
  fileprivate var asWritten: String {
    self == rounded() ? "\(Int(self))" : "\(self)"
  }
}
