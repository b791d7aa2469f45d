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
    smallRows = SmallRows.folded(try file.shorts(SmallRows.count * columns), columns)
    endingRows = try file.bytes(TokenClues.endings * columns)
    wordRows = try file.bytes((size.words + 1) * columns)
  }

  /// The sums for all tokens, one token's after another's.
  func sums(of clues: ArraySlice<TokenClues>, _ words: WordRows) -> [Float] {
    [Float](unsafeUninitializedCapacity: clues.count * columns) { sums, initialized in
      var small = [Int](repeating: 0, count: SmallRows.most)
      for (number, clue) in clues.enumerated() {
        var count = 0
        SmallRows(clue).forEach { row in
          small[count] = row &* columns
          count += 1
        }
        add(
          word: words.row(of: clue.word) * columns, ending: Int(clue.ending) * columns,
          small[..<count], to: UnsafeMutableRawBufferPointer(sums), from: number * columns)
      }
      initialized = clues.count * columns
    }
  }

  /// Adds up rows, sixteen columns at a time: so many sums the processor keeps at hand.
  @inline(__always)
  private func add(
    word: Int, ending: Int, _ small: ArraySlice<Int>, to sums: UnsafeMutableRawBufferPointer,
    from start: Int
  ) {
    wordRows.withUnsafeBytes { words in
      endingRows.withUnsafeBytes { endings in
        smallRows.withUnsafeBytes { rows in
          small.withUnsafeBufferPointer { small in
            for column in stride(from: 0, to: columns, by: 16) {
              var one = words.steps(from: word &+ column)
              var other = words.steps(from: word &+ column &+ 8)
              one &+= endings.steps(from: ending &+ column)
              other &+= endings.steps(from: ending &+ column &+ 8)
              for row in small {
                let place = (row &+ column) &* 2
                one &+= rows.loadUnaligned(fromByteOffset: place, as: SIMD8<Int16>.self)
                other &+= rows.loadUnaligned(fromByteOffset: place &+ 16, as: SIMD8<Int16>.self)
              }
              weigh(one, column, into: sums, from: start)
              weigh(other, column &+ 8, into: sums, from: start)
            }
          }
        }
      }
    }
  }

  @inline(__always)
  private func weigh(
    _ steps: SIMD8<Int16>, _ column: Int, into sums: UnsafeMutableRawBufferPointer, from start: Int
  ) {
    scales.withUnsafeBytes { scales in
      let scale = scales.loadUnaligned(fromByteOffset: column &* 4, as: SIMD8<Float>.self)
      let values = SIMD8<Float>(each: steps) * scale
      sums.storeBytes(of: values, toByteOffset: (start &+ column) &* 4, as: SIMD8<Float>.self)
    }
  }
}

extension UnsafeRawBufferPointer {
  /// The eight small numbers from the byte at `start`.
  @inline(__always)
  func steps(from start: Int) -> SIMD8<Int16> {
    SIMD8<Int16>(each: loadUnaligned(fromByteOffset: start, as: SIMD8<Int8>.self))
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
  /// More than this no token has.
  static let most = 4 + 12 + 63 + 16

  private let clue: TokenClues

  init(_ clue: TokenClues) { self.clue = clue }

  /// Every token has a form, and most stand at no special place, in no marks and in no name: what that
  /// says is moved from the first rows of those tables to all the forms, and need not be added.
  static func folded(_ rows: [Int16], _ columns: Int) -> [Int16] {
    var folded = rows
    for (first, end) in [(places, marks), (marks, mentions), (mentions, rules)] {
      for column in 0..<columns {
        let usual = rows[first * columns + column]
        for form in 0..<places { folded[form * columns + column] &+= usual }
        for row in first..<end { folded[row * columns + column] &-= usual }
      }
    }
    return folded
  }

  @inline(__always)
  func forEach(_ body: (Int) -> Void) {
    body(Int(clue.form))
    if clue.place != 0 { body(Self.places + Int(clue.place)) }
    if clue.marks != 0 { body(Self.marks + Int(clue.marks)) }
    if clue.mention != 0 { body(Self.mentions + Int(clue.mention)) }
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
