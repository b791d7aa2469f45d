/// The part of a source that is in memory, as it moves from the front to the back.
struct SourceWindow: ~Copyable {
  private(set) var bytes: [UInt8] = []
  /// Of its first byte, from the start of the source.
  private(set) var offset: Int
  /// Whether it reaches to the end.
  private(set) var isLast = false

  private let contents: Contents

  private enum Contents: ~Copyable {
    case file(OpenFile)
    case bytes([UInt8])
  }

  /// A piece of a file is read at a time, so that a large one does not have to fit in memory.
  static let pieceSize = 1 << 18

  /// An empty window before byte `offset` of `source`.
  init(_ source: Source, from offset: Int) throws(SystemError) {
    self.offset = offset
    switch source {
    case .bytes(let bytes, _): contents = .bytes(bytes)
    case .file(let path): contents = .file(try OpenFile(regular: path))
    }
  }

  /// Takes the next piece in, and lets go of what is before byte `needed`.
  mutating func advance(to needed: Int) throws(SystemError) {
    letGo(of: needed - offset)
    switch contents {
    case .bytes(let all): (bytes, offset, isLast) = (all, 0, true)
    case .file(let file):
      let end = offset + bytes.count
      isLast = try file.read(at: end, count: Self.pieceSize, into: &bytes) == 0
    }
  }

  private mutating func letGo(of count: Int) {
    offset += count
    if bytes.capacity > 8 * Self.pieceSize, bytes.count - count < Self.pieceSize {
      // One record was very large, and most are not.
      bytes = Array(bytes[count...])
    } else {
      bytes.removeFirst(count)
    }
  }
}
