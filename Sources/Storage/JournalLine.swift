import Articles
import FoundationEssentials

/// One line of a journal: what changed about one article, when, and in which act.
struct JournalLine: Hashable {
  var article: Article.ID
  /// What it says of each mark; nil where it says nothing.
  var isRead: Bool?
  var isStarred: Bool?
  var time: MarkTime
  /// Nil on a line that no command wrote: its marks count, but there is nothing to undo.
  var entry: Entry?

  /// What the line is part of.
  struct Entry: Hashable {
    var step: MarkStep
    /// The name of the act that was done, undone or redone.
    var token: String
  }

  var changes: [MarkChange] {
    Mark.allCases.compactMap { mark in
      self[mark].map { MarkChange(article: article, mark: mark, value: $0) }
    }
  }

  subscript(mark: Mark) -> Bool? {
    switch mark {
    case .read: isRead
    case .starred: isStarred
    }
  }

  /// Whether a command wrote it, and changed something by it.
  var isPartOfAnEntry: Bool { entry != nil && (isRead != nil || isStarred != nil) }
}

extension JournalLine: Decodable {
  private enum Field: String, CodingKey {
    case id, at, read, starred, act, undo, redo
  }

  init(from decoder: any Decoder) throws {
    let fields = try decoder.container(keyedBy: Field.self)
    article = Article.ID(rawValue: try fields.decode(String.self, forKey: .id))
    let at = try fields.decode(String.self, forKey: .at)
    guard let time = MarkTime(at) else {
      throw DecodingError.dataCorruptedError(forKey: .at, in: fields, debugDescription: at)
    }
    self.time = time
    isRead = try fields.decodeIfPresent(Bool.self, forKey: .read)
    isStarred = try fields.decodeIfPresent(Bool.self, forKey: .starred)
    for (step, field) in [(MarkStep.act, Field.act), (.undo, .undo), (.redo, .redo)] {
      guard let token = try fields.decodeIfPresent(String.self, forKey: field) else { continue }
      entry = Entry(step: step, token: token)
    }
  }
}

extension JournalLine {
  /// Adds to `bytes` the lines that say what `step` does to the marks of `act`, each with its line
  /// break.
  static func write(
    _ step: MarkStep, of act: MarkAct, at time: MarkTime, token: String, to bytes: inout [UInt8]
  ) {
    let beginning = Array("{\"id\":".utf8)
    var name: [UInt8] = []
    JSONValue.write(token, to: &name)
    // All lines of an act end in one of four ways.
    let endings = Mark.allCases.map { mark in
      [false, true].map { value in
        Array(",\"\(mark.rawValue)\":\(value),\"at\":\"\(time)\",\"\(step.rawValue)\":".utf8)
          + name + Array("}\n".utf8)
      }
    }
    bytes.reserveCapacity(bytes.count + act.changes.count * (endings[0][0].count + 48))
    for change in act.changes {
      bytes += beginning
      JSONValue.write(change.article.rawValue, to: &bytes)
      let value = step == .undo ? !change.value : change.value
      bytes += endings[change.mark.place][value ? 1 : 0]
    }
  }
}

extension Mark {
  /// Among all of them.
  fileprivate var place: Int {
    switch self {
    case .read: 0
    case .starred: 1
    }
  }
}
