/// Several measurements of one thing.
struct Sample {
  private(set) var values: [Double]

  init(_ values: [Double] = []) {
    self.values = values
  }

  mutating func add(_ value: Double) {
    values.append(value)
  }

  mutating func addMilliseconds(_ duration: Duration) {
    add(duration / .milliseconds(1))
  }

  mutating func addMegabytes(_ bytes: Int) {
    add(Double(bytes) / 1_000_000)
  }

  /// The value that `percent` of all do not exceed; 100 is the worst of them.
  func percentile(_ percent: Int) -> Double {
    let sorted = values.sorted()
    guard let worst = sorted.last else { return 0 }
    let rank = (sorted.count * percent + 99) / 100
    return rank < 1 ? sorted[0] : min(sorted[rank - 1], worst)
  }
}
