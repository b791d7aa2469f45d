import Testing

@testable import Language

/// How likely labels are: held against every way to label a short row.
struct LabelLikelihoodsTests {
  /// Two tokens; the moves prefer some labels, the scores others.
  @Test func countsEveryWayToLabelTheRow() throws {
    let count = NameLabel.count
    let transitions = (0..<(count + 1) * count).map { Int16($0 * 7919 % 41) - 20 }
    let scores = (0..<2 * count).map { Int16($0 * 104_729 % 67) - 33 }
    let likelihoods = LabelLikelihoods(transitions, nat: 10)
    for label in [NameLabel.outside, NameLabel(.whole, kind: 2), NameLabel(.beginning, kind: 0)] {
      let next = label.goesOn ? NameLabel(.end, kind: 0) : .outside
      let found = scores.withUnsafeBufferPointer {
        likelihoods.percents(of: [label, next], $0, stride: count)
      }
      let expected = share(of: label, scores, transitions)
      #expect(abs(Double(found[0]) - expected) <= 1)
    }
  }

  /// In percent, of all pairs of labels that may stand there.
  private func share(of label: NameLabel, _ scores: [Int16], _ transitions: [Int16]) -> Double {
    let count = NameLabel.count
    var (own, all) = (0.0, 0.0)
    for first in 0..<count {
      for second in 0..<count {
        let (one, other) = (NameLabel(number: UInt8(first)), NameLabel(number: UInt8(second)))
        guard !one.hasBegun, one.mayPrecede(other), !other.goesOn else { continue }
        let sum =
          transitions[count * count + first] + scores[first] + transitions[first * count + second]
          + scores[count + second]
        let weight = Self.power(Double(sum) / 10)
        all += weight
        if one == label { own += weight }
      }
    }
    return 100 * own / all
  }

  /// e to the power of `x`, by its series.
  private static func power(_ x: Double) -> Double {
    var (sum, term) = (1.0, 1.0)
    for step in 1..<80 {
      term *= x / Double(step)
      sum += term
    }
    return sum
  }
}
