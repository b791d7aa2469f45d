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
    withWeights(of: direction) { weights in
      var desk = Desk(units: units)
      desk.withRoom { room in
        for number in 0..<count {
          let token = direction == 0 ? number : count - 1 - number
          product(of: weights.recurrent, room.halves, into: room.gates, groups: 3 * units / 16)
          step(inputsOfDirection + token * columns * 4, weights.offsets, room)
          product(of: weights.outputs, room.halves, into: room.labels, groups: 1)
          let products = UnsafeRawPointer(room.labels).loadUnaligned(as: SIMD16<Int32>.self)
          emissions[token] += SIMD16<Float>(products) * Self.worth
        }
      }
    }
  }

  private struct Weights {
    var recurrent: UnsafePointer<SIMD8<Int16>>
    var outputs: UnsafePointer<SIMD8<Int16>>
    var offsets: UnsafeRawPointer
  }

  private func withWeights(of direction: Int, _ body: (Weights) -> Void) {
    recurrent[direction].withUnsafeBufferPointer { recurrent in
      outputs[direction].withUnsafeBufferPointer { outputs in
        offsets[direction].withUnsafeBytes { offsets in
          guard let recurrent = recurrent.baseAddress, let outputs = outputs.baseAddress,
            let offsets = offsets.baseAddress
          else { return }
          body(Weights(recurrent: recurrent, outputs: outputs, offsets: offsets))
        }
      }
    }
  }

  /// What all units say of some gates, four and four. The weights are in groups of four fours, for
  /// each pair of units after another.
  @inline(__always)
  private func product(
    of weights: UnsafePointer<SIMD8<Int16>>, _ halves: UnsafeRawPointer,
    into sums: UnsafeMutablePointer<SIMD4<Int32>>, groups: Int
  ) {
    var weight = weights
    for group in 0..<groups {
      var (first, second) = (SIMD4<Int32>.zero, SIMD4<Int32>.zero)
      var (third, fourth) = (SIMD4<Int32>.zero, SIMD4<Int32>.zero)
      for pair in 0..<units / 2 {
        let two = halves.load(fromByteOffset: pair &* 4, as: Int32.self)
        let both = unsafeBitCast(SIMD4<Int32>(repeating: two), to: SIMD8<Int16>.self)
        first &+= weight[0].pairedProduct(both)
        second &+= weight[1].pairedProduct(both)
        third &+= weight[2].pairedProduct(both)
        fourth &+= weight[3].pairedProduct(both)
        weight += 4
      }
      sums[group &* 4] = first
      sums[group &* 4 &+ 1] = second
      sums[group &* 4 &+ 2] = third
      sums[group &* 4 &+ 3] = fourth
    }
  }

  /// The next state, from what the input and the state before say of the gates.
  @inline(__always)
  private func step(_ input: UnsafeRawPointer, _ offsets: UnsafeRawPointer, _ room: Desk.Room) {
    let blocks = units / 8
    let gates = UnsafeRawPointer(room.gates)
    for block in 0..<blocks {
      let (reset, keep, new) = (block &* 32, (blocks &+ block) &* 32, (2 &* blocks &+ block) &* 32)
      let resetting = (gates.products(at: reset) * Self.worth + input.numbers(at: reset)).squashed
      let keeping = (gates.products(at: keep) * Self.worth + input.numbers(at: keep)).squashed
      let inner = gates.products(at: new) * Self.worth + offsets.numbers(at: reset)
      let fresh = (input.numbers(at: new) + resetting * inner).bent
      let state = fresh + keeping * (room.state[block] - fresh)
      room.state[block] = state
      room.halves.storeBytes(
        of: (state * Self.stateUnit).rounded, toByteOffset: block &* 16, as: SIMD8<Int16>.self)
    }
  }
}

/// What the network has before it while it reads: its state, the same in whole numbers, and what that
/// says of the gates and of the labels.
private struct Desk {
  private var vectors: [SIMD8<Float>]
  private let units: Int

  struct Room {
    var state: UnsafeMutablePointer<SIMD8<Float>>
    var halves: UnsafeMutableRawPointer
    var gates: UnsafeMutablePointer<SIMD4<Int32>>
    var labels: UnsafeMutablePointer<SIMD4<Int32>>
  }

  init(units: Int) {
    self.units = units
    vectors = Array(repeating: .zero, count: (units + units + 3 * units + TaggerLabel.room) / 8)
  }

  mutating func withRoom(_ body: (Room) -> Void) {
    vectors.withUnsafeMutableBytes { bytes in
      guard let start = bytes.baseAddress else { return }
      let places = units * 4
      let gates = start + 2 * places
      body(
        Room(
          state: start.assumingMemoryBound(to: SIMD8<Float>.self), halves: start + places,
          gates: gates.assumingMemoryBound(to: SIMD4<Int32>.self),
          labels: (gates + 3 * places).assumingMemoryBound(to: SIMD4<Int32>.self)))
    }
  }
}

extension UnsafeRawPointer {
  @inline(__always)
  fileprivate func products(at offset: Int) -> SIMD8<Float> {
    SIMD8<Float>(each: loadUnaligned(fromByteOffset: offset, as: SIMD8<Int32>.self))
  }

  @inline(__always)
  fileprivate func numbers(at offset: Int) -> SIMD8<Float> {
    loadUnaligned(fromByteOffset: offset, as: SIMD8<Float>.self)
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
