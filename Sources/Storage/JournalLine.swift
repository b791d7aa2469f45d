import Articles
import FoundationEssentials

/// One line of a journal: what changed about one article, when, and in which act.
struct JournalLine: Hashable {
  var changes: [MarkChange]
  var time: MarkTime
  /// Nil on a line that no command wrote: its marks count, but there is nothing to undo.
  var entry: Entry?

  /// What the line is part of.
  struct Entry: Hashable {
    var step: MarkStep
    /// The name of the act that was done, undone or redone.
    var token: String
  }
}

extension JournalLine: Decodable {
  private enum Field: String, CodingKey {
    case id, at, read, starred, act, undo, redo
  }

  init(from decoder: any Decoder) throws {
    let fields = try decoder.container(keyedBy: Field.self)
    let id = Article.ID(rawValue: try fields.decode(String.self, forKey: .id))
    let at = try fields.decode(String.self, forKey: .at)
    guard let time = MarkTime(at) else {
      throw DecodingError.dataCorruptedError(forKey: .at, in: fields, debugDescription: at)
    }
    self.time = time
    changes = []
    for (mark, field) in [(Mark.read, Field.read), (.starred, .starred)] {
      guard let value = try fields.decodeIfPresent(Bool.self, forKey: field) else { continue }
      changes.append(MarkChange(article: id, mark: mark, value: value))
    }
    for (step, field) in [(MarkStep.act, Field.act), (.undo, .undo), (.redo, .redo)] {
      guard let token = try fields.decodeIfPresent(String.self, forKey: field) else { continue }
      entry = Entry(step: step, token: token)
    }
  }
}

extension JournalLine {
  /// The lines that say what `step` does to the marks of `act`, each with its line break.
  static func lines(
    _ step: MarkStep, of act: MarkAct, at time: MarkTime, token: String
  ) -> [UInt8] {
    let changes = step == .undo ? act.undone.changes : act.changes
    var lines = ""
    for change in changes {
      lines += "{\"id\":"
      JSONValue.write(change.article.rawValue, to: &lines)
      lines += ",\"\(change.mark.rawValue)\":\(change.value),\"at\":\"\(time)\","
      lines += "\"\(step.rawValue)\":\"\(token)\"}\n"
    }
    return Array(lines.utf8)
  }
}
