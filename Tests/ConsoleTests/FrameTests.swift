import Console
import Testing

struct FrameTests {
  @Test func beginsBlank() {
    #expect(picture(Frame(Size(columns: 3, rows: 2))) == "...|...")
  }

  @Test(arguments: [
    ("abc", 0, "abc..", 3), ("abc", 2, "..abc", 5), ("abc", 3, "...ab", 5), ("abc", 9, ".....", 9),
    ("abcdefgh", 0, "abcde", 5), ("", 2, ".....", 2), ("abc", -1, "bc...", 2),
    ("ab", -9, ".....", -7),
  ])
  func drawsWhatFits(text: String, column: Int, row: String, next: Int) {
    var frame = Frame(Size(columns: 5, rows: 1))
    #expect(frame.draw(text, row: 0, column: column, in: frame.bounds) == next)
    #expect(picture(frame) == row)
  }

  @Test(arguments: [
    ("北京", 0, "北_京_."), ("北京", 1, ".北_京_"), ("北京", 2, "..北_."), ("北京", 4, "....."),
    ("a北", 0, "a北_.."), ("北京", -1, ".京_.."), ("北x", 4, "....."),
  ])
  func drawsNoHalfOfAWideCharacter(text: String, column: Int, row: String) {
    var frame = Frame(Size(columns: 5, rows: 1))
    frame.draw(text, row: 0, column: column, in: frame.bounds)
    #expect(picture(frame) == row)
  }

  @Test(arguments: [
    ("x", 0, "x.京_."), ("x", 1, ".x京_."), ("x", 2, "北_x.."), ("x", 3, "北_.x."), ("xy", 1, ".xy.."),
    ("漢", 1, ".漢_.."), ("漢", 2, "北_漢_."),
  ])
  func leavesNoHalfOfAWideCharacter(text: String, column: Int, row: String) {
    var frame = Frame(Size(columns: 5, rows: 1))
    frame.draw("北京", row: 0, in: frame.bounds)
    frame.draw(text, row: 0, column: column, in: frame.bounds)
    #expect(picture(frame) == row)
  }

  @Test func clearsWideCharactersWhole() {
    var frame = Frame(Size(columns: 6, rows: 1))
    frame.draw("北京天", row: 0, in: frame.bounds)
    frame.clear(Rect(origin: Point(column: 1, row: 0), size: Size(columns: 2, rows: 1)))
    #expect(picture(frame) == "....天_")
  }

  @Test func drawsInsideItsArea() {
    var frame = Frame(Size(columns: 6, rows: 3))
    let area = Rect(origin: Point(column: 2, row: 1), size: Size(columns: 3, rows: 1))
    #expect(frame.draw("abcdef", row: 0, in: area) == 3)
    frame.draw("outside", row: 1, in: area)
    frame.draw("outside", row: -1, in: area)
    #expect(picture(frame) == "......|..abc.|......")
  }

  @Test(arguments: [
    (Point(column: 4, row: 1), "......|....ab"), (Point(column: -1, row: 0), "bc....|......"),
    (Point(column: 9, row: 0), "......|......"), (Point(column: 0, row: -1), "......|......"),
    (Point(column: 0, row: 7), "......|......"),
  ])
  func drawsOnlyWhereTheFrameIs(origin: Point, rows: String) {
    var frame = Frame(Size(columns: 6, rows: 2))
    frame.draw("abc", row: 0, in: Rect(origin: origin, size: Size(columns: 6, rows: 1)))
    #expect(picture(frame) == rows)
  }

  @Test func putsMarksOnTheCharacterBefore() {
    var frame = Frame(Size(columns: 4, rows: 1))
    frame.draw("e\u{302}\u{303}か\u{3099}", row: 0, in: frame.bounds)
    #expect(scalars(frame, 0) == [0x65, 0x302, 0x303])
    #expect(scalars(frame, 1) == [0x304B, 0x3099])
    #expect(frame[Point(column: 2, row: 0)].glyph == .covered)
  }

  @Test func keepsFourMarksToACharacter() {
    var frame = Frame(Size(columns: 1, rows: 1))
    frame.draw("a\u{301}\u{302}\u{303}\u{304}\u{305}", row: 0, in: frame.bounds)
    #expect(scalars(frame, 0) == [0x61, 0x301, 0x302, 0x303, 0x304])
  }

  @Test func putsNoMarkOnWhatWasDrawnBefore() {
    var frame = Frame(Size(columns: 4, rows: 1))
    frame.draw("ab", row: 0, in: frame.bounds)
    frame.draw("\u{301}c", row: 0, column: 2, in: frame.bounds)
    #expect(scalars(frame, 1) == [0x62])
    #expect(scalars(frame, 2) == [0x63])
  }

  @Test func putsNoMarkOnWhatWasCutOff() {
    var frame = Frame(Size(columns: 2, rows: 1))
    frame.draw("abe\u{301}", row: 0, in: frame.bounds)
    #expect(scalars(frame, 1) == [0x62])
  }

  /// Clean copy has none; if some came through, it would be a command to the terminal.
  @Test func drawsNoControls() {
    var frame = Frame(Size(columns: 6, rows: 1))
    frame.draw("a\u{1B}[m\u{9B}\u{7}", row: 0, in: frame.bounds)
    #expect(picture(frame) == "a[m...")
  }

  @Test func givesCellsANewLook() {
    var frame = Frame(Size(columns: 3, rows: 2))
    frame.draw("abc", row: 0, in: frame.bounds, Style(.red))
    frame.restyle(Rect(origin: Point(column: 1, row: -1), size: Size(columns: 9, rows: 2))) {
      $0.with(.bold)
    }
    #expect(frame[row: 0].map(\.glyph.description) == ["a", "b", "c"])
    #expect(frame[row: 0].map(\.style) == [Style(.red), Style(.red, .bold), Style(.red, .bold)])
    #expect(frame[row: 1].allSatisfy { $0 == .blank })
  }

  @Test func hasNoCellsWithoutASize() {
    var frame = Frame(Size(columns: 0, rows: 0))
    frame.draw("a", row: 0, in: frame.bounds)
    frame.clear(frame.bounds)
    #expect(frame.size == Size(columns: -1, rows: -1))
  }

  /// A `.` is a blank, a `_` the right half of a wide character, a `|` the end of a row.
  private func picture(_ frame: Frame) -> String {
    let rows = (0..<frame.size.rows).map { row in
      frame[row: row].map {
        $0.glyph == .blank ? "." : $0.glyph == .covered ? "_" : $0.glyph.description
      }.joined()
    }
    return rows.joined(separator: "|")
  }

  private func scalars(_ frame: Frame, _ column: Int) -> [UInt32] {
    frame[Point(column: column, row: 0)].glyph.map(\.value)
  }
}
