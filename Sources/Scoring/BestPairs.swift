/// Which row goes with which column, one to one, so that the sum of the scores is the greatest there
/// is.
///
/// The Hungarian method with potentials, in cubic time (Kuhn, 1955; Jonker and Volgenant, 1987).
struct BestPairs {
  /// The column of each row, or nil for none: a pair of score zero is no pair.
  let columns: [Int?]

  /// - Parameter scores: Rows of equal length, none of the scores below zero.
  init(_ scores: [[Double]]) {
    let width = scores.first?.count ?? 0
    guard width > 0 else {
      columns = Array(repeating: nil, count: scores.count)
      return
    }
    let side = max(scores.count, width)
    var search = PairSearch(side: side) { row, column in
      row < scores.count && column < width ? -scores[row][column] : 0
    }
    let found = search.columns()
    columns = scores.indices.map { row in
      let column = found[row]
      return column < width && scores[row][column] > 0 ? column : nil
    }
  }
}

/// The search in a square of costs. Rows and columns count from one; zero is the one at hand.
private struct PairSearch {
  private let side: Int
  private let cost: (Int, Int) -> Double
  private var rowPotential: [Double]
  private var columnPotential: [Double]
  private var rowOfColumn: [Int]

  init(side: Int, cost: @escaping (Int, Int) -> Double) {
    self.side = side
    self.cost = cost
    rowPotential = Array(repeating: 0, count: side + 1)
    columnPotential = rowPotential
    rowOfColumn = Array(repeating: 0, count: side + 1)
  }

  /// The column of each row, both counted from zero.
  mutating func columns() -> [Int] {
    for row in 1...side { place(row) }
    var columns = Array(repeating: 0, count: side)
    for column in 1...side { columns[rowOfColumn[column] - 1] = column - 1 }
    return columns
  }

  /// Finds a column for `row`, moving others along the cheapest path.
  private mutating func place(_ row: Int) {
    rowOfColumn[0] = row
    var column = 0
    var isReached = Array(repeating: false, count: side + 1)
    var slack = Array(repeating: Double.infinity, count: side + 1)
    var previous = Array(repeating: 0, count: side + 1)
    repeat {
      isReached[column] = true
      let from = column
      column = 0
      var least = Double.infinity
      for other in 1...side where !isReached[other] {
        let reduced = reducedCost(rowOfColumn[from], other)
        if reduced < slack[other] { (slack[other], previous[other]) = (reduced, from) }
        if slack[other] < least { (least, column) = (slack[other], other) }
      }
      shift(by: least, isReached, &slack)
    } while rowOfColumn[column] != 0
    moveAlong(previous, from: column)
  }

  private func reducedCost(_ row: Int, _ column: Int) -> Double {
    cost(row - 1, column - 1) - rowPotential[row] - columnPotential[column]
  }

  private mutating func shift(by least: Double, _ isReached: [Bool], _ slack: inout [Double]) {
    for column in 0...side {
      if isReached[column] {
        rowPotential[rowOfColumn[column]] += least
        columnPotential[column] -= least
      } else {
        slack[column] -= least
      }
    }
  }

  private mutating func moveAlong(_ previous: [Int], from end: Int) {
    var column = end
    while column != 0 {
      rowOfColumn[column] = rowOfColumn[previous[column]]
      column = previous[column]
    }
  }
}
