/// How large something is on a screen.
public struct Size: Hashable, Sendable {
  public var columns: Int
  public var rows: Int

  public init(columns: Int, rows: Int) {
    self.columns = max(0, columns)
    self.rows = max(0, rows)
  }
}

/// A cell of a screen, counted from the top left.
public struct Point: Hashable, Sendable {
  public var column: Int
  public var row: Int

  public init(column: Int, row: Int) {
    self.column = column
    self.row = row
  }
}

/// A part of a screen.
public struct Rect: Hashable, Sendable {
  public var origin: Point
  public var size: Size

  public init(origin: Point, size: Size) {
    self.origin = origin
    self.size = size
  }

  public init(_ size: Size) {
    self.init(origin: Point(column: 0, row: 0), size: size)
  }

  public static let empty = Rect(Size(columns: 0, rows: 0))

  public var rows: Range<Int> { origin.row..<origin.row + size.rows }
  public var columns: Range<Int> { origin.column..<origin.column + size.columns }
  public var isEmpty: Bool { size.rows == 0 || size.columns == 0 }
}

extension Rect {
  /// Cuts `count` columns off the left, and returns them.
  public mutating func takeLeft(_ count: Int) -> Rect {
    var taken = self
    taken.size.columns = min(max(0, count), size.columns)
    origin.column += taken.size.columns
    size.columns -= taken.size.columns
    return taken
  }

  /// Cuts `count` columns off the right, and returns them.
  public mutating func takeRight(_ count: Int) -> Rect {
    var taken = self
    taken.size.columns = min(max(0, count), size.columns)
    size.columns -= taken.size.columns
    taken.origin.column = columns.upperBound
    return taken
  }

  /// Cuts `count` rows off the top, and returns them.
  public mutating func takeTop(_ count: Int) -> Rect {
    var taken = self
    taken.size.rows = min(max(0, count), size.rows)
    origin.row += taken.size.rows
    size.rows -= taken.size.rows
    return taken
  }

  /// Cuts `count` rows off the bottom, and returns them.
  public mutating func takeBottom(_ count: Int) -> Rect {
    var taken = self
    taken.size.rows = min(max(0, count), size.rows)
    size.rows -= taken.size.rows
    taken.origin.row = rows.upperBound
    return taken
  }
}
