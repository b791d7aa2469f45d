import Articles

/// Some lines of a journal, in the order in which they were written.
struct JournalPage {
  private(set) var lines: [JournalLine] = []
  /// A line that cannot be read costs itself.
  private(set) var problems: [Problem] = []

  /// The lines in `bytes`; in problems `file` is the journal's name, and `firstLine` the number of
  /// their first.
  init(_ bytes: [UInt8], file: String, firstLine: Int = 1) {
    var reader = JournalLineReader()
    bytes.forEachLine { number, range in
      if let line = reader.line(bytes[range]) {
        lines.append(line)
      } else {
        problems.append(.damagedMark(file: file, line: firstLine + number))
      }
    }
  }
}

extension Problem {
  static func damagedMark(file: String, line: Int) -> Problem {
    Problem(file: file, line: line, reason: "the mark is torn or damaged, and left out")
  }
}

extension [UInt8] {
  /// Tells `body` of every line that is not blank: its number, from 0, and where it is, without its
  /// line break.
  func forEachLine(_ body: (Int, Range<Int>) -> Void) {
    FilePiece(bytes: self, offset: 0).withView { window in
      var (number, start) = (0, 0)
      while start < window.end {
        let end = window.first(.newline, in: start..<window.end) ?? window.end
        if !window.isBlank(start..<end) { body(number, start..<end) }
        (number, start) = (number + 1, end + 1)
      }
    }
  }
}

extension FilePieceView {
  fileprivate func isBlank(_ range: Range<Int>) -> Bool {
    range.allSatisfy { (1...UInt8.blank).contains(self[$0]) }
  }
}
