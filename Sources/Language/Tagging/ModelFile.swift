/// A file of a learned model: a head of 32 bytes that says what it is, and then what was learned.
///
/// The head has eight letters that name the kind of model, the version of its layout and the length
/// of the rest (four bytes each), and a checksum of the rest (eight bytes); all numbers have their
/// smallest byte first. Whatever is not exactly such a file is none.
struct ModelFile {
  /// What was learned.
  private(set) var rest: UnsafeRawBufferPointer
  private var position = 0

  static let headLength = 32

  init?(_ bytes: UnsafeRawBufferPointer, kind: StaticString, version: UInt32) {
    guard bytes.count >= Self.headLength else { return nil }
    let isOfKind = kind.withUTF8Buffer { $0.count == 8 && bytes.prefix(8).elementsEqual($0) }
    rest = UnsafeRawBufferPointer(rebasing: bytes[Self.headLength...])
    guard isOfKind, bytes.number(at: 8) == version, bytes.number(at: 12) == UInt32(rest.count),
      bytes.loadUnaligned(fromByteOffset: 16, as: UInt64.self).littleEndian == rest.checksum
    else { return nil }
  }

  /// The next number; nil where the file has ended.
  mutating func number() -> UInt32? {
    guard position + 4 <= rest.count else { return nil }
    position += 4
    return rest.number(at: position - 4)
  }

  /// The next `count` values of a type of fixed width; nil where there are not so many.
  mutating func values<Value: FixedWidthInteger & BitwiseCopyable>(
    _ count: Int, of type: Value.Type
  ) -> [Value]? {
    let size = MemoryLayout<Value>.size
    guard count >= 0, count <= (rest.count - position) / size else { return nil }
    let values = [Value](unsafeUninitializedCapacity: count) { values, length in
      let piece = UnsafeRawBufferPointer(rebasing: rest[position..<position + count * size])
      UnsafeMutableRawBufferPointer(values).copyMemory(from: piece)
      length = count
    }
    position += count * size
    return values
  }

  /// Whether nothing is left to be read.
  var hasEnded: Bool { position == rest.count }
}

extension UnsafeRawBufferPointer {
  fileprivate func number(at offset: Int) -> UInt32 {
    loadUnaligned(fromByteOffset: offset, as: UInt32.self).littleEndian
  }

  /// Changes with every bit: eight bytes at a time, multiplied and turned; what is left over at the
  /// end counts as if zeros followed.
  fileprivate var checksum: UInt64 {
    var sum = UInt64(count)
    var offset = 0
    while offset + 8 <= count {
      sum.take(loadUnaligned(fromByteOffset: offset, as: UInt64.self).littleEndian)
      offset += 8
    }
    var last: UInt64 = 0
    for (place, byte) in self[offset...].enumerated() { last |= UInt64(byte) << (8 * place) }
    sum.take(last)
    return sum
  }
}

extension UInt64 {
  fileprivate mutating func take(_ value: UInt64) {
    let mixed = (self ^ value) &* 0x9e37_79b9_7f4a_7c15
    self = mixed << 29 | mixed >> 35
  }
}
