import Console
import Testing

struct GeometryTests {
  private let page = Rect(origin: Point(column: 2, row: 1), size: Size(columns: 10, rows: 6))

  @Test func isCutFromEverySide() {
    var rest = page
    #expect(rest.takeLeft(3) == rect(2, 1, 3, 6))
    #expect(rest.takeRight(2) == rect(10, 1, 2, 6))
    #expect(rest.takeTop(1) == rect(5, 1, 5, 1))
    #expect(rest.takeBottom(2) == rect(5, 5, 5, 2))
    #expect(rest == rect(5, 2, 5, 3))
  }

  @Test func staysWholeWhereNothingIsCut() {
    var rest = page
    #expect(rest.takeLeft(0).isEmpty)
    #expect(rest.takeBottom(-4).isEmpty)
    #expect(rest == page)
  }

  @Test func givesNoMoreThanThereIs() {
    var rest = page
    #expect(rest.takeRight(99) == page)
    #expect(rest.isEmpty)
    #expect(rest.takeTop(99).size == Size(columns: 0, rows: 6))
    #expect(rest.takeLeft(1).isEmpty)
  }

  @Test func knowsItsRowsAndColumns() {
    #expect(page.rows == 1..<7)
    #expect(page.columns == 2..<12)
    #expect(Size(columns: -3, rows: 2) == Size(columns: 0, rows: 2))
    #expect(Rect.empty.isEmpty)
  }

  private func rect(_ column: Int, _ row: Int, _ columns: Int, _ rows: Int) -> Rect {
    Rect(origin: Point(column: column, row: row), size: Size(columns: columns, rows: rows))
  }
}
