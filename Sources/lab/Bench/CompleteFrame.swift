import TerminalRig

/// What the window shows when everything that belongs on the first screen is there: the headlines, the
/// article and its sidebar.
///
/// The pattern is what `quoth --samples --keys ''` prints, which is finished when nothing is left to do.
/// Only the headlines' last columns are left out: how often each article quotes somebody is counted
/// later, in the background.
struct CompleteFrame {
  private static let countColumns = 5
  private let cells: [[String]]
  private let counts: Range<Int>

  init(in workplace: Workplace) throws {
    let (columns, rows) = (120, 36)
    let window = try TerminalWindow(
      running: workplace.quoth, ["--samples", "--keys", "", "--size", "\(columns)x\(rows)"],
      columns: columns, rows: rows + 1, environment: workplace.environment)
    _ = try window.waitForEnd()
    cells = (0..<rows).map { row in (0..<columns).map { window[row, $0].text.orBlank } }
    guard let rule = cells[1].firstIndex(of: "│"), window.text.contains("QUOTED") else {
      throw TerminalWindow.Timeout("no three panes are printed", in: window)
    }
    counts = rule - Self.countColumns..<rule
  }

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
