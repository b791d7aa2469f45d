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

  private var position: Int
  private var line: Int
  private var lineStart: Int
  private var brackets = Brackets()
  private var surroundings = Surroundings.none
  private var record: OpenRecord?
  private var stringStart: Int?
  /// The last byte that was not blank. A string counts as its last mark, a number as its digits.
  private var previous: UInt8 = 0
  /// The field being read, of a record or of a feed.
  private var field = FieldName.other
  private var skipping = Skipping.nothing
  /// What is no record, on a line whose end has not been seen.
  private var stray: Unfinished?
  private var linesAreRecords: Bool
  /// Whether only the end of the file made a record seem torn: what comes later may say otherwise.
  private var hasGuessed = false
  private var encoding: Encoding
  private var cuts: [Cut] = []

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

  /// What the next bytes of the file hold. `window` begins at byte `offset`, which is at or before
  /// ``needed``, and ends where the file does if it `isLast`. If it pauses at lines, it stops at the
  /// next ``lineAhead``, and has to be called again.
  mutating func cut(
    _ window: [UInt8], from offset: Int, isLast: Bool, pausesAtLines: Bool = false
  ) -> [Cut] {
    cuts.removeAll()
    window.withUnsafeBufferPointer { bytes in
      let view = FileWindow(bytes: bytes, offset: offset)
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
  private mutating func scan(_ view: FileWindow, pausesAtLines: Bool) {
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

  private mutating func read(_ byte: UInt8, _ view: FileWindow) {
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
  private var depthOfRecords: Int? {
    switch surroundings {
    case .none: 0
    case .list: 1
    case .feed(inItems: true): 2
    case .feed(inItems: false): nil
    }
  }

  private var isBetweenRecords: Bool {
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

extension RecordSplitter {
  private mutating func open(_ byte: UInt8) {
    if isBetweenRecords {
      begin(byte)
    } else if record != nil, byte == .brace {
      guard !isTorn else { return giveUp("the article is not closed before the next one begins") }
      noteDoubt()
    } else if byte == .bracket, field == .items, previous == .colon, brackets.count == 1 {
      beginItems()
    }
    if !brackets.open(byte) { record?.isTooDeep = true }
    previous = byte
    position += 1
  }

  private mutating func begin(_ byte: UInt8) {
    field = .other
    if case .none = surroundings, byte == .bracket {
      surroundings = .list
    } else {
      record = OpenRecord(start: position, line: line, isObject: byte == .brace)
    }
  }

  private mutating func beginItems() {
    if case .feed = surroundings {
      surroundings = .feed(inItems: true)
    } else if case .none = surroundings, let record, !record.hasID {
      surroundings = .feed(inItems: true)
      cuts.append(.feedBegins)
      if let title = record.title { cuts.append(.feedTitle(title)) }
      self.record = nil
    }
  }

  /// Whether the object that begins here shows that the record around it is torn.
  private var isTorn: Bool {
    guard case .none = surroundings else {
      return previous == .comma && brackets.last == .brace
        && brackets.count - 1 == depthOfRecords
    }
    return isInFirstColumn && !mayHoldObject
  }

  /// A torn record may seem to hold the next: `{"tags":["a",` and an object on the next line. Only
  /// what follows can tell.
  private mutating func noteDoubt() {
    guard case .none = surroundings, isInFirstColumn, let record, !record.opensBare else { return }
    self.record?.doubt = record.doubt ?? (position, line)
  }

  /// Whether this is the first column of a line on which the open record does not begin.
  private var isInFirstColumn: Bool {
    position == lineStart && record?.line != line
  }

  /// Whether the grammar has a place for an object here.
  private var mayHoldObject: Bool {
    previous == .colon || previous == .bracket || previous == .comma && brackets.last == .bracket
  }

  private mutating func close(_ byte: UInt8) {
    let floor = record == nil ? 0 : depthOfRecords ?? 0
    if !brackets.close(byte, above: floor), record == nil {
      waste(line, "a bracket is closed that was never opened")
    }
    previous = byte
    position += 1
    field = .other
    if record != nil, brackets.count == depthOfRecords {
      endRecord()
    } else if record == nil {
      leaveSurroundings()
    }
  }

  private mutating func leaveSurroundings() {
    switch surroundings {
    case .none: break
    case .list: if brackets.count == 0 { surroundings = .none }
    case .feed:
      if brackets.count == 1 { surroundings = .feed(inItems: false) }
      guard brackets.count == 0 else { return }
      surroundings = .none
      cuts.append(.feedEnds)
    }
  }

  private mutating func endRecord() {
    guard let record else { return }
    self.record = nil
    if case .none = surroundings, record.line == line, record.start == lineStart {
      linesAreRecords = true
    }
    if record.isTooDeep {
      waste(record.line, "the article is nested more than \(Brackets.deepest) deep")
    } else if record.isObject {
      let bytes = record.start..<position
      cuts.append(.record(Record(line: record.line, bytes: bytes, texts: record.texts)))
    } else {
      waste(record.line, "there is a list where an article should be")
    }
  }

  /// Gives the open record up, and goes on where the next one may begin.
  private mutating func giveUp(_ reason: String) {
    guard let record else { return }
    waste(record.line, reason)
    self.record = nil
    brackets.close(downTo: depthOfRecords ?? 0)
    previous = .comma
    field = .other
    stringStart = nil
    guard let doubt = record.doubt else { return }
    // Going back happens once in a file: from here on, no record reaches over a line break.
    (position, line, lineStart) = (doubt.start, doubt.line, doubt.start)
    linesAreRecords = true
  }

  private mutating func waste(_ line: Int, _ reason: String) {
    cuts.append(.waste(line: line, reason: reason))
  }
}

extension RecordSplitter {
  private mutating func beginString() {
    stringStart = position
    position += 1
  }

  private mutating func readString(_ view: FileWindow) {
    guard let start = stringStart else { return }
    let quote = view.first(.quote, in: position..<view.end)
    if let newline = view.first(.newline, in: position..<(quote ?? view.end)) {
      return endTornString(at: newline)
    }
    position = quote.map { $0 + 1 } ?? view.end
    guard let quote, !view.isEscaped(quote, after: start) else { return }
    endString(start..<position, view)
  }

  private mutating func endString(_ range: Range<Int>, _ view: FileWindow) {
    let isValue = previous == .colon
    stringStart = nil
    previous = .quote
    guard brackets.count == depthOfFields else { return }
    if isValue { return note(range) }
    field = view.field(named: range)
    if field == .id { record?.hasID = true }
  }

  /// How many brackets are open around the fields of a record, or else of a feed.
  private var depthOfFields: Int {
    record == nil ? 1 : 1 + (depthOfRecords ?? 0)
  }

  private mutating func note(_ value: Range<Int>) {
    switch field {
    case .title where record != nil: record?.title = value
    case .title: cuts.append(.feedTitle(value))
    case .text: record?.texts.append(value)
    case .items, .id, .other: break
    }
  }

  private mutating func endTornString(at newline: Int) {
    stringStart = nil
    previous = .digits
    position = newline
    guard case .none = surroundings, let record else { return }
    let isOnOneLine = record.line == line
    giveUp("a text is not closed on its line")
    if !isOnOneLine, position == newline { skipping = .toNextObject }
  }
}

extension RecordSplitter {
  private mutating func skipRestOfLine(_ view: FileWindow) {
    position = view.first(.newline, in: position..<view.end) ?? view.end
    guard position < view.end else { return }
    skipping = .nothing
    wasteStray()
  }

  private mutating func wasteStray() {
    if let stray { waste(stray.place.lines + 1, stray.reason) }
    stray = nil
  }

  /// The rest of a torn object that was spread over many lines.
  private mutating func skipToNextObject(_ view: FileWindow) {
    if position == lineStart {
      switch view[position] {
      case .brace, .bracket: return skipping = .nothing
      case .closingBrace, .closingBracket: return skipping = .restOfLine
      default: break
      }
    }
    guard let newline = view.first(.newline, in: position..<view.end) else {
      return position = view.end
    }
    line += 1
    position = newline + 1
    lineStart = position
  }

  /// Takes leave of what the end of the file left open. False if there is more to scan after all.
  private mutating func finish() -> Bool {
    if case .none = surroundings { return finishLines() }
    if record != nil {
      giveUp(Self.endsInside)
    } else if brackets.count > 0 {
      waste(line, "the file ends before its list does")
    }
    if case .feed = surroundings { cuts.append(.feedEnds) }
    return true
  }

  /// What a last line without its end leaves open may be written yet.
  private mutating func finishLines() -> Bool {
    if let record {
      guard record.doubt == nil else {
        hasGuessed = true
        giveUp(Self.endsInside)
        return false
      }
      cuts.append(.unfinished(Unfinished(place: end, reason: Self.endsInside)))
    } else if let stray, linesAreRecords {
      cuts.append(.unfinished(stray))
    } else {
      wasteStray()
    }
    return true
  }

  private static let endsInside = "the file ends in the middle of the article"

  /// Steps over a byte order mark. False while too little has come in to tell, or where the file
  /// is in UTF-16, which this program does not read.
  private mutating func knowsEncoding(of view: FileWindow, isLast: Bool) -> Bool {
    if encoding == .unknown { learnEncoding(of: view, isLast: isLast) }
    if encoding == .other { position = view.end }
    return encoding == .utf8
  }

  private mutating func learnEncoding(of view: FileWindow, isLast: Bool) {
    let start = view.prefix(3)
    guard start.count == 3 || isLast else { return }
    if FileWindow.startsOfUTF16.contains(Array(start.prefix(2))) {
      waste(1, "the file is in UTF-16. Save it as UTF-8")
      encoding = .other
    } else {
      encoding = .utf8
      if start == [0xEF, 0xBB, 0xBF] { (position, lineStart) = (3, 3) }
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
