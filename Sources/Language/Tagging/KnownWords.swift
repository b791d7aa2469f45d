/// Words as they are written, all that can be told of each without its neighbours, and what the weights
/// say of that: the same in every article, and so worked out once for many.
struct KnownWords: Sendable {
  /// The first is what stands beyond the ends of a paragraph.
  private(set) var types: [WordType] = [.beyond]
  private var numbers = NumberTable(expecting: most)
  /// For every type and offset, what the weights say, where anybody has asked.
  private var sums = [RowSums](repeating: RowSums(), count: offsetCount)
  private var isSummed = [Bool](repeating: false, count: offsetCount)

  private static let offsetCount = NameFeatures.offsets.count
  /// Common words are among the first; of the others there is no end.
  private static let most = 1 << 13

  init() {
    types.reserveCapacity(Self.most)
    sums.reserveCapacity(Self.most * Self.offsetCount)
  }

  /// Whether there is room for another article's.
  var isSmall: Bool { types.count < Self.most }

  /// The number of a token's type. `code` tells apart what has other letters, or is written otherwise.
  mutating func number(
    of token: Token, _ letters: UnsafeBufferPointer<UInt8>, _ code: UInt64, _ clusters: WordClusters
  ) -> Int {
    let meaning = Feature.both(token.knowledge.code, token.word.code &+ UInt64(token.kind.rawValue))
    let number = numbers.number(of: Feature.both(code, meaning)) + 1
    if number == types.count {
      types.append(WordType(token, letters, clusters))
      for _ in NameFeatures.offsets {
        sums.append(RowSums())
        isSummed.append(false)
      }
    }
    return number
  }

  /// What the weights say of a type, if anybody has asked.
  @inline(__always)
  func sums(of type: Int, at offset: Int) -> RowSums? {
    let place = place(of: type, at: offset)
    return isSummed[place] ? sums[place] : nil
  }

  mutating func keep(_ new: RowSums, of type: Int, at offset: Int) {
    let place = place(of: type, at: offset)
    sums[place] = new
    isSummed[place] = true
  }

  @inline(__always)
  private func place(of type: Int, at offset: Int) -> Int {
    type * Self.offsetCount + offset - NameFeatures.offsets.lowerBound
  }
}
