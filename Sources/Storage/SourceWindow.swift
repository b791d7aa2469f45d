/// The piece of a source that is in memory, as it moves from the front to the back.
struct SourceWindow: ~Copyable {
  private(set) var bytes: [UInt8] = []
  /// Of its first byte, from the start of the source.
  private(set) var offset: Int
  /// Whether it reaches to the end.
  private(set) var isLast = false

  private let contents: Contents
  /// In bytes, read at a time, so that a large source does not have to fit in memory.
  private let pieceSize: Int

  private enum Contents: ~Copyable {
    case file(OpenFile)
    /// What cannot be read but from front to back.
    case stream(OpenFile)
    case bytes([UInt8])
  }

  static let pieceSize = 1 << 18

  /// An empty window before byte `offset` of `source`.
  init(_ source: Source, from offset: Int) throws(SystemError) {
    self.offset = offset
    pieceSize = Self.pieceSize
    switch source {
    case .bytes(let bytes, _): contents = .bytes(bytes)
    case .file(let path): contents = .file(try OpenFile(regular: path))
    }
  }

  /// An empty window before the beginning of `file`.
  init(_ file: consuming OpenFile, isStream: Bool, pieceSize: Int) {
    offset = 0
    self.pieceSize = pieceSize
    contents = isStream ? .stream(file) : .file(file)
  }

  var piece: FilePiece { FilePiece(bytes: bytes, offset: offset) }

  /// Takes the next piece in, and lets go of what is before byte `needed`.
  mutating func advance(to needed: Int) throws(SystemError) {
    letGo(of: needed - offset)
    // A large record is not asked for over and over.
    let count = max(pieceSize, bytes.count)
    switch contents {
    case .bytes(let all): (bytes, offset, isLast) = (all, 0, true)
    case .stream(let file): isLast = try file.read(at: nil, count: count, into: &bytes) == 0
    case .file(let file):
      let end = offset + bytes.count
      isLast = try file.read(at: end, count: count, into: &bytes) == 0
    }
  }

  private mutating func letGo(of count: Int) {
    offset += count
    if bytes.capacity > 8 * pieceSize, bytes.count - count < pieceSize {
      // One record was very large, and most are not.
      bytes = Array(bytes[count...])
    } else {
      bytes.removeFirst(count)
    }
  }
}
