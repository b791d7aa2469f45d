/// Reads the weights of a tagger from their bytes, all numbers little-endian:
///
///     "QTAG" · version · length of the rest in bytes · sum of the rest (8 bytes)
///     hidden units · words · endings · small rows · labels
///     the words · the rows of their weights · …
struct TaggerFile {
  static let version: UInt32 = 1
  private static let header = 20

  /// What the network is made of.
  struct Size {
    /// Hidden units in each direction.
    var units: Int
    /// Words of the vocabulary, without the row for all others.
    var words: Int

    /// Columns of a row: three gates in two directions, and the labels.
    var columns: Int { 6 * units + TaggerLabel.room }
  }

  private let bytes: UnsafeRawBufferPointer
  private var position = TaggerFile.header

  init(_ bytes: UnsafeRawBufferPointer) throws(TaggerDamage) {
    self.bytes = bytes
    guard bytes.count >= Self.header, bytes.prefix(4).elementsEqual("QTAG".utf8) else {
      throw .notATagger
    }
    let version = Self.number(at: 4, bytes)
    guard version == Self.version else { throw .otherVersion(Int(version)) }
    guard Int(Self.number(at: 8, bytes)) == bytes.count - Self.header, bytes.count % 8 == 4 else {
      throw .otherLength
    }
    guard bytes.loadUnaligned(fromByteOffset: 12, as: UInt64.self) == Self.sum(of: bytes) else {
      throw .changed
    }
  }

  private static func number(at offset: Int, _ bytes: UnsafeRawBufferPointer) -> UInt32 {
    UInt32(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt32.self))
  }

  /// FNV-1a over words of eight bytes.
  private static func sum(of bytes: UnsafeRawBufferPointer) -> UInt64 {
    var sum: UInt64 = 0xcbf2_9ce4_8422_2325
    for offset in stride(from: header, to: bytes.count, by: 8) {
      let word = bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
      sum = (sum ^ UInt64(littleEndian: word)) &* 0x100_0000_01b3
    }
    return sum
  }

  /// How large the network is; a network of another make is none of ours.
  mutating func size() throws(TaggerDamage) -> Size {
    let numbers = try words(6)
    let size = Size(units: Int(numbers[0]), words: Int(numbers[1]))
    let isOurs =
      numbers[2] == TokenClues.endings && numbers[3] == SmallRows.count
      && numbers[4] == TaggerLabel.count && size.units % 16 == 0 && (16...128).contains(size.units)
      && size.words < 1 << 16
    guard isOurs else { throw .otherLength }
    return size
  }

  mutating func words(_ count: Int) throws(TaggerDamage) -> [UInt32] { try numbers(count) }
  mutating func floats(_ count: Int) throws(TaggerDamage) -> [Float] { try numbers(count) }
  mutating func bytes(_ count: Int) throws(TaggerDamage) -> [Int8] { try numbers(count) }
  mutating func vectors(_ count: Int) throws(TaggerDamage) -> [SIMD8<Int16>] {
    try numbers(count)
  }
  mutating func shorts(_ count: Int) throws(TaggerDamage) -> [Int16] { try numbers(count) }

  /// Nothing is left but what fills the last eight bytes.
  func end() throws(TaggerDamage) {
    guard bytes.count - position < 8 else { throw .otherLength }
  }

  private mutating func numbers<Number: BitwiseCopyable>(
    _ count: Int
  ) throws(TaggerDamage) -> [Number] {
    let length = count * MemoryLayout<Number>.stride
    guard count >= 0, length <= bytes.count - position else { throw .otherLength }
    let part = UnsafeRawBufferPointer(rebasing: bytes[position..<position + length])
    position += length
    return [Number](unsafeUninitializedCapacity: count) { buffer, initialized in
      UnsafeMutableRawBufferPointer(buffer).copyMemory(from: part)
      initialized = count
    }
  }
}
