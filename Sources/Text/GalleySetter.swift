/// Sets a galley, one line of the text after another.
struct GalleySetter {
  private(set) var lines: [TextSpan] = []
  private(set) var dresses: [Galley.Dress] = []

  private let text: String
  private let makeup: Makeup
  private let measure: Int
  private var nextBlock = 0
  private var nextInsert = 0
  /// The blocks around the line at hand, the outermost first; how far the lines of an item hang behind
  /// its bullet, and how far it is set in as a whole.
  private var open: [(block: Makeup.Block, hang: Int, shift: Int)] = []
  /// The lines of a table that has not ended yet.
  private var rows: [TableRow] = []

  /// No block is set in further than leaves room for so many columns.
  private static let leastMeasure = 16

  init(_ text: String, _ makeup: Makeup, measure: Int) {
    (self.text, self.makeup, self.measure) = (text, makeup, measure)
  }

  mutating func set() {
    setInserts(upTo: .start, isFirst: true)
    var start = text.startIndex
    while start < text.endIndex {
      let end = text.utf8[start...].firstIndex(of: UInt8(ascii: "\n")) ?? text.endIndex
      setLine(text.span(of: start..<end))
      start = end == text.endIndex ? end : text.utf8.index(after: end)
    }
    endTable()
    setInserts(upTo: TextOffset(utf8: .max))
  }

  private mutating func setLine(_ line: TextSpan) {
    open.removeAll { $0.block.span.upperBound <= line.lowerBound }
    let cells = openBlocks(on: line)
    if let row = tableRow(line, cells) {
      rows.append(row)
      return
    }
    endTable()
    setParagraph(line)
    setInserts(upTo: line.upperBound)
  }

  /// Opens the blocks that begin on `line`.
  ///
  /// - Returns: The cells among them.
  private mutating func openBlocks(on line: TextSpan) -> [TextSpan] {
    var cells: [TextSpan] = []
    while nextBlock < makeup.blocks.count {
      let block = makeup.blocks[nextBlock]
      guard block.span.lowerBound < line.upperBound || block.span.lowerBound == line.lowerBound
      else { break }
      nextBlock += 1
      switch block.kind {
      case .cell: cells.append(block.span)
      case .item: open.append((block, hang(of: line), shift(of: line)))
      case .heading, .quotation, .code, .definition, .caption, .row: open.append((block, 0, 0))
      }
    }
    return cells
  }

  /// Items of an inner list are set in, unless the text does that itself.
  private func shift(of line: TextSpan) -> Int {
    let depth = open.count { $0.block.kind == .item }
    let blanks = text[line].utf8.prefix { $0 == UInt8(ascii: " ") }.count
    return max(0, 2 * depth - blanks)
  }

  /// How many columns the bullet or the number of an item takes, and the blanks around it.
  private func hang(of line: TextSpan) -> Int {
    var columns = 0
    var hasMark = false
    for scalar in text[line].unicodeScalars {
      switch scalar {
      case " " where hasMark: return columns + 1
      case " ": break
      case "•", "0"..."9", ".", ")": hasMark = true
      default: return 0
      }
      columns += 1
      guard columns < Self.leastMeasure else { return 0 }
    }
    return 0
  }
}

// MARK: - Paragraphs

extension GalleySetter {
  private var look: Galley.Dress.Look {
    let kinds = open.map(\.block.kind)
    if kinds.contains(.code) { return .code }
    if kinds.contains(.heading) { return .heading }
    if kinds.contains(.caption) { return .caption }
    return kinds.contains(.quotation) ? .quotation : .plain
  }

  /// How far lines here are set in, their own hanging left aside.
  private var indent: Int {
    let columns = open.reduce(0) { columns, open in
      switch open.block.kind {
      case .quotation, .code, .definition: columns + 2
      case .heading, .item, .caption, .row, .cell: columns
      }
    }
    let shift = open.last { $0.block.kind == .item }?.shift ?? 0
    return min(columns + shift, max(0, measure - Self.leastMeasure))
  }

  private mutating func setParagraph(_ line: TextSpan) {
    let look = look
    let item = open.last { $0.block.kind == .item }
    let isItsFirst = item.map { line.contains($0.block.span.lowerBound) } ?? false
    let hang = min(item?.hang ?? 0, max(0, measure - indent - Self.leastMeasure))
    let first = indent + (isItsFirst ? 0 : hang)
    let rest = indent + (look == .code ? 2 : hang)
    var setter = LineSetter(
      measure: measure - first, rest: measure - rest, isVerbatim: look == .code,
      from: line.lowerBound, notes: notes(in: line))
    setter.set(text[line])
    guard !setter.lines.isEmpty else { return take(line, Galley.Dress(look: look, indent: first)) }
    for (number, span) in setter.lines.enumerated() {
      take(span, Galley.Dress(look: look, indent: number == 0 ? first : rest))
    }
  }

  private func notes(in line: TextSpan) -> ArraySlice<Makeup.Aside> {
    let first = makeup.notes.partitioningIndex { $0.offset > line.lowerBound }
    let end = makeup.notes.partitioningIndex { $0.offset > line.upperBound }
    return makeup.notes[first..<max(first, end)]
  }

  private mutating func take(_ span: TextSpan, _ dress: Galley.Dress) {
    lines.append(span)
    dresses.append(dress)
  }

  /// Sets the asides that belong before or on what ends at `offset`, as a paragraph of their own.
  private mutating func setInserts(upTo offset: TextOffset, isFirst: Bool = false) {
    let start = nextInsert
    let place = min(offset, text.wholeSpan.upperBound)
    while nextInsert < makeup.inserts.count, makeup.inserts[nextInsert].offset <= offset {
      if nextInsert == start, !isFirst { take(place..<place, .plain) }
      let words = makeup.inserts[nextInsert].words
      for line in TypesetText(words, measure: measure).lines {
        take(place..<place, Galley.Dress(look: .aside, words: String(words[line])))
      }
      nextInsert += 1
    }
    if isFirst, nextInsert > start, !text.isEmpty { take(place..<place, .plain) }
  }
}

// MARK: - Tables

/// A line of a table.
private struct TableRow {
  var line: TextSpan
  var cells: [TextSpan]
  var indent: Int
}

extension GalleySetter {
  /// What of a table `line` is, where all of a row stands on it and nothing else does.
  private func tableRow(_ line: TextSpan, _ cells: [TextSpan]) -> TableRow? {
    guard !cells.isEmpty, let row = open.last(where: { $0.block.kind == .row })?.block.span,
      line.lowerBound <= row.lowerBound, row.upperBound <= line.upperBound,
      cells.allSatisfy({ $0.upperBound <= line.upperBound })
    else { return nil }
    return TableRow(line: line, cells: cells, indent: indent)
  }

  /// Puts the cells of a table below each other, where there is room for that, or else sets each row as
  /// it stands in the text.
  private mutating func endTable() {
    guard let first = rows.first, let last = rows.last else { return }
    let columns = TableColumns(rows.map { $0.cells.map(words) })
    let fits = rows.count > 1 && first.indent + columns.width <= measure
    for row in rows {
      if fits {
        let cells = zip(row.cells.indices, row.cells).map { index, span in
          Galley.Cell(column: columns.start(of: index, words(span)), span: span)
        }
        take(row.line, Galley.Dress(indent: row.indent, cells: cells))
      } else {
        setParagraph(row.line)
      }
    }
    rows = []
    setInserts(upTo: last.line.upperBound)
  }

  /// What a cell shows, its notes included.
  private func words(_ cell: TextSpan) -> String {
    text[cell] + notes(in: cell).map(\.words).joined()
  }
}

/// The widths of a table's columns; one that holds numbers is set flush right.
private struct TableColumns {
  private var starts: [Int] = []
  private var widths: [Int] = []
  private var isNumeric: [Bool] = []
  /// The columns of the screen that all of it fills.
  private(set) var width = 0

  private static let gap = 2

  /// The columns of a table of which these are the words, row by row.
  init(_ rows: [[String]]) {
    for index in 0..<(rows.map(\.count).max() ?? 0) {
      let cells = rows.compactMap { index < $0.count ? $0[index] : nil }
      let head = rows.first.flatMap { index < $0.count ? $0[index] : nil }
      let body = rows.dropFirst().compactMap { index < $0.count ? $0[index] : nil }
      starts.append(index == 0 ? 0 : width + Self.gap)
      widths.append(cells.map(\.columns).max() ?? 0)
      isNumeric.append(!body.isEmpty && body.allSatisfy(\.isNumber) && head != nil)
      width = starts[index] + widths[index]
    }
  }

  /// Where a cell with these words begins.
  func start(of index: Int, _ words: String) -> Int {
    starts[index] + (isNumeric[index] ? widths[index] - words.columns : 0)
  }
}

extension String {
  /// Whether it is a number as tables have them, with a sign or a unit of one character.
  fileprivate var isNumber: Bool {
    var digits = 0
    for scalar in unicodeScalars {
      switch scalar {
      case "0"..."9": digits += 1
      case ".", ",", " ", "-", "−", "–", "+", "%", "$", "€", "£", "¥", "/", ":": break
      default: return false
      }
    }
    return digits > 0
  }
}
