/// Text broken into lines that fit a measure, counted in columns.
///
/// Lines break at spaces, after dashes, and between wide characters (Chinese, Japanese and Korean)
/// where custom allows it; a word wider than the measure is broken where it must be, but never
/// between a character and its marks. Every line remembers which stretch of the text it shows, so a
/// place in the text can be found on the screen and a row of the screen in the text.
///
/// Setting takes time linear in the text. It expects clean copy (see ``CleanCopy``).
public struct TypesetText: Equatable, Sendable {
  public let text: String
  /// The columns a line may fill.
  public let measure: Int
  /// What each line shows, without the space or break it ended at.
  public let lines: [TextSpan]

  /// Sets `text` in lines of at most `measure` columns, at least one.
  public init(_ text: String, measure: Int) {
    self.text = text
    self.measure = max(1, measure)
    var setter = LineSetter(measure: self.measure)
    setter.set(text)
    self.lines = setter.lines
  }

  /// The row that shows `offset`.
  public func row(showing offset: TextOffset) -> Int {
    let next = lines.partitioningIndex { offset < $0.lowerBound }
    return max(0, next - 1)
  }
}

/// Breaks one text into lines, scalar by scalar.
private struct LineSetter {
  let measure: Int
  var lines: [TextSpan] = []

  private var lineStart = 0
  private var column = 0
  private var position = 0
  /// Where the line may end, where the next would begin, and the column there.
  private var chance: (end: Int, resume: Int, column: Int)?
  private var before: Unicode.Scalar = "\n"

  init(measure: Int) {
    self.measure = measure
  }

  mutating func set(_ text: String) {
    guard !text.isEmpty else { return }
    lines.reserveCapacity(text.utf8.count / measure + 1)
    for scalar in text.unicodeScalars {
      // Nearly every scalar there is: a letter behind a letter, with room for it.
      if scalar.isPlainInk, before.isPlainInk, column < measure {
        column += 1
        position += 1
      } else {
        place(scalar)
        position += UTF8.width(scalar)
      }
      before = scalar
    }
    endParagraph(resumingAt: position)
  }

  private mutating func place(_ scalar: Unicode.Scalar) {
    if scalar == "\n" {
      endParagraph(resumingAt: position + 1)
    } else if scalar == " " {
      placeSpace()
    } else {
      placeInk(scalar)
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
    if mayBreak(between: before, and: scalar) { chance = (position, position, column) }
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
