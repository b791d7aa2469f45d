/// The labels of a row of tokens that fit each other best.
///
/// Andrew Viterbi, “Error bounds for convolutional codes”, 1967. Labels that may not stand behind each
/// other never do.
struct BestPath: Sendable {
  /// From each label that a name cannot go on behind, to each that one cannot have begun before.
  private let steps: [Int32]
  /// From the beginning and the inside of each kind to its inside and end.
  private let inner:
    [(toInside: Int32, toEnd: Int32, fromInsideToInside: Int32, fromInsideToEnd: Int32)]
  /// To each label from the beginning of a row.
  private let openings: [Int32]
  /// How much more than the first any row of `steps` may give.
  private let gains: [Int32]

  private static let labelCount = NameLabel.count
  private static let kindCount = NameLabel.kinds.count
  /// The labels that a name cannot go on behind.
  private let closed = Self.labels { !$0.goesOn }
  /// The labels that no name can have begun before.
  private let fresh = Self.labels { !$0.hasBegun }
  private static let impossible: Int32 = -1 << 28

  private static func labels(where isOne: (NameLabel) -> Bool) -> [UInt8] {
    (0..<UInt8(labelCount)).filter { isOne(NameLabel(number: $0)) }
  }

  /// `transitions` as in `FeatureWeights`.
  init(_ transitions: [Int16]) {
    func step(_ one: Int, _ other: Int) -> Int32 {
      Int32(transitions[one * Self.labelCount + other])
    }
    var steps: [Int32] = []
    for one in closed {
      for other in fresh { steps.append(step(Int(one), Int(other))) }
    }
    self.steps = steps
    inner = (0..<Self.kindCount).map { kind in
      let (beginning, inside) = (1 + 4 * kind, 2 + 4 * kind)
      return (
        step(beginning, inside), step(beginning, inside + 1), step(inside, inside),
        step(inside, inside + 1)
      )
    }
    openings = (0..<Self.labelCount).map { step(Self.labelCount, $0) }
    let width = closed.count
    gains = (0..<width).map { row in
      (0..<width).map { steps[row * width + $0] - steps[$0] }.max() ?? 0
    }
  }

  /// The best labels for a row of tokens, where `scores` has `stride` places for each, the first of
  /// them for its labels.
  func labels(_ scores: UnsafeBufferPointer<Int16>, stride: Int) -> [NameLabel] {
    let count = scores.count / stride
    guard count > 0 else { return [] }
    var from = [UInt8](repeating: 0, count: count * Self.labelCount)
    var sums = [Int32](repeating: Self.impossible, count: Self.labelCount)
    for label in fresh.map(Int.init) { sums[label] = openings[label] + Int32(scores[label]) }
    var next = sums
    var best = [Int32](repeating: 0, count: fresh.count)
    var origin = [UInt8](repeating: 0, count: fresh.count)
    for index in 1..<max(count, 1) {
      let row = UnsafeBufferPointer(rebasing: scores[index * stride..<(index + 1) * stride])
      let top = sums.max() ?? 0
      advanceOutside(sums, top, &best, &origin)
      for column in fresh.indices {
        let label = Int(fresh[column])
        next[label] = max(best[column] + Int32(row[label]), Self.impossible)
        from[index * Self.labelCount + label] = origin[column]
      }
      advanceWithin(sums, top, to: &next, row, &from, at: index * Self.labelCount)
      swap(&sums, &next)
    }
    return trace(back: from, sums, count: count)
  }

  /// A name has just ended, or none has begun.
  private func advanceOutside(
    _ sums: [Int32], _ top: Int32, _ best: inout [Int32], _ origin: inout [UInt8]
  ) {
    let outside = sums[0] - top
    for column in best.indices {
      best[column] = outside + steps[column]
      origin[column] = 0
    }
    for row in 1..<closed.count {
      let label = closed[row]
      let sum = sums[Int(label)] - top
      if sum + gains[row] <= outside { continue }
      let start = row * best.count
      for column in best.indices where sum + steps[start + column] > best[column] {
        best[column] = sum + steps[start + column]
        origin[column] = label
      }
    }
  }

  /// A name goes on.
  private func advanceWithin(
    _ sums: [Int32], _ top: Int32, to next: inout [Int32], _ scores: UnsafeBufferPointer<Int16>,
    _ from: inout [UInt8], at place: Int
  ) {
    for kind in 0..<Self.kindCount {
      let (beginning, inside, end) = (1 + 4 * kind, 2 + 4 * kind, 3 + 4 * kind)
      let step = inner[kind]
      let (one, other) = (sums[beginning] - top, sums[inside] - top)
      let (begunToInside, goneToInside) = (one + step.toInside, other + step.fromInsideToInside)
      next[inside] = max(
        max(begunToInside, goneToInside) + Int32(scores[inside]), Self.impossible)
      from[place + inside] = UInt8(begunToInside >= goneToInside ? beginning : inside)
      let (begunToEnd, goneToEnd) = (one + step.toEnd, other + step.fromInsideToEnd)
      next[end] = max(max(begunToEnd, goneToEnd) + Int32(scores[end]), Self.impossible)
      from[place + end] = UInt8(begunToEnd >= goneToEnd ? beginning : inside)
    }
  }

  /// No name goes on beyond the last token.
  private func trace(back from: [UInt8], _ sums: [Int32], count: Int) -> [NameLabel] {
    var last: UInt8 = 0
    for label in closed where sums[Int(label)] > sums[Int(last)] { last = label }
    var labels = [NameLabel](repeating: .outside, count: count)
    for index in (0..<count).reversed() {
      labels[index] = NameLabel(number: last)
      last = from[index * Self.labelCount + Int(last)]
    }
    return labels
  }
}
