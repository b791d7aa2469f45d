/// One line of the table: what was measured, beside what it may be and what it could be at best.
struct Figure {
  enum Unit: String {
    case milliseconds = "ms"
    case megabytes = "MB"
    case wordsPerSecond = "words/s"
  }

  /// The least that such a thing can cost here and now.
  struct Floor {
    var name: String
    var value: Double
  }

  /// What the work asked for.
  enum Target {
    /// Less than `limit`, at this percentile.
    case below(_ limit: Int, percentile: Int)
    case atLeast(_ limit: Int)
  }

  var part: Part
  var name: String
  var unit: Unit
  var sample: Sample
  var floor: Floor?
  var target: Target?

  init(
    _ part: Part, _ name: String, _ unit: Unit, _ sample: Sample, floor: Floor? = nil,
    target: Target? = nil
  ) {
    (self.part, self.name, self.unit, self.sample) = (part, name, unit, sample)
    (self.floor, self.target) = (floor, target)
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

extension Figure.Target {
  func isMet(by sample: Sample) -> Bool {
    switch self {
    case .below(let limit, let percentile): sample.percentile(percentile) < Double(limit)
    case .atLeast(let limit): sample.percentile(50) >= Double(limit)
    }
  }

  /// `p50 under 15`.
  var words: String {
    switch self {
    case .below(let limit, 100): "worst under \(limit)"
    case .below(let limit, let percentile): "p\(percentile) under \(limit)"
    case .atLeast(let limit): "at least \(limit)"
    }
  }
}
