/// Which labels follow which: a linear-chain conditional random field (Lafferty et al., 2001).
struct LabelChain: Sendable {
  /// From one label to the next, row by row.
  let moves: [Float]
  private static let count = TaggerLabel.count

  /// The likeliest labels for `emissions` (Viterbi, 1967), each with its likelihood among all.
  func labels(of emissions: [SIMD16<Float>], count: Int) -> [TaggedToken] {
    guard count > 0 else { return [] }
    let path = path(through: emissions)
    let likelihoods = Likelihoods(of: emissions, moves)
    return path.indices.map { token in
      let label = path[token]
      return TaggedToken(
        label: TaggerLabel(rawValue: UInt8(label)) ?? .outside,
        likelihood: likelihoods[token, label])
    }
  }

  /// The best way through all labels.
  func path(through emissions: [SIMD16<Float>]) -> [Int] {
    let columns = Self.columns(of: moves, outside: -1e9)
    var best = emissions
    for token in emissions.indices.dropFirst() {
      let before = best[token - 1]
      var top = columns[0] + before[0]
      for label in 1..<Self.count {
        let score = columns[label] + before[label]
        top.replace(with: score, where: score .> top)
      }
      best[token] = top + emissions[token]
    }
    return Self.trace(best, columns)
  }

  /// Back from the last token, given how good the best way to every label of each is.
  private static func trace(_ best: [SIMD16<Float>], _ columns: [SIMD16<Float>]) -> [Int] {
    var path = [Int](repeating: 0, count: best.count)
    var next = SIMD16<Float>.zero
    for token in best.indices.reversed() {
      let scores = best[token] + next
      let label = (0..<count).reduce(0) { scores[$1] > scores[$0] ? $1 : $0 }
      path[token] = label
      for before in 0..<count { next[before] = columns[before][label] }
    }
    return path
  }

  /// The moves from each label, with `outside` where there is no label.
  static func columns(of moves: [Float], outside: Float) -> [SIMD16<Float>] {
    (0..<count).map { from in
      var column = SIMD16<Float>(repeating: outside)
      for to in 0..<count { column[to] = moves[from * count + to] }
      return column
    }
  }
}

/// How likely every label is at every token, over all ways through (Rabiner, 1989).
struct Likelihoods {
  private var forward: [SIMD16<Float>]

  subscript(token: Int, label: Int) -> Float { forward[token][label] }

  init(of emissions: [SIMD16<Float>], _ moves: [Float]) {
    let count = TaggerLabel.count
    let weights = LabelChain.columns(of: moves, outside: -1e9).map(\.strengths)
    let turned = LabelChain.columns(
      of: (0..<count * count).map { moves[$0 % count * count + $0 / count] }, outside: -1e9
    ).map(\.strengths)
    let strengths = emissions.map { $0.exponential }
    forward = strengths
    for lane in count..<16 { forward[0][lane] = 0 }
    forward[0] = forward[0].normalized
    for token in emissions.indices.dropFirst() {
      forward[token] = (Self.sum(weights, forward[token - 1]) * strengths[token]).normalized
    }
    var behind = SIMD16<Float>(repeating: 1)
    for token in emissions.indices.reversed() {
      forward[token] = (forward[token] * behind).normalized
      behind = Self.sum(turned, strengths[token] * behind).normalized
    }
  }

  @inline(__always)
  private static func sum(
    _ weights: [SIMD16<Float>], _ values: SIMD16<Float>
  ) -> SIMD16<Float> {
    var sum = SIMD16<Float>.zero
    for label in 0..<TaggerLabel.count { sum += weights[label] * values[label] }
    return sum
  }
}

extension SIMD16<Float> {
  /// The exponentials of moves, none for what is no label.
  fileprivate var strengths: SIMD16<Float> {
    var strengths = exponential
    for lane in TaggerLabel.count..<16 { strengths[lane] = 0 }
    return strengths
  }

  @inline(__always)
  fileprivate var normalized: SIMD16<Float> {
    let eight = lowHalf + highHalf
    let four = eight.lowHalf + eight.highHalf
    let two = four.lowHalf + four.highHalf
    let sum = two[0] + two[1]
    return sum > 0 ? self * (1 / sum) : self
  }
}
