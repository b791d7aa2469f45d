/// A long list of words, one a line, sorted by their letters in lower case.
///
/// Most of its words will never be asked for, so nothing is made of it: it is searched where it lies.
struct SortedList: Sendable {
  /// Where it lies among the bytes of all lists.
  var lines: Range<Int>
  var knowledge: Knowledge

  /// Whether one of its lines is `word`.
  func contains(_ word: ArraySlice<UInt8>, in bytes: [UInt8]) -> Bool {
    var low = lines.lowerBound
    var high = lines.upperBound
    while low < high {
      let start = startOfLine(at: low + (high - low) / 2, from: low, in: bytes)
      let end = endOfLine(from: start, in: bytes)
      switch Self.order(word, bytes[start..<end]) {
      case .same: return true
      case .before: high = start
      case .behind: low = min(end + 1, high)
      }
    }
    return false
  }

  private enum Order {
    case before
    case same
    case behind
  }

  private func startOfLine(at index: Int, from low: Int, in bytes: [UInt8]) -> Int {
    var start = index
    while start > low, bytes[start - 1] != .lineFeed { start -= 1 }
    return start
  }

  private func endOfLine(from start: Int, in bytes: [UInt8]) -> Int {
    var end = start
    while end < lines.upperBound, bytes[end] != .lineFeed { end += 1 }
    return end
  }

  private static func order(_ word: ArraySlice<UInt8>, _ line: ArraySlice<UInt8>) -> Order {
    var (here, there) = (word.startIndex, line.startIndex)
    while here < word.endIndex, there < line.endIndex {
      let (one, other) = (word[here].inLowerCase, line[there].inLowerCase)
      if one != other { return one < other ? .before : .behind }
      here += 1
      there += 1
    }
    if here == word.endIndex { return there == line.endIndex ? .same : .before }
    return .behind
  }
}
