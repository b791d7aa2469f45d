// What a splitter passes over, and how a file begins and ends.

extension RecordSplitter {
  mutating func skipRestOfLine(_ view: FilePieceView) {
    position = view.first(.newline, in: position..<view.end) ?? view.end
    guard position < view.end else { return }
    skipping = .nothing
    wasteStray()
  }

  private mutating func wasteStray() {
    if let stray { waste(stray.place.lines + 1, stray.reason) }
    stray = nil
  }

  /// The rest of a torn object that was spread over many lines.
  mutating func skipToNextObject(_ view: FilePieceView) {
    if position == lineStart {
      switch view[position] {
      case .brace, .bracket: return skipping = .nothing
      case .closingBrace, .closingBracket: return skipping = .restOfLine
      default: break
      }
    }
    guard let newline = view.first(.newline, in: position..<view.end) else {
      return position = view.end
    }
    line += 1
    position = newline + 1
    lineStart = position
  }

  /// Takes leave of what the end of the file left open. False if there is more to scan after all.
  mutating func finish() -> Bool {
    if case .none = surroundings { return finishLines() }
    if record != nil {
      giveUp(Self.endsInside)
    } else if brackets.count > 0 {
      waste(line, "the file ends before its list does")
    }
    if case .feed = surroundings { cuts.append(.feedEnds) }
    return true
  }

  /// What a last line without its end leaves open may be written yet.
  private mutating func finishLines() -> Bool {
    if let record {
      guard record.doubt == nil else {
        hasGuessed = true
        giveUp(Self.endsInside)
        return false
      }
      cuts.append(.unfinished(Unfinished(place: end, reason: Self.endsInside)))
    } else if let stray, linesAreRecords {
      cuts.append(.unfinished(stray))
    } else {
      wasteStray()
    }
    return true
  }

  private static let endsInside = "the file ends in the middle of the article"

  /// Steps over a byte order mark. False while too little has come in to tell, or where the file
  /// is in UTF-16, which this program does not read.
  mutating func knowsEncoding(of view: FilePieceView, isLast: Bool) -> Bool {
    if encoding == .unknown { learnEncoding(of: view, isLast: isLast) }
    if encoding == .other { position = view.end }
    return encoding == .utf8
  }

  private mutating func learnEncoding(of view: FilePieceView, isLast: Bool) {
    let start = view.prefix(3)
    guard start.count == 3 || isLast else { return }
    if FilePieceView.startsOfUTF16.contains(Array(start.prefix(2))) {
      waste(1, "the file is in UTF-16. Save it as UTF-8")
      encoding = .other
    } else {
      encoding = .utf8
      if start == [0xEF, 0xBB, 0xBF] { (position, lineStart) = (3, 3) }
    }
  }
}
