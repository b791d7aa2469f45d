// How brackets make records, lists and feeds, and show that one is torn.

extension RecordSplitter {
  mutating func open(_ byte: UInt8) {
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

  mutating func begin(_ byte: UInt8) {
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

  mutating func close(_ byte: UInt8) {
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
  mutating func giveUp(_ reason: String) {
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

  mutating func waste(_ line: Int, _ reason: String) {
    cuts.append(.waste(line: line, reason: reason))
  }
}
