extension Page {
  /// Where the number that begins at `start` ends: `15,000`, `2.5 million`, `twenty-one`.
  func endOfNumber(from start: Int) -> Int? {
    guard self[start].amount.contains(.number), self[start].kind == .number || self[start].isWord
    else { return nil }
    var end = start + 1
    while let next = endOfNextPart(from: end) { end = next }
    return endOfRange(behind: end) ?? end
  }

  /// `5 to 7`, `10-12`: both ends of what is counted, where both are figures.
  private func endOfRange(behind end: Int) -> Int? {
    guard self[end - 1].kind == .number, !isYear(end - 1), self[end + 1].kind == .number,
      !isYear(end + 1), self[end].word == Self.to || isRangeDash(end)
    else { return nil }
    let next = end + 2
    return self[next].amount.contains(.magnitude) ? next + 1 : next
  }

  private func isRangeDash(_ index: Int) -> Bool {
    (self[index].kind == .hyphen || self[index].kind == .dash)
      && !self[index].shape.contains(.spaceBefore) && !self[index].shape.contains(.spaceAfter)
  }

  private func endOfNextPart(from index: Int) -> Int? {
    let token = self[index]
    if token.amount.contains(.magnitude) { return index + 1 }
    let isJoined =
      token.kind == .hyphen || token.word == Self.and && self[index - 1].amount.contains(.magnitude)
    guard isJoined, self[index + 1].amount.contains(.number), self[index + 1].isWord,
      self[index - 1].isWord
    else { return nil }
    return index + 2
  }

  private static let and = Word("and")
  private static let to = Word("to")

  /// Where words such as `around` or `more than` end, or `start` where there are none.
  func endOfRoughly(from start: Int) -> Int {
    guard self[start].phrase.amount.contains(.roughly) else { return start }
    return start + Int(self[start].reach)
  }

  /// A year as it is written in figures.
  func isYear(_ index: Int) -> Bool {
    let token = self[index]
    guard token.kind == .number, token.end - token.start == 4 else { return false }
    let digits = bytes[Int(token.start)..<Int(token.end)]
    guard digits.allSatisfy(\.isDigit), let first = digits.first else { return false }
    return first == UInt8(ascii: "1") && digits.dropFirst().first != UInt8(ascii: "0")
      || digits.starts(with: [UInt8(ascii: "2"), UInt8(ascii: "0")])
  }

  /// A day of the month as it is written in figures: `5`, `21st`.
  func endOfDay(from index: Int) -> Int? {
    let token = self[index]
    guard token.kind == .number, token.end - token.start <= 2 else { return nil }
    return isOrdinalEnding(index + 1) ? index + 2 : index + 1
  }

  /// The `st` of `21st`.
  func isOrdinalEnding(_ index: Int) -> Bool {
    guard !self[index].shape.contains(.spaceBefore) else { return false }
    return Self.ordinalEndings.contains(self[index].word)
  }

  private static let ordinalEndings: Set<Word> = [Word("st"), Word("nd"), Word("rd"), Word("th")]
}
