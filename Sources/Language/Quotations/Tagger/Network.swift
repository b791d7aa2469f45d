/// Gated recurrent units (Cho et al., 2014) that read a text forwards and backwards, and what each
/// state says of the labels.
struct Network: Sendable {
  private let units: Int
  private let columns: Int
  /// For each direction, the weights from the units to the gates in blocks of sixteen gates, unit by
  /// unit.
  private let recurrent: [[SIMD16<Float>]]
  /// For each direction, what the third gate adds to what comes from the units.
  private let offsets: [[SIMD16<Float>]]
  /// For every unit of both directions, what it says of each label.
  private let outputs: [SIMD16<Float>]

  init(_ size: TaggerFile.Size, from file: inout TaggerFile) throws(TaggerDamage) {
    units = size.units
    columns = size.columns
    var recurrent: [[SIMD16<Float>]] = []
    var offsets: [[SIMD16<Float>]] = []
    for _ in 0..<2 {
      recurrent.append(Self.vectors(try file.floats(3 * units * units)))
      offsets.append(Self.vectors(try file.floats(units)))
    }
    self.recurrent = recurrent
    self.offsets = offsets
    outputs = Self.vectors(try file.floats(2 * units * TaggerLabel.room))
  }

  private static func vectors(_ numbers: [Float]) -> [SIMD16<Float>] {
    stride(from: 0, to: numbers.count - 15, by: 16).map { start in
      SIMD16(numbers[start..<start + 16])
    }
  }

  /// How much speaks for each label of each of `count` tokens, given the sums of their inputs.
  func emissions(of inputs: [Float], count: Int) -> [SIMD16<Float>] {
    var emissions = (0..<count).map { token in
      SIMD16<Float>(inputs[token * columns + 6 * units..<(token + 1) * columns])
    }
    inputs.withUnsafeBufferPointer { inputs in
      emissions.withUnsafeMutableBufferPointer { emissions in
        run(0, Array(0..<count), inputs, emissions)
        run(1, Array((0..<count).reversed()), inputs, emissions)
      }
    }
    return emissions
  }

  private func run(
    _ direction: Int, _ order: [Int], _ inputs: UnsafeBufferPointer<Float>,
    _ emissions: UnsafeMutableBufferPointer<SIMD16<Float>>
  ) {
    let blocks = units / 16
    var state = [SIMD16<Float>](repeating: .zero, count: blocks)
    var sums = [SIMD16<Float>](repeating: .zero, count: 3 * blocks)
    recurrent[direction].withUnsafeBufferPointer { weights in
      outputs.withUnsafeBufferPointer { outputs in
        state.withUnsafeMutableBufferPointer { state in
          sums.withUnsafeMutableBufferPointer { sums in
            for token in order {
              multiply(weights, state, into: sums)
              let start = token * columns + direction * 3 * units
              step(inputs, start, direction, sums, state)
              var emission = emissions[token]
              let row = direction * units
              for block in 0..<blocks {
                for lane in 0..<16 {
                  emission.addProduct(outputs[row + block * 16 + lane], state[block][lane])
                }
              }
              emissions[token] = emission
            }
          }
        }
      }
    }
  }

  @inline(__always)
  private func multiply(
    _ weights: UnsafeBufferPointer<SIMD16<Float>>,
    _ state: UnsafeMutableBufferPointer<SIMD16<Float>>,
    into sums: UnsafeMutableBufferPointer<SIMD16<Float>>
  ) {
    let values = UnsafeRawBufferPointer(state).bindMemory(to: Float.self)
    var weight = 0
    for block in 0..<sums.count {
      var even = SIMD16<Float>.zero
      var odd = SIMD16<Float>.zero
      var unit = 0
      while unit < units {
        even += weights[weight] * values[unit]
        odd += weights[weight + 1] * values[unit + 1]
        weight += 2
        unit += 2
      }
      sums[block] = even + odd
    }
  }

  @inline(__always)
  private func step(
    _ inputs: UnsafeBufferPointer<Float>, _ start: Int, _ direction: Int,
    _ sums: UnsafeMutableBufferPointer<SIMD16<Float>>,
    _ state: UnsafeMutableBufferPointer<SIMD16<Float>>
  ) {
    let blocks = units / 16
    let raw = UnsafeRawBufferPointer(inputs)
    func input(_ block: Int) -> SIMD16<Float> {
      raw.loadUnaligned(fromByteOffset: (start + block * 16) * 4, as: SIMD16<Float>.self)
    }
    for block in 0..<blocks {
      let reset = (sums[block] + input(block)).squashed
      let keep = (sums[blocks + block] + input(blocks + block)).squashed
      let fresh =
        (input(2 * blocks + block)
        + reset * (sums[2 * blocks + block] + offsets[direction][block])).bent
      state[block] = fresh + keep * (state[block] - fresh)
    }
  }
}

extension SIMD16<Float> {
  /// The hyperbolic tangent, to a ten-thousandth: Lambert's continued fraction.
  @inline(__always)
  var bent: SIMD16<Float> {
    let x = clamped(lowerBound: Self(repeating: -4.97), upperBound: Self(repeating: 4.97))
    let square = x * x
    let above = x * (135_135 + square * (17_325 + square * (378 + square)))
    let below = 135_135 + square * (62_370 + square * (3_150 + square * 28))
    return above / below
  }

  /// The logistic function.
  @inline(__always)
  var squashed: SIMD16<Float> { 0.5 + 0.5 * (self * 0.5).bent }
}
