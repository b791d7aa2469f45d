import Text

/// One character position of a frame.
public struct Cell: Hashable, Sendable {
  /// A scalar with its marks; empty where a wide character to the left covers the cell.
  public var glyph: String
  public var style: Style

  public init(_ glyph: String, _ style: Style = .plain) {
    self.glyph = glyph
    self.style = style
  }

  public static let blank = Cell(" ")
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
      for column in columns { cells[row * size.columns + column] = Cell(" ", style) }
    }
  }

  /// Sets `text`, which is clean copy, on one row of `area`, cutting off what does not fit.
  ///
  /// `row` and `column` count from the top left of `area`. Returns the column behind the last
  /// character set, counted the same way.
  @discardableResult
  public mutating func draw(
    _ text: some StringProtocol, row: Int, column: Int = 0, in area: Rect, _ style: Style = .plain
  ) -> Int {
    guard (0..<area.size.rows).contains(row), area.origin.row + row < size.rows else {
      return column
    }
    let start = (area.origin.row + row) * size.columns + area.origin.column
    let end = min(area.size.columns, size.columns - area.origin.column)
    var next = column
    for scalar in text.unicodeScalars {
      let width = scalar.columns
      if width == 0 {
        addMark(scalar, to: start + next, unlessBefore: start + column)
        continue
      }
      guard next + width <= end else { break }
      cells[start + next] = Cell(String(Character(scalar)), style)
      if width == 2 { cells[start + next + 1] = Cell("", style) }
      next += width
    }
    return next
  }

  /// Puts a combining mark on the character that ends just before `index`.
  private mutating func addMark(_ mark: Unicode.Scalar, to index: Int, unlessBefore first: Int) {
    guard index > first else { return }
    let base = cells[index - 1].glyph.isEmpty ? index - 2 : index - 1
    guard base >= first else { return }
    cells[base].glyph.unicodeScalars.append(mark)
  }
}
