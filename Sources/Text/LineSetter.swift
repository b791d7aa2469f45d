/// Breaks text into lines, scalar by scalar.
struct LineSetter {
  /// The columns that the line at hand may fill.
  private(set) var measure: Int
  /// And those behind it in the same paragraph.
  private let measureOfRest: Int
  /// Whether every blank is kept, and a line broken only where it is full.
  private let isVerbatim: Bool
  /// What is set behind some places of the text and has a width too, in their order.
  private let notes: ArraySlice<Makeup.Aside>
  private var nextNote: Int
  var lines: [TextSpan] = []

  private var lineStart: Int
  private var column = 0
  private var position: Int
  /// Where the line may end, where the next would begin, and the column there.
  private var chance: (end: Int, resume: Int, column: Int)?
  private var before: Unicode.Scalar = "\n"

  /// - Parameters:
  ///   - measure: the columns that the first line of a paragraph may fill, at least one.
  ///   - rest: those that the others may, where it is another number.
  ///   - isVerbatim: whether every blank is kept, and a line broken only where it is full.
  ///   - start: where in the whole text what is set begins.
  ///   - notes: what is set behind some places of the text, in their order.
  init(
    measure: Int, rest: Int? = nil, isVerbatim: Bool = false, from start: TextOffset = .start,
    notes: ArraySlice<Makeup.Aside> = []
  ) {
    self.measure = max(1, measure)
    measureOfRest = max(1, rest ?? measure)
    self.isVerbatim = isVerbatim
    self.notes = notes
    nextNote = notes.startIndex
    (lineStart, position) = (start.utf8, start.utf8)
  }

  mutating func set(_ text: some StringProtocol) {
    guard !text.isEmpty else { return }
    lines.reserveCapacity(text.utf8.count / measure + 1)
    for scalar in text.unicodeScalars {
      // Nearly every scalar there is: a letter behind a letter, with room for it.
      if scalar.isPlainInk, before.isPlainInk, column < measure, nextNote == notes.endIndex {
        column += 1
        position += 1
      } else {
        placeNotes()
        place(scalar)
        position += UTF8.width(scalar)
      }
      before = scalar
    }
    placeNotes()
    endParagraph(resumingAt: position)
  }

  private mutating func place(_ scalar: Unicode.Scalar) {
    if scalar == "\n" {
      endParagraph(resumingAt: position + 1)
    } else if scalar == " ", !isVerbatim {
      placeSpace()
    } else {
      placeInk(scalar)
    }
  }

  /// The notes that belong here stay with the word before them.
  private mutating func placeNotes() {
    while nextNote < notes.endIndex, notes[nextNote].offset.utf8 <= position {
      let width = notes[nextNote].words.columns
      nextNote += 1
      if column + width > measure, chance != nil { breakLine() }
      column += width
    }
  }

  /// A space may hang over the edge; the line it would begin starts behind it.
  private mutating func placeSpace() {
    column += 1
    let end = before == " " ? chance?.end ?? position : position
    chance = (end, position + 1, column)
  }

  private mutating func placeInk(_ scalar: Unicode.Scalar) {
    let width = scalar.columns
    guard width > 0 else { return }
    if !isVerbatim, mayBreak(between: before, and: scalar) { chance = (position, position, column) }
    // What is carried over may be too long itself, where custom would not have it broken.
    while column + width > measure, position > lineStart { breakLine() }
    column += width
  }

  private mutating func breakLine() {
    guard let chance, chance.end > lineStart || chance.resume == position else {
      return endLine(at: position, resumingAt: position)
    }
    let carried = column - chance.column
    endLine(at: chance.end, resumingAt: chance.resume)
    column = carried
  }

  /// What hangs over the edge here can only be spaces.
  private mutating func endParagraph(resumingAt next: Int) {
    let end = column > measure ? chance?.end ?? position : position
    endLine(at: end, resumingAt: next)
  }

  private mutating func endLine(at end: Int, resumingAt next: Int) {
    lines.append(TextSpan(utf8: lineStart, end))
    lineStart = next
    column = 0
    chance = nil
    measure = measureOfRest
  }

  private func mayBreak(between first: Unicode.Scalar, and second: Unicode.Scalar) -> Bool {
    if first == "—" { return !second.staysWithPrevious }
    guard first.columns == 2 || second.columns == 2, first != " ", first != "\n" else {
      return false
    }
    return !first.staysWithNext && !second.staysWithPrevious
  }
}

extension Unicode.Scalar {
  /// Whether it is one byte, fills one column, and has no say in where lines break.
  fileprivate var isPlainInk: Bool { value > 0x20 && value < 0x7F }

  /// Opening brackets and marks, which no line ends with.
  fileprivate var staysWithNext: Bool {
    switch self {
    case "「", "『", "（", "〈", "《", "【", "〔", "［", "｛", "“", "‘", "(": true
    default: false
    }
  }

  /// Closing brackets, stops and small kana, which no line begins with.
  fileprivate var staysWithPrevious: Bool {
    switch self {
    case "」", "』", "）", "〉", "》", "】", "〕", "］", "｝", "”", "’", ")": true
    case "、", "。", "，", "．", "・", "：", "；", "？", "！", ".", ",", ":", ";", "!", "?", "…": true
    case "ー", "々", "ぁ", "ぃ", "ぅ", "ぇ", "ぉ", "っ", "ゃ", "ゅ", "ょ": true
    case "ァ", "ィ", "ゥ", "ェ", "ォ", "ッ", "ャ", "ュ", "ョ": true
    default: false
    }
  }
}
