import Testing

@testable import Scoring

struct BestPairsTests {
  /// Beside the best of all permutations, for a few hundred small squares and rectangles.
  @Test(arguments: 1...5, 1...5)
  func findsTheGreatestSum(height: Int, width: Int) {
    var draw = Draw(seed: UInt64(height * 10 + width))
    for _ in 0..<20 {
      let scores = (0..<height).map { _ in
        (0..<width).map { _ in Double(Int.random(in: 0...4, using: &draw)) }
      }
      let pairs = BestPairs(scores).columns
      var sum = 0.0
      for (row, column) in pairs.enumerated() { sum += column.map { scores[row][$0] } ?? 0 }
      #expect(sum == bestSum(of: scores[...], leaving: []))
      let columns = pairs.compactMap { $0 }
      #expect(Set(columns).count == columns.count)
    }
  }

  @Test func pairsNothingWithNothing() {
    #expect(BestPairs([]).columns == [])
    #expect(BestPairs([[], []]).columns == [nil, nil])
    #expect(BestPairs([[0]]).columns == [nil])
  }

  private func bestSum(of rows: ArraySlice<[Double]>, leaving used: Set<Int>) -> Double {
    guard let row = rows.first else { return 0 }
    var best = bestSum(of: rows.dropFirst(), leaving: used)
    for (column, score) in row.enumerated() where !used.contains(column) {
      best = max(best, score + bestSum(of: rows.dropFirst(), leaving: used.union([column])))
    }
    return best
  }
}
