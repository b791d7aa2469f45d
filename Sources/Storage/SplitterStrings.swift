// What strings a splitter has to know: names of fields, titles and texts.

extension RecordSplitter {
  mutating func beginString() {
    stringStart = position
    position += 1
  }

  mutating func readString(_ view: FilePieceView) {
    guard let start = stringStart else { return }
    let quote = view.first(.quote, in: position..<view.end)
    if let newline = view.first(.newline, in: position..<(quote ?? view.end)) {
      return endTornString(at: newline)
    }
    position = quote.map { $0 + 1 } ?? view.end
    guard let quote, !view.isEscaped(quote, after: start) else { return }
    endString(start..<position, view)
  }

  private mutating func endString(_ range: Range<Int>, _ view: FilePieceView) {
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
