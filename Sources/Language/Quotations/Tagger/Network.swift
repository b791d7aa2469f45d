/// Gated recurrent units (Cho et al., 2014) that read a text forwards and backwards, and what each
/// state says of the labels.
///
/// States and weights are whole numbers of sixteen bits, so that the processor multiplies eight at
/// once.
struct Network: Sendable {
  private let units: Int
  private let columns: Int
  /// For each direction, from pairs of units to fours of gates; see `product`.
  private let recurrent: [[SIMD8<Int16>]]
  /// For each direction, what the third gate adds to what comes from the units.
  private let offsets: [[Float]]
  /// For each direction, from pairs of units to fours of labels.
  private let outputs: [[SIMD8<Int16>]]

  /// A state of one, and a weight of one.
  private static let stateUnit: Float = 16384
  private static let weightUnit: Float = 2048
  /// What a product of both is worth.
  private static let worth = 1 / (stateUnit * weightUnit)

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
      emissions.withUnsafeMutableBufferPointer { emissions in
        for direction in 0..<2 { read(direction, count, inputs, into: emissions) }
      }
    }
    return emissions
  }

  private func read(
    _ direction: Int, _ count: Int, _ inputs: UnsafeBufferPointer<Float>,
    into emissions: UnsafeMutableBufferPointer<SIMD16<Float>>
  ) {
    guard let inputs = inputs.baseAddress else { return }
    let inputsOfDirection = UnsafeRawPointer(inputs + direction * 3 * units)
    var state = [SIMD8<Float>](repeating: .zero, count: units / 8)
    var halves = [SIMD8<Int16>](repeating: .zero, count: units / 8)
    var gates = [SIMD4<Int32>](repeating: .zero, count: 3 * units / 4)
    var labels = [SIMD4<Int32>](repeating: .zero, count: TaggerLabel.room / 4)
    for number in 0..<count {
      let token = direction == 0 ? number : count - 1 - number
      product(of: recurrent[direction], halves, into: &gates)
      step(inputsOfDirection + token * columns * 4, offsets[direction], gates, &state, &halves)
      product(of: outputs[direction], halves, into: &labels)
      labels.withUnsafeBytes { labels in
        let products = labels.loadUnaligned(as: SIMD16<Int32>.self)
        emissions[token] += SIMD16<Float>(products) * Self.worth
      }
    }
  }

  /// What all units say of some gates, four and four. The weights are in groups of four fours, for
  /// each pair of units after another.
  @inline(__always)
  private func product(
    of weights: [SIMD8<Int16>], _ halves: [SIMD8<Int16>], into sums: inout [SIMD4<Int32>]
  ) {
    weights.withUnsafeBufferPointer { weights in
      halves.withUnsafeBytes { halves in
        sums.withUnsafeMutableBufferPointer { sums in
          guard var weight = weights.baseAddress else { return }
          for group in 0..<sums.count / 4 {
            var (first, second) = (SIMD4<Int32>.zero, SIMD4<Int32>.zero)
            var (third, fourth) = (SIMD4<Int32>.zero, SIMD4<Int32>.zero)
            for pair in 0..<units / 2 {
              let two = halves.load(fromByteOffset: pair * 4, as: Int32.self)
              let both = unsafeBitCast(SIMD4<Int32>(repeating: two), to: SIMD8<Int16>.self)
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
    }
  }

  /// The next state, from what the input and the state before say of the gates.
  @inline(__always)
  private func step(
    _ input: UnsafeRawPointer, _ offsets: [Float], _ gates: [SIMD4<Int32>],
    _ state: inout [SIMD8<Float>], _ halves: inout [SIMD8<Int16>]
  ) {
    let blocks = units / 8
    gates.withUnsafeBytes { gates in
      offsets.withUnsafeBytes { offsets in
        func said(_ block: Int) -> SIMD8<Float> {
          SIMD8<Float>(gates.loadUnaligned(fromByteOffset: block * 32, as: SIMD8<Int32>.self))
            * Self.worth
        }
        func told(_ block: Int) -> SIMD8<Float> {
          input.loadUnaligned(fromByteOffset: block * 32, as: SIMD8<Float>.self)
        }
        for block in 0..<blocks {
          let reset = (said(block) + told(block)).squashed
          let keep = (said(blocks + block) + told(blocks + block)).squashed
          let offset = offsets.loadUnaligned(fromByteOffset: block * 32, as: SIMD8<Float>.self)
          let inner = reset * (said(2 * blocks + block) + offset)
          let fresh = (told(2 * blocks + block) + inner).bent
          state[block] = fresh + keep * (state[block] - fresh)
          halves[block] = (state[block] * Self.stateUnit).rounded
        }
      }
    }
  }
}

extension SIMD8<Float> {
  /// The hyperbolic tangent, to a ten-thousandth: Lambert's continued fraction.
  @inline(__always)
  fileprivate var bent: SIMD8<Float> {
    let edge = SIMD8<Float>(repeating: 4.97)
    let low = replacing(with: edge, where: self .> edge)
    let x = low.replacing(with: -edge, where: low .< -edge)
    let square = x * x
    let above = x * (135_135 + square * (17_325 + square * (378 + square)))
    let below = 135_135 + square * (62_370 + square * (3_150 + square * 28))
    return above / below
  }

  /// The logistic function.
  @inline(__always)
  fileprivate var squashed: SIMD8<Float> { 0.5 + 0.5 * (self * 0.5).bent }

  /// The nearest whole numbers, for numbers that fit: they end in the bits of what is large.
  @inline(__always)
  fileprivate var rounded: SIMD8<Int16> {
    SIMD8<Int16>(truncatingIfNeeded: unsafeBitCast(self + 12_582_912, to: SIMD8<Int32>.self))
  }
}

extension SIMD8<Int16> {
  /// The products of each two neighbours, added up: one instruction.
  @inline(__always)
  fileprivate func pairedProduct(_ other: SIMD8<Int16>) -> SIMD4<Int32> {
    let products =
      SIMD8<Int32>(truncatingIfNeeded: self) &* SIMD8<Int32>(truncatingIfNeeded: other)
    return products.evenHalf &+ products.oddHalf
  }
}
