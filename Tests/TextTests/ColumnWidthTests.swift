import Glibc
import Testing
import Text

struct ColumnWidthTests {
  /// ncurses asks the C library; where the two disagreed, a row would shift.
  @Test func agreesWithTheCLibraryAboutEveryScalar() throws {
    let widthOfC = try #require(WidthInC())
    for value in UInt32(0)..<0x11_0000 {
      guard let scalar = Unicode.Scalar(value), value != 0 else { continue }
      let width = widthOfC(value)
      let same = width < 0 ? scalar.columnWidth == .unprintable : scalar.columns == Int(width)
      if !same { Issue.record("\(String(value, radix: 16)): \(width) and \(scalar.columnWidth)") }
    }
  }

  @Test(arguments: [
    ("", 0), ("plain", 5), ("Nguye\u{302}\u{303}n", 6), ("北京", 4), ("한국", 4), ("😀", 2),
    ("\u{1112}\u{1161}\u{11AB}", 2), ("é", 1), ("…", 1), ("❝", 1), ("▌", 1),
  ])
  func addsUpToTheColumnsOfALine(text: String, columns: Int) {
    #expect(text.columns == columns)
  }
}

/// `wcwidth` in UTF-8, which the Glibc module does not show.
private struct WidthInC {
  private typealias Function = @convention(c) (CInt) -> CInt
  private let width: Function

  init?() {
    // For this thread alone: the locale of a process is nobody's to change.
    guard let locale = newlocale(LC_CTYPE_MASK, "C.UTF-8", nil), uselocale(locale) != nil,
      let symbol = dlsym(nil, "wcwidth")
    else { return nil }
    width = unsafeBitCast(symbol, to: Function.self)
  }

  func callAsFunction(_ value: UInt32) -> CInt {
    width(CInt(bitPattern: value))
  }
}
