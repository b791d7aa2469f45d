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

  public let title: String
  public let lines: [Line]
  /// The line at the top of the screen.
  public private(set) var top = 0

  init(title: String, lines: [Line]) {
    self.title = title
    self.lines = lines
  }

  /// Scrolls, but never past the last page.
  mutating func scroll(by count: Int, rows: Int) {
    top = min(max(0, top + count), max(0, lines.count - rows))
  }
}

extension Listing {
  /// Narrower pages set what a key does below the key.
  private static let narrow = 64

  /// The help page, made from the table of commands, in lines of at most `columns`.
  static func help(_ labels: KeyLabels, columns: Int) -> Listing {
    let keys = CommandEntry.Topic.allCases.flatMap { topic in
      let entries = CommandEntry.table.filter { $0.topic == topic }
      return section(
        topic.rawValue,
        entries.compactMap { entry in labels.label(of: entry).map { ($0, entry.summary) } },
        columns: columns)
    }
    return Listing(title: "Help", lines: keys + section("Signs", signs, columns: columns))
  }

  private static let signs = [
    ("●  ★", "unread, starred"),
    ("✎", "edited since it came"),
    ("9❝  4›", "quotations in marks, and reported without them"),
    ("▸", "the headline you are at; whose words you are reading"),
    ("1▌  1┊", "speaker 1, in marks; reported without them"),
    ("1?  ?▌", "probably speaker 1; nobody is named as speaking"),
    ("·", "a speaker after the ninth"),
    ("…", "more, when Enter unfolds it"),
  ]

  private static func section(
    _ heading: String, _ entries: [(String, String)], columns: Int
  ) -> [Line] {
    var lines = [Line.heading(heading)]
    for (label, words) in entries {
      if columns >= narrow {
        lines.append(.entry(label, words))
      } else {
        lines.append(.entry(label, ""))
        lines += set("    " + words, columns: columns) { .note(Notice($0)) }
      }
    }
    return lines + [.blank]
  }

  /// Everything the status line has said, in lines of at most `columns`.
  static func messages(_ said: [Notice], columns: Int) -> Listing {
    let said = said.isEmpty ? [Notice("Nothing has been said yet")] : said
    return Listing(
      title: "Messages",
      lines: said.flatMap { notice in
        set(notice.words, columns: columns) { .note(Notice($0, notice.tone)) }
      })
  }

  private static func set(
    _ words: String, columns: Int, as line: (String) -> Line
  ) -> [Line] {
    let typeset = TypesetText(words, measure: columns)
    return typeset.lines.map { line(String(typeset.text[$0])) }
  }

  /// How much of it has been on a screen of so many rows by now, in percent.
  public func percentRead(rows: Int) -> Int {
    lines.isEmpty ? 100 : min(100, (top + rows) * 100 / lines.count)
  }
}
