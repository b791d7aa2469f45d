import Text

/// One character position of a frame.
public struct Cell: Hashable, Sendable {
  public var glyph: Glyph
  public var style: Style

  public init(_ glyph: Glyph, _ style: Style = .plain) {
    self.glyph = glyph
    self.style = style
  }

  public static let blank = Cell(.blank)
}

/// A picture of the whole screen, before any terminal has seen it.
public struct Frame: Hashable, Sendable {
  public let size: Size
  /// Where the terminal's cursor rests, for those who follow it with their ears.
  public var cursor: Point?
  private var cells: [Cell]

  public init(_ size: Size) {
    self.size = size
    self.cells = Array(repeating: .blank, count: size.columns * size.rows)
  }

  public var bounds: Rect { Rect(size) }

  /// The cells of one row, from the left.
  public subscript(row row: Int) -> ArraySlice<Cell> {
    cells[row * size.columns..<(row + 1) * size.columns]
  }

  public subscript(point: Point) -> Cell {
    cells[point.row * size.columns + point.column]
  }

  /// Gives every cell of `area` a new look and leaves its glyph alone.
  public mutating func restyle(_ area: Rect, _ change: (Style) -> Style) {
    for row in area.rows.clamped(to: 0..<size.rows) {
      for column in area.columns.clamped(to: 0..<size.columns) {
        let index = row * size.columns + column
        cells[index].style = change(cells[index].style)
      }
    }
  }

  /// Blanks every cell of `area`.
  public mutating func clear(_ area: Rect, _ style: Style = .plain) {
    for row in area.rows.clamped(to: 0..<size.rows) {
      let columns = area.columns.clamped(to: 0..<size.columns)
      guard !columns.isEmpty else { continue }
      let start = row * size.columns
      cutFree(leftOf: start + columns.lowerBound)
      cutFree(rightOf: start + columns.upperBound)
      for column in columns { cells[start + column] = Cell(.blank, style) }
    }
  }

  /// Sets `text`, which is clean copy, on one row of `area`, cutting off what does not fit.
  ///
  /// `row` and `column` count from the top left of `area`. Returns the column behind the last
  /// character set, counted the same way.
  @discardableResult @inlinable
  public mutating func draw(
    _ text: some StringProtocol, row: Int, column: Int = 0, in area: Rect, _ style: Style = .plain
  ) -> Int {
    draw(words: String(text), row: row, column: column, in: area, style)
  }

  /// Of a string the compiler knows how to go through it. A quarter of a frame is spent in here.
  @usableFromInline
  mutating func draw(words: String, row: Int, column: Int, in area: Rect, _ style: Style) -> Int {
    guard area.rows.clamped(to: 0..<size.rows).contains(area.origin.row + row) else {
      return column
    }
    let visible = area.columns.clamped(to: 0..<size.columns)
    let rowStart = (area.origin.row + row) * size.columns
    var next = area.origin.column + column
    let first = max(next, visible.lowerBound)
    var isCut = false
    for scalar in words.unicodeScalars {
      let width = scalar.columns
      guard next + width <= visible.upperBound else { break }
      if width == 0 {
        addMark(scalar, to: rowStart + next, unlessBefore: rowStart + first)
      } else if next >= visible.lowerBound {
        if !isCut { cutFree(leftOf: rowStart + next) }
        isCut = true
        cells[rowStart + next] = Cell(Glyph(scalar), style)
        if width == 2 { cells[rowStart + next + 1] = Cell(.covered, style) }
      }
      next += width
    }
    if isCut { cutFree(rightOf: rowStart + next) }
    return next - area.origin.column
  }

  /// Blanks the half that a wide character would leave outside what begins at `index`.
  private mutating func cutFree(leftOf index: Int) {
    guard cells[index].glyph == .covered, index > 0 else { return }
    cells[index - 1].glyph = .blank
  }

  /// Blanks the half that a wide character would leave outside what ends before `index`.
  private mutating func cutFree(rightOf index: Int) {
    guard index < cells.count, cells[index].glyph == .covered else { return }
    cells[index].glyph = .blank
  }

  /// Puts a combining mark on the character that ends just before `index`.
  private mutating func addMark(_ mark: Unicode.Scalar, to index: Int, unlessBefore first: Int) {
    guard index > first, mark.columnWidth == .none else { return }
    let base = cells[index - 1].glyph == .covered ? index - 2 : index - 1
    guard base >= first else { return }
    cells[base].glyph.add(mark)
  }
}
