/// How likely each token's label is, all ways to label its row considered.
///
/// Forwards and backwards through the row (Rabiner, “A tutorial on hidden Markov models”, 1989), each
/// token's sums kept at one. It costs far more than finding the best labels, so only who asks for
/// explanations pays for it.
struct LabelLikelihoods: Sendable {
  /// From each label to each, the last row from the beginning; nothing where one may not follow.
  private let moves: [[Float]]
  /// What one nat is in scores.
  private let nat: Float

  private static let count = NameLabel.count

  /// `transitions` as in ``FeatureWeights``; `nat` is what a score must grow by for a label to be e
  /// times as likely.
  init(_ transitions: [Int16], nat: Float) {
    self.nat = nat
    moves = (0...Self.count).map { one in
      let row = (0..<Self.count).map { other in
        let next = NameLabel(number: UInt8(other))
        let isPossible =
          one == Self.count
          ? !next.hasBegun : NameLabel(number: UInt8(one)).mayPrecede(next)
        return isPossible ? Float(transitions[one * Self.count + other]) / nat : -.infinity
      }
      return row.map(\.exponential)
    }
  }

  /// In percent, for each of `labels`. `scores` has `stride` places for each token.
  func percents(
    of labels: [NameLabel], _ scores: UnsafeBufferPointer<Int16>, stride: Int
  ) -> [UInt8] {
    let strengths = labels.indices.map { row in
      self.strengths(scores[row * stride..<row * stride + Self.count])
    }
    let (ahead, behind) = (self.ahead(strengths), self.behind(strengths))
    return labels.indices.map { row in
      let all = zip(ahead[row], behind[row]).map { $0 * $1 }
      let total = all.reduce(0, +)
      return total > 0 ? UInt8(min(100, 100 * all[Int(labels[row].number)] / total)) : 0
    }
  }

  private func strengths(_ scores: Slice<UnsafeBufferPointer<Int16>>) -> [Float] {
    let top = Float(scores.max() ?? 0)
    return scores.map { ((Float($0) - top) / nat).exponential }
  }

  private func ahead(_ strengths: [[Float]]) -> [[Float]] {
    var sums: [[Float]] = []
    for strength in strengths {
      let sum = (0..<Self.count).map { label in
        guard let last = sums.last else { return moves[Self.count][label] * strength[label] }
        return strength[label]
          * (0..<Self.count).reduce(0) { $0 + last[$1] * moves[$1][label] }
      }
      sums.append(sum.normalized)
    }
    return sums
  }

  /// A name that has begun ends before the row does.
  private func behind(_ strengths: [[Float]]) -> [[Float]] {
    var sums = [
      (0..<Self.count).map { NameLabel(number: UInt8($0)).goesOn ? Float(0) : 1 }
    ]
    for strength in strengths.dropFirst().reversed() {
      let last = zip(sums[sums.count - 1], strength).map { $0 * $1 }
      let sum = moves.prefix(Self.count).map { row in zip(row, last).reduce(0) { $0 + $1.0 * $1.1 }
      }
      sums.append(sum.normalized)
    }
    return sums.reversed()
  }
}

extension [Float] {
  fileprivate var normalized: [Float] {
    let total = reduce(0, +)
    return total > 0 ? map { $0 / total } : self
  }
}

extension Float {
  /// e to the power of this; nothing for what is far below nothing.
  fileprivate var exponential: Float {
    self < -60 ? 0 : SIMD16<Float>(repeating: self).exponential[0]
  }
}
