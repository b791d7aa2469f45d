import TestSupport
import Testing

@testable import Language

/// The best row of labels, against trying them all.
struct BestPathTests {
  @Test(arguments: 0..<6)
  func findsWhatTryingAllFinds(seed: Int) {
    var random = Chance(seed: UInt64(seed))
    let transitions = (0..<(NameLabel.count + 1) * NameLabel.count).map { _ in
      Int16.random(in: -60...60, using: &random)
    }
    // With three tokens there are 50,653 rows to try.
    let scores = (0..<3 * 40).map { _ in Int16.random(in: -90...90, using: &random) }
    let found = scores.withUnsafeBufferPointer {
      BestPath(transitions).labels($0, stride: 40)
    }
    let best = Self.rows.max { total($0, scores, transitions) < total($1, scores, transitions) }
    #expect(Self.mayStand(found))
    #expect(total(found, scores, transitions) == best.map { total($0, scores, transitions) })
  }

  @Test func hasNoLabelsForNoTokens() {
    let path = BestPath(Array(repeating: 0, count: (NameLabel.count + 1) * NameLabel.count))
    let scores: [Int16] = []
    #expect(scores.withUnsafeBufferPointer { path.labels($0, stride: 40) }.isEmpty)
  }

  @Test func staysSoundInLongRows() {
    var random = Chance(seed: 7)
    let path = BestPath(Array(repeating: 30_000, count: (NameLabel.count + 1) * NameLabel.count))
    let scores = (0..<4_000 * 40).map { _ in Int16.random(in: .min ... .max, using: &random) }
    #expect(Self.mayStand(scores.withUnsafeBufferPointer { path.labels($0, stride: 40) }))
  }

  /// All rows of three labels that fit each other.
  private static let rows: [[NameLabel]] = {
    let labels = (0..<UInt8(NameLabel.count)).map { NameLabel(number: $0) }
    return labels.flatMap { one in
      labels.flatMap { two in labels.map { [one, two, $0] } }
    }.filter(mayStand)
  }()

  private static func mayStand(_ row: [NameLabel]) -> Bool {
    let isWhole = row.first?.hasBegun != true && row.last?.goesOn != true
    return isWhole && zip(row, row.dropFirst()).allSatisfy { $0.mayPrecede($1) }
  }

  private func total(_ row: [NameLabel], _ scores: [Int16], _ transitions: [Int16]) -> Int {
    var total = 0
    var last = NameLabel.count
    for (index, label) in row.enumerated() {
      total += Int(scores[index * 40 + Int(label.number)])
      total += Int(transitions[last * NameLabel.count + Int(label.number)])
      last = Int(label.number)
    }
    return total
  }
}
