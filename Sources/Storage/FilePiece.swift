import Glibc

/// A piece of a file.
struct FilePiece {
  let bytes: [UInt8]
  /// Of its first byte, from the start of the file.
  let offset: Int

  var end: Int { offset + bytes.count }

  subscript(range: Range<Int>) -> ArraySlice<UInt8> {
    bytes[(range.lowerBound - offset)..<(range.upperBound - offset)]
  }

  func hasLineBreak(in range: Range<Int>) -> Bool {
    withView { $0.first(.newline, in: range) != nil }
  }

  /// What `body` makes of its bytes, which are read faster there.
  func withView<Result>(_ body: (FilePieceView) -> Result) -> Result {
    bytes.withUnsafeBufferPointer { body(FilePieceView(bytes: $0, offset: offset)) }
  }
}

/// The bytes of a ``FilePiece``, where they are in memory.
struct FilePieceView {
  let bytes: UnsafeBufferPointer<UInt8>
  /// Of its first byte, from the start of the file.
  let offset: Int

  /// Its byte order mark, or a bracket and half of nothing.
  static let startsOfUTF16: [[UInt8]] = [
    [0xFF, 0xFE], [0xFE, 0xFF], [0, .brace], [.brace, 0], [0, .bracket], [.bracket, 0],
  ]

  var end: Int { offset + bytes.count }

  subscript(place: Int) -> UInt8 { bytes[place - offset] }

  func prefix(_ count: Int) -> [UInt8] { Array(bytes.prefix(count)) }

  func first(_ byte: UInt8, in range: Range<Int>) -> Int? {
    guard !range.isEmpty, let start = bytes.baseAddress else { return nil }
    let from = start + (range.lowerBound - offset)
    guard let found = memchr(from, Int32(byte), range.count) else { return nil }
    return range.lowerBound + (found - UnsafeMutableRawPointer(mutating: from))
  }

  /// Whether an odd number of backslashes stands before `quote`.
  func isEscaped(_ quote: Int, after start: Int) -> Bool {
    var first = quote
    while first - 1 > start, self[first - 1] == .backslash { first -= 1 }
    return (quote - first) % 2 == 1
  }

  func field(named range: Range<Int>) -> FieldName {
    switch bytes[(range.lowerBound + 1 - offset)..<(range.upperBound - 1 - offset)] {
    case let name where name.elementsEqual("items".utf8): .items
    case let name where name.elementsEqual("title".utf8): .title
    case let name where name.elementsEqual("id".utf8): .id
    case let name where name.elementsEqual("content_text".utf8): .text
    case let name where name.elementsEqual("content_html".utf8): .text
    case let name where name.elementsEqual("summary".utf8): .text
    default: .other
    }
  }
}

/// The fields a splitter has to know.
enum FieldName {
  case items, title, id, text, other
}
