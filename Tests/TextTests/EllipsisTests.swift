import TestSupport
import Testing
import Text

struct EllipsisTests {
  @Test(arguments: [
    ("headline", 8, "headline"), ("headline", 7, "headli…"), ("headline", 1, "…"),
    ("headline", 0, ""), ("", 5, ""), ("北京天津", 8, "北京天津"), ("北京天津", 7, "北京天…"),
    ("北京天津", 6, "北京…"), ("北京天津", 2, "…"), ("e\u{301}e\u{301}e\u{301}", 2, "e\u{301}…"),
    ("e\u{301}e\u{301}", 2, "e\u{301}e\u{301}"),
  ])
  func cutsWhatDoesNotFit(text: String, columns: Int, cut: String) {
    #expect(Array(text.truncated(to: columns).unicodeScalars) == Array(cut.unicodeScalars))
  }

  @Test(arguments: UInt64(1)...200) func fillsExactlyTheColumnsItIsGiven(seed: UInt64) {
    var chance = Chance(seed: seed)
    let text = String.random(using: &chance).cleanCopy()
    let columns = Int.random(in: 0...20, using: &chance)
    #expect(text.padded(to: columns).columns == columns)
  }
}
