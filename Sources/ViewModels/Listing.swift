import Text

/// A page of lines to read and scroll: help, messages.
public struct Listing: Hashable, Sendable {
  /// One line of a listing.
  public enum Line: Hashable, Sendable {
    case heading(String)
    /// What it is, and what to say about it.
    case entry(String, String)
    case note(Notice)
    case blank
  }

  /// What it is made of, so that it can be set anew.
  enum Kind: Hashable, Sendable {
    case help(KeyPage, KeyLabels)
    case messages([Notice])
  }

  public let title: String
  public let lines: [Line]
  /// What is looked for in it; empty where all of it is shown.
  public let filter: String
  private let kind: Kind
  private let columns: Int
  /// The line at the top of the screen.
  public private(set) var top = 0

  init(title: String, lines: [Line], kind: Kind, filter: String = "", columns: Int) {
    self.title = title
    self.lines = lines
    self.kind = kind
    self.filter = filter
    self.columns = columns
  }

  /// Scrolls, but never past the last page.
  mutating func scroll(by count: Int, rows: Int) {
    top = min(max(0, top + count), max(0, lines.count - rows))
  }

  /// The same, of which only what has `words` in it is shown.
  func finding(_ words: String) -> Listing { made(columns: columns, finding: words) }

  /// The same, in lines of at most `columns`.
  func set(columns: Int) -> Listing { made(columns: columns, finding: filter) }

  private func made(columns: Int, finding words: String) -> Listing {
    switch kind {
    case .help(let origin, let labels):
      .help(labels, columns: columns, at: origin, finding: words)
    case .messages(let said): .messages(said, columns: columns, finding: words)
    }
  }
}

extension Listing {
  /// Everything the status line has said that has `words` in it, in lines of at most `columns`.
  static func messages(_ said: [Notice], columns: Int, finding words: String = "") -> Listing {
    var shown = said.filter { $0.words.has(words) }
    if said.isEmpty { shown = [Notice("Nothing has been said yet")] }
    if shown.isEmpty { shown = [Notice("Nothing that was said has “\(words)” in it")] }
    return Listing(
      title: "Messages",
      lines: shown.flatMap { notice in
        set(notice.words, columns: columns) { .note(Notice($0, notice.tone)) }
      }, kind: .messages(said), filter: words, columns: columns)
  }

  static func set(_ words: String, columns: Int, as line: (String) -> Line) -> [Line] {
    let typeset = TypesetText(words, measure: columns)
    return typeset.lines.map { line(String(typeset.text[$0])) }
  }

  /// How much of it has been on a screen of so many rows by now, in percent.
  public func percentRead(rows: Int) -> Int {
    lines.isEmpty ? 100 : min(100, (top + rows) * 100 / lines.count)
  }
}
