/// Cuts the bytes of a file into records, without asking whether each of them is valid.
///
/// It understands one object, an array of them, a JSON Feed, JSON Lines, and objects one after
/// another. This is the program's one hand-written scanner of JSON, because `JSONDecoder` reports
/// no positions, wants the whole file in memory, and gives a whole file up for one bad item. A
/// record is read by `JSONDecoder` once it is cut out.
///
/// A broken record costs itself:
/// - No JSON string contains a line break. One that seems to was never closed, and ends there.
/// - Objects one after another begin in the first column. One that begins where none may stand
///   shows that the one before was torn. Once a file is known to be JSON Lines, every line break
///   ends its record.
/// - In a list, brackets are counted; a closing one closes everything left open inside it.
///
/// The file comes in pieces of any size; time is linear in its length, and depth costs no stack.
struct RecordSplitter {
  /// The first byte still needed: everything before it may be let go.
  var needed: Int { record?.start ?? stringStart ?? position }

  var position: Int
  var line: Int
  var lineStart: Int
  var brackets = Brackets()
  var surroundings = Surroundings.none
  var record: OpenRecord?
  var stringStart: Int?
  /// The last byte that was not blank. A string counts as its last mark, a number as its digits.
  var previous: UInt8 = 0
  /// The field being read, of a record or of a feed.
  var field = FieldName.other
  var skipping = Skipping.nothing
  /// What is no record, on a line whose end has not been seen.
  var stray: Unfinished?
  var linesAreRecords: Bool
  /// Whether only the end of the file made a record seem torn: what comes later may say otherwise.
  var hasGuessed = false
  var encoding: Encoding
  var cuts: [Cut] = []

  /// Goes on where another splitter came to the end of a file that has grown since: at its ``end``,
  /// which ``growsAtItsEnd``.
  init(from start: Bookmark = .start) {
    position = start.bytes
    line = start.lines + 1
    lineStart = start.bytes
    linesAreRecords = start != .start
    encoding = start == .start ? .unknown : .utf8
  }

  /// What has been cut reaches from the start to here; the open record, and the line that is none,
  /// lie behind.
  var end: Bookmark {
    if let record { return Bookmark(bytes: record.start, lines: record.line - 1) }
    return stray?.place ?? Bookmark(bytes: position, lines: line - 1)
  }

  /// Whether a splitter that begins at ``end`` cuts what follows there as this one would.
  var growsAtItsEnd: Bool {
    guard case .none = surroundings else { return false }
    return linesAreRecords && !hasGuessed && skipping != .toNextObject && encoding == .utf8
  }

  /// Where the next line begins, if nothing is open before it.
  var lineAhead: Int? {
    guard case .none = surroundings, record == nil, stringStart == nil, skipping == .nothing,
      brackets.count == 0, position == lineStart, encoding == .utf8
    else { return nil }
    return position
  }

  /// Steps over the ``lineAhead``, which somebody else has read: one whole record, and the next line
  /// begins at byte `next`.
  mutating func passLine(to next: Int) {
    (position, lineStart) = (next, next)
    line += 1
    linesAreRecords = true
  }

  /// What the next piece of the file holds. It begins at or before ``needed``, and ends where the
  /// file does if it `isLast`. If it pauses at lines, it stops at the next ``lineAhead``, and has to be
  /// called again.
  mutating func cut(
    _ piece: FilePiece, isLast: Bool, pausesAtLines: Bool = false
  ) -> [Cut] {
    cuts.removeAll()
    piece.withView { view in
      let isBeginning = encoding == .unknown
      guard knowsEncoding(of: view, isLast: isLast) else { return }
      if isBeginning, pausesAtLines, position < view.end { return }
      repeat {
        scan(view, pausesAtLines: pausesAtLines)
      } while isLast && position == view.end && !finish()
    }
    return cuts
  }
}

extension RecordSplitter {
  mutating func scan(_ view: FilePieceView, pausesAtLines: Bool) {
    let start = position
    while position < view.end {
      if pausesAtLines, position == lineStart, position != start, lineAhead != nil { return }
      switch skipping {
      case .restOfLine: skipRestOfLine(view)
      case .toNextObject: skipToNextObject(view)
      case .nothing where stringStart != nil: readString(view)
      case .nothing: read(view[position], view)
      }
    }
  }

  mutating func read(_ byte: UInt8, _ view: FilePieceView) {
    switch byte {
    case .blank, .tab, .carriageReturn: position += 1
    case .newline: readNewline()
    case .quote:
      if isBetweenRecords { readStray(byte) }
      if skipping == .nothing { beginString() }
    case .brace, .bracket: open(byte)
    case .closingBrace, .closingBracket: close(byte)
    case .comma, .colon: readPunctuation(byte)
    default:
      if isBetweenRecords { readStray(byte) }
      previous = .digits
      position += 1
    }
  }

  /// How many brackets are open between records, or nil where none can stand.
  var depthOfRecords: Int? {
    switch surroundings {
    case .none: 0
    case .list: 1
    case .feed(inItems: true): 2
    case .feed(inItems: false): nil
    }
  }

  var isBetweenRecords: Bool {
    record == nil && brackets.count == depthOfRecords
  }

  private mutating func readNewline() {
    if var open = record, open.line == line {
      open.opensBare = previous == .brace && brackets.count == 1
      record = open
    }
    line += 1
    position += 1
    lineStart = position
    if case .none = surroundings, linesAreRecords, let record, !record.opensBare {
      giveUp("the line ends in the middle of the article")
    }
  }

  private mutating func readPunctuation(_ byte: UInt8) {
    previous = byte
    position += 1
  }

  /// Something between records that is none: a number, a word.
  private mutating func readStray(_ byte: UInt8) {
    let isFirst = previous == .comma || previous == .bracket
    let reason = "there is \(byte.kind) where an article should be"
    if case .none = surroundings {
      skipping = .restOfLine
      stray = Unfinished(place: Bookmark(bytes: position, lines: line - 1), reason: reason)
    } else if isFirst {
      waste(line, reason)
    }
  }
}

extension UInt8 {
  /// What a value that begins with this byte is.
  fileprivate var kind: String {
    switch self {
    case .quote: "text"
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"): "a number"
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): "a word"
    default: "something else than JSON"
    }
  }
}
