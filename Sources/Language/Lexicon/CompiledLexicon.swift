/// The lexicon as the program carries it: read from its lists once, by `make lexicon`, and not at
/// every start, where it would cost as much as everything else together.
///
/// Little-endian 64-bit numbers: the magic number, how many kinds of knowledge, slots and names
/// there are; each kind's two sets of tags; the slots; and each name with the word that stands for
/// it.
extension Lexicon {
  /// `quothlx1`.
  private static let magic: UInt64 = 0x3178_6C68_746F_7571

  /// Reads what ``compiled`` wrote. Nil where it is something else.
  public init?(compiled bytes: UnsafeRawBufferPointer) {
    var reader = NumberReader(bytes: bytes)
    guard reader.next() == Self.magic, let kindCount = reader.nextCount(of: 2),
      let slotCount = reader.nextCount(of: 1), let nameCount = reader.nextCount(of: 2),
      slotCount.nonzeroBitCount == 1,
      bytes.count == 8 * (4 + 2 * kindCount + slotCount + 2 * nameCount)
    else { return nil }
    let kinds = (0..<kindCount).map { _ in
      Knowledge(
        tags: WordTags(rawValue: reader.next()),
        amount: AmountTags(rawValue: UInt16(truncatingIfNeeded: reader.next())))
    }
    let slots = reader.next(slotCount)
    guard slots.allSatisfy({ $0 & WordTable.numberBits < kindCount }) else { return nil }
    words = WordTable(slots: slots, kinds: kinds)
    for _ in 0..<nameCount { sameAs[Word(code: reader.next())] = Word(code: reader.next()) }
  }

  /// This lexicon as bytes; the same lists always give the same.
  public var compiled: [UInt8] {
    let names = sameAs.sorted { $0.key.code < $1.key.code }
    var numbers = [
      Self.magic, UInt64(words.kinds.count), UInt64(words.slots.count), UInt64(names.count),
    ]
    numbers += words.kinds.flatMap { [$0.tags.rawValue, UInt64($0.amount.rawValue)] }
    numbers += words.slots
    numbers += names.flatMap { [$0.key.code, $0.value.code] }
    return numbers.flatMap { number in (0..<8).map { UInt8(truncatingIfNeeded: number >> ($0 * 8)) }
    }
  }
}

private struct NumberReader {
  let bytes: UnsafeRawBufferPointer
  private var position = 0

  init(bytes: UnsafeRawBufferPointer) {
    self.bytes = bytes
  }

  /// The next number, or 0 behind the end.
  mutating func next() -> UInt64 {
    guard position + 8 <= bytes.count else { return 0 }
    defer { position += 8 }
    return UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: position, as: UInt64.self))
  }

  /// The next number, if there could be as many things of `size` numbers each in these bytes.
  mutating func nextCount(of size: Int) -> Int? {
    let count = next()
    return count <= bytes.count / (8 * size) ? Int(count) : nil
  }

  mutating func next(_ count: Int) -> [UInt64] {
    let start = position
    position += count * 8
    return [UInt64](unsafeUninitializedCapacity: count) { numbers, initialized in
      UnsafeMutableRawBufferPointer(numbers)
        .copyMemory(from: UnsafeRawBufferPointer(rebasing: bytes[start..<position]))
      initialized = count
    }
  }
}
