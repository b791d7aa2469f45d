import Articles
import FoundationEssentials

/// Reads the lines of a journal, one after another.
///
/// A line as this program writes it is read in a fraction of a microsecond. All others, and all that
/// is wrong with them, are left to `JSONDecoder`.
struct JournalLineReader {
  private let decoder = JSONDecoder()
  /// The lines of one act have one time.
  private var lastTime: (written: String, time: MarkTime)?

  /// The line that all of `bytes` is; nil where it is torn or damaged.
  mutating func line(_ bytes: ArraySlice<UInt8>) -> JournalLine? {
    if let line = plainLine(bytes) { return line }
    return try? decoder.decode(JournalLine.self, from: Data(bytes))
  }

  /// Nil where the line is not plain, or no mark; which of the two is for `JSONDecoder` to say.
  mutating func plainLine(_ bytes: ArraySlice<UInt8>) -> JournalLine? {
    let json = bytes.span
    var cursor = PlainJSON(at: 0)
    guard let fields = PlainJournalFields(json, at: &cursor), cursor.place == json.count,
      let id = fields.id, let at = fields.at, let time = time(at.text(in: json))
    else { return nil }
    let named = [(MarkStep.redo, fields.redo), (.undo, fields.undo), (.act, fields.act)]
    let last = named.first { $0.1 != nil }
    return JournalLine(
      article: Article.ID(rawValue: id.text(in: json)), isRead: fields.isRead,
      isStarred: fields.isStarred, time: time,
      entry: last.flatMap { step, token in
        token.map { JournalLine.Entry(step: step, token: $0.text(in: json)) }
      })
  }

  private mutating func time(_ written: String) -> MarkTime? {
    if let lastTime, lastTime.written == written { return lastTime.time }
    guard let time = MarkTime(written) else { return nil }
    lastTime = (written, time)
    return time
  }
}

/// The fields of a line without anything unusual in it.
private struct PlainJournalFields {
  private(set) var id: PlainString?
  private(set) var at: PlainString?
  private(set) var isRead: Bool?
  private(set) var isStarred: Bool?
  private(set) var act: PlainString?
  private(set) var undo: PlainString?
  private(set) var redo: PlainString?

  /// Nil where a field is there twice, or holds what it should not.
  init?(_ json: Span<UInt8>, at cursor: inout PlainJSON) {
    let isPlain = cursor.members(in: json) { cursor, name in
      switch name.bytes.count {
      case 2 where name.spells("id", in: json): Self.take(&id, in: json, at: &cursor)
      case 2 where name.spells("at", in: json): Self.take(&at, in: json, at: &cursor)
      case 4 where name.spells("read", in: json): Self.take(&isRead, in: json, at: &cursor)
      case 7 where name.spells("starred", in: json): Self.take(&isStarred, in: json, at: &cursor)
      case 3 where name.spells("act", in: json): Self.take(&act, in: json, at: &cursor)
      case 4 where name.spells("undo", in: json): Self.take(&undo, in: json, at: &cursor)
      case 4 where name.spells("redo", in: json): Self.take(&redo, in: json, at: &cursor)
      default: cursor.skipValue(in: json)
      }
    }
    guard isPlain else { return nil }
  }

  private static func take(
    _ field: inout PlainString?, in json: Span<UInt8>, at cursor: inout PlainJSON
  ) -> Bool {
    guard field == nil, let text = cursor.string(in: json) else { return false }
    field = text
    return true
  }

  private static func take(
    _ field: inout Bool?, in json: Span<UInt8>, at cursor: inout PlainJSON
  ) -> Bool {
    guard field == nil, let value = cursor.bool(in: json) else { return false }
    field = value
    return true
  }
}
