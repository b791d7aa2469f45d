/// What each clue adds to the gates of the network: a row for every word, ending, and so on. The
/// sum of a token's rows is all that the network is told about it.
struct InputTable: Sendable {
  private let columns: Int
  private let wordRows: [Int8]
  private let endingRows: [Int8]
  private let smallRows: [Int16]
  /// What a step of each column is worth.
  private let scales: [Float]

  init(_ size: TaggerFile.Size, from file: inout TaggerFile) throws(TaggerDamage) {
    columns = size.columns
    scales = try file.floats(columns)
    smallRows = try file.shorts(SmallRows.count * columns)
    endingRows = try file.bytes(TokenClues.endings * columns)
    wordRows = try file.bytes((size.words + 1) * columns)
  }

  /// The sums for all tokens, one token's after another's.
  func sums(of clues: ArraySlice<TokenClues>, _ words: WordRows) -> [Float] {
    [Float](unsafeUninitializedCapacity: clues.count * columns) { sums, initialized in
      var steps = [SIMD8<Int16>](repeating: .zero, count: columns / 8)
      for (number, clue) in clues.enumerated() {
        add(clue, words, to: &steps)
        weigh(steps, into: UnsafeMutableRawBufferPointer(sums), from: number * columns * 4)
      }
      initialized = clues.count * columns
    }
  }

  @inline(__always)
  private func weigh(
    _ steps: [SIMD8<Int16>], into sums: UnsafeMutableRawBufferPointer, from start: Int
  ) {
    scales.withUnsafeBytes { scales in
      for (block, steps) in steps.enumerated() {
        let scale = scales.loadUnaligned(fromByteOffset: block * 32, as: SIMD8<Float>.self)
        let values = SIMD8<Float>(SIMD8<Int32>(truncatingIfNeeded: steps)) * scale
        sums.storeBytes(of: values, toByteOffset: start + block * 32, as: SIMD8<Float>.self)
      }
    }
  }

  @inline(__always)
  private func add(_ clue: TokenClues, _ words: WordRows, to steps: inout [SIMD8<Int16>]) {
    let word = words.row(of: clue.word) * columns
    let ending = Int(clue.ending) * columns
    steps.withUnsafeMutableBufferPointer { steps in
      wordRows.withUnsafeBytes { rows in
        endingRows.withUnsafeBytes { endings in
          for block in 0..<steps.count {
            steps[block] =
              rows.steps(from: word + block * 8) &+ endings.steps(from: ending + block * 8)
          }
        }
      }
      smallRows.withUnsafeBytes { rows in
        SmallRows(clue).forEach { row in
          let start = row * columns * 2
          for block in 0..<steps.count {
            steps[block] &+= rows.loadUnaligned(
              fromByteOffset: start + block * 16, as: SIMD8<Int16>.self)
          }
        }
      }
    }
  }
}

extension UnsafeRawBufferPointer {
  /// The eight small numbers from the byte at `start`.
  @inline(__always)
  func steps(from start: Int) -> SIMD8<Int16> {
    SIMD8<Int16>(truncatingIfNeeded: loadUnaligned(fromByteOffset: start, as: SIMD8<Int8>.self))
  }
}

/// The small tables, one behind the other: forms, places, marks, mentions, then a row for each bit.
struct SmallRows {
  private static let places = 56
  private static let marks = places + 12
  private static let mentions = marks + 32
  private static let rules = mentions + 20
  private static let tags = rules + 12
  private static let amounts = tags + 63
  static let count = amounts + 16

  private let clue: TokenClues

  init(_ clue: TokenClues) { self.clue = clue }

  @inline(__always)
  func forEach(_ body: (Int) -> Void) {
    body(Int(clue.form))
    body(Self.places + Int(clue.place))
    body(Self.marks + Int(clue.marks))
    body(Self.mentions + Int(clue.mention))
    forEachBit(UInt64(clue.rules), from: Self.rules, body)
    forEachBit(clue.tags & (1 << 63 - 1), from: Self.tags, body)
    forEachBit(UInt64(clue.amount), from: Self.amounts, body)
  }

  @inline(__always)
  private func forEachBit(_ bits: UInt64, from first: Int, _ body: (Int) -> Void) {
    var bits = bits
    while bits != 0 {
      body(first + bits.trailingZeroBitCount)
      bits &= bits - 1
    }
  }
}
