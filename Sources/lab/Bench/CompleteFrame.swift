import TerminalRig

/// What the window shows when everything that belongs on the first screen is there: the headlines, the
/// article and its sidebar.
///
/// The pattern is what `quoth --keys ''` prints, which is finished when nothing is left to do. Only the
/// headlines' last columns are left out: how often each article quotes somebody is counted later, in
/// the background.
struct CompleteFrame {
  private static let countColumns = 5
  private let cells: [[String]]
  private let counts: Range<Int>

  /// The first screen of `quoth` with `arguments`, on which `words` must be.
  init(
    of arguments: [String], with words: String, in quoth: String, environment: [String: String]
  ) throws {
    let (columns, rows) = (120, 36)
    let window = try TerminalWindow(
      running: quoth, arguments + ["--keys", "", "--size", "\(columns)x\(rows)"],
      columns: columns, rows: rows + 1, environment: environment)
    _ = try window.waitForEnd()
    cells = (0..<rows).map { row in (0..<columns).map { window[row, $0].text.orBlank } }
    guard let rule = cells[1].firstIndex(of: "│"), window.text.contains(words) else {
      throw TerminalWindow.Timeout("no three panes are printed", in: window)
    }
    counts = rule - Self.countColumns..<rule
  }

  /// The columns of the headlines, without those that are left out.
  var headlines: Range<Int> { 0..<counts.lowerBound }

  func isShown(in window: TerminalWindow) -> Bool {
    cells.indices.allSatisfy { row in
      cells[row].indices.allSatisfy { column in
        counts.contains(column) || window[row, column].text.orBlank == cells[row][column]
      }
    }
  }
}

extension String {
  fileprivate var orBlank: String { isEmpty ? " " : self }
}
