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
  /// The help page, made from the table of commands.
  static let help = Listing(title: "Help", lines: CommandEntry.Topic.allCases.flatMap(lines))

  private static func lines(about topic: CommandEntry.Topic) -> [Line] {
    var lines = [Line.heading(topic.rawValue)]
    for entry in CommandEntry.table where entry.topic == topic {
      guard let label = entry.label else { continue }
      lines.append(.entry(label, entry.summary))
    }
    return lines + [.blank]
  }

  /// Everything the status line has said, in lines of at most `columns`.
  static func messages(_ said: [Notice], columns: Int) -> Listing {
    let said = said.isEmpty ? [Notice("Nothing has been said yet")] : said
    var lines: [Line] = []
    for notice in said {
      let typeset = TypesetText(notice.words, measure: columns)
      for line in typeset.lines {
        lines.append(.note(Notice(String(typeset.text[line]), notice.tone)))
      }
    }
    return Listing(title: "Messages", lines: lines)
  }
}
