/// Gated recurrent units (Cho et al., 2014) that read a text forwards and backwards, and what each
/// state says of the labels.
///
/// States and weights are whole numbers of sixteen bits, so that the processor multiplies eight at
/// once.
struct Network: Sendable {
  private let units: Int
  private let columns: Int
  /// For each direction, from pairs of units to fours of gates; see ``product(of:_:into:)``.
  private let recurrent: [[SIMD8<Int16>]]
  /// For each direction, what the third gate adds to what comes from the units.
  private let offsets: [[Float]]
  /// For each direction, from pairs of units to fours of labels.
  private let outputs: [[SIMD8<Int16>]]

  /// A state of one, and a weight of one.
  private static let stateUnit: Float = 16384
  private static let weightUnit: Float = 2048

  init(_ size: TaggerFile.Size, from file: inout TaggerFile) throws(TaggerDamage) {
    units = size.units
    columns = size.columns
    var recurrent: [[SIMD8<Int16>]] = []
    var offsets: [[Float]] = []
    var outputs: [[SIMD8<Int16>]] = []
    for _ in 0..<2 {
      recurrent.append(try file.vectors(3 * units * units / 8))
      offsets.append(try file.floats(units))
      outputs.append(try file.vectors(units * TaggerLabel.room / 8))
    }
    self.recurrent = recurrent
    self.offsets = offsets
    self.outputs = outputs
  }

  /// How much speaks for each label of each of `count` tokens, given the sums of their inputs.
  func emissions(of inputs: [Float], count: Int) -> [SIMD16<Float>] {
    var emissions = (0..<count).map { token in
      SIMD16<Float>(inputs[(token + 1) * columns - TaggerLabel.room..<(token + 1) * columns])
    }
    inputs.withUnsafeBufferPointer { inputs in
      emissions.withUnsafeMutableBytes { emissions in
        let emissions = emissions.bindMemory(to: Float.self)
        for direction in 0..<2 { read(direction, count, inputs, into: emissions) }
      }
    }
    return emissions
  }

  private func read(
    _ direction: Int, _ count: Int, _ inputs: UnsafeBufferPointer<Float>,
    into emissions: UnsafeMutableBufferPointer<Float>
  ) {
    withUnsafeTemporaryAllocation(of: SIMD4<Int32>.self, capacity: 2 * units) { room in
      guard let base = room.baseAddress else { return }
      base.initialize(repeating: .zero, count: 2 * units)
      // One after another: pairs of units, gates, labels, and the state itself.
      let pairs = UnsafeMutableRawPointer(base).assumingMemoryBound(to: Int32.self)
      let gates = base + units / 8
      let labels = gates + 3 * units / 4
      let state = UnsafeMutableRawPointer(labels + 4).assumingMemoryBound(to: Float.self)
      for number in 0..<count {
        let token = direction == 0 ? number : count - 1 - number
        product(of: recurrent[direction], pairs, into: gates, count: 3 * units / 4)
        let input = inputs.baseAddress.map { $0 + token * columns + direction * 3 * units }
        guard let input else { return }
        step(input, direction, gates, state, pairs)
        product(of: outputs[direction], pairs, into: labels, count: 4)
        let products = UnsafeRawPointer(labels).assumingMemoryBound(to: Int32.self)
        let start = token * TaggerLabel.room
        for label in 0..<TaggerLabel.room {
          emissions[start + label] += Float(products[label]) / (Self.stateUnit * Self.weightUnit)
        }
      }
    }
  }

  /// What all units say of `count` fours of gates. The weights are in groups of `four` fours, for
  /// each pair of units after another.
  @inline(__always)
  private func product(
    of weights: [SIMD8<Int16>], _ pairs: UnsafePointer<Int32>,
    into sums: UnsafeMutablePointer<SIMD4<Int32>>, count: Int
  ) {
    weights.withUnsafeBufferPointer { weights in
      guard var weight = weights.baseAddress else { return }
      for group in 0..<count / 4 {
        var (first, second) = (SIMD4<Int32>.zero, SIMD4<Int32>.zero)
        var (third, fourth) = (SIMD4<Int32>.zero, SIMD4<Int32>.zero)
        for pair in 0..<units / 2 {
          let both = unsafeBitCast(SIMD4<Int32>(repeating: pairs[pair]), to: SIMD8<Int16>.self)
          first &+= weight[0].pairedProduct(both)
          second &+= weight[1].pairedProduct(both)
          third &+= weight[2].pairedProduct(both)
          fourth &+= weight[3].pairedProduct(both)
          weight += 4
        }
        sums[group * 4] = first
        sums[group * 4 + 1] = second
        sums[group * 4 + 2] = third
        sums[group * 4 + 3] = fourth
      }
    }
  }

  @inline(__always)
  private func step(
    _ input: UnsafePointer<Float>, _ direction: Int, _ gates: UnsafePointer<SIMD4<Int32>>,
    _ state: UnsafeMutablePointer<Float>, _ pairs: UnsafeMutablePointer<Int32>
  ) {
    let sums = UnsafeRawPointer(gates).assumingMemoryBound(to: Int32.self)
    let halves = UnsafeMutableRawPointer(pairs).assumingMemoryBound(to: Int16.self)
    let worth = 1 / (Self.stateUnit * Self.weightUnit)
    offsets[direction].withUnsafeBufferPointer { offsets in
      for unit in 0..<units {
        let reset = squashed(Float(sums[unit]) * worth + input[unit])
        let keep = squashed(Float(sums[units + unit]) * worth + input[units + unit])
        let inner = Float(sums[2 * units + unit]) * worth + offsets[unit]
        let fresh = bent(input[2 * units + unit] + reset * inner)
        state[unit] = fresh + keep * (state[unit] - fresh)
      }
      for unit in 0..<units { halves[unit] = rounded(state[unit] * Self.stateUnit) }
    }
  }

  /// To the nearest whole number, for numbers that fit: they end in its bits once they are large.
  @inline(__always)
  private func rounded(_ number: Float) -> Int16 {
    Int16(truncatingIfNeeded: (number + 12_582_912).bitPattern)
  }

  /// The hyperbolic tangent, to a ten-thousandth: Lambert's continued fraction.
  @inline(__always)
  private func bent(_ number: Float) -> Float {
    let low = number < -4.97 ? -4.97 : number
    let x: Float = low > 4.97 ? 4.97 : low
    let square = x * x
    let above = x * (135_135 + square * (17_325 + square * (378 + square)))
    let below = 135_135 + square * (62_370 + square * (3_150 + square * 28))
    return above / below
  }

  /// The logistic function.
  @inline(__always)
  private func squashed(_ number: Float) -> Float { 0.5 + 0.5 * bent(number * 0.5) }
}

extension SIMD8<Int16> {
  /// The products of each two neighbours, added up: one instruction.
  @inline(__always)
  fileprivate func pairedProduct(_ other: SIMD8<Int16>) -> SIMD4<Int32> {
    let even =
      SIMD4<Int32>(truncatingIfNeeded: evenHalf)
      &* SIMD4<Int32>(truncatingIfNeeded: other.evenHalf)
    let odd =
      SIMD4<Int32>(truncatingIfNeeded: oddHalf) &* SIMD4<Int32>(truncatingIfNeeded: other.oddHalf)
    return even &+ odd
  }
}
