/// Whole lines of a journal that stand together, as many as one takes into memory at a time.
struct JournalPiece {
  /// In bytes.
  static let size = 1 << 20

  /// None where the piece is one line that is longer than any mark.
  private(set) var lines: [UInt8] = []
  /// Where it lies in the journal, in bytes.
  private(set) var place: Range<Int>
  /// Whether the last line is without its end.
  private(set) var isUnfinished = false

  /// Whether it is one line that is longer than any mark, and therefore none.
  var isTooLong: Bool { lines.isEmpty && !place.isEmpty }

  /// The lines from byte `start` on, at most `size` bytes of them, in a journal that ends at `end`.
  init(
    of journal: borrowing OpenFile, from start: Int, to end: Int, atMost size: Int = Self.size
  ) throws(SystemError) {
    place = start..<min(start + size, max(start, end))
    lines = try journal.bytes(in: place)
    // It may have become shorter since.
    place = start..<(start + lines.count)
    if let last = lines.lastIndex(of: .newline) {
      lines.removeSubrange((last + 1)...)
      place = start..<(start + lines.count)
    } else if place.upperBound >= end || lines.count < size {
      isUnfinished = true
    } else {
      lines = []
      let newline = try journal.firstLineBreak(in: place.upperBound..<end)
      isUnfinished = newline == nil
      place = start..<(newline.map { $0 + 1 } ?? end)
    }
  }

  /// The lines that end before byte `end`, at most `size` bytes of them.
  init(
    of journal: borrowing OpenFile, before end: Int, atMost size: Int = Self.size
  ) throws(SystemError) {
    place = max(0, end - size)..<end
    lines = try journal.bytes(in: place)
    isUnfinished = lines.last != .newline
    guard place.lowerBound > 0 else { return }
    // The first line may have begun before.
    if let newline = lines.dropLast().firstIndex(of: .newline) {
      lines.removeSubrange(...newline)
      place = (place.lowerBound + newline + 1)..<end
    } else {
      lines = []
      place = try journal.startOfLine(before: place.lowerBound)..<end
    }
  }
}

extension OpenFile {
  /// Where the next line break is; nil where there is none.
  fileprivate func firstLineBreak(in range: Range<Int>) throws(SystemError) -> Int? {
    var start = range.lowerBound
    while start < range.upperBound {
      let bytes = try bytes(in: start..<min(start + JournalPiece.size, range.upperBound))
      if let newline = bytes.firstIndex(of: .newline) { return start + newline }
      if bytes.isEmpty { return nil }
      start += bytes.count
    }
    return nil
  }

  /// Where the line begins that byte `end` is in; for one that is longer than a journal may be,
  /// somewhere in it.
  fileprivate func startOfLine(before end: Int) throws(SystemError) -> Int {
    let farthest = max(0, end - Self.largestJournal)
    var end = end
    while end > farthest {
      let start = max(farthest, end - JournalPiece.size)
      if let newline = try bytes(in: start..<end).lastIndex(of: .newline) {
        return start + newline + 1
      }
      end = start
    }
    return farthest
  }
}
