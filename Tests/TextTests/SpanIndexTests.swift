import TestSupport
import Testing
import Text

/// Finding spans in a part of a text.
struct SpanIndexTests {
  @Test func findsWhatOverlapsAndNothingElse() {
    let index = SpanIndex([
      (TextSpan(utf8: 40, 50), "late"), (TextSpan(utf8: 0, 30), "long"),
      (TextSpan(utf8: 5, 10), "short"), (TextSpan(utf8: 20, 25), "middle"),
    ])
    func found(_ start: Int, _ end: Int) -> [String] {
      index.overlapping(TextSpan(utf8: start, end)).map(\.value)
    }
    #expect(found(0, 50) == ["long", "short", "middle", "late"])
    #expect(found(10, 20) == ["long"])
    #expect(found(30, 40) == [])
    #expect(found(49, 60) == ["late"])
    #expect(found(24, 41) == ["long", "middle", "late"])
  }

  @Test func agreesWithLookingAtEverySpan() {
    var chance = Chance(seed: 7)
    for _ in 0..<200 {
      let spans = (0..<20).map { _ -> TextSpan in
        let start = Int.random(in: 0..<100, using: &chance)
        return TextSpan(utf8: start, start + Int.random(in: 1..<30, using: &chance))
      }
      let index = SpanIndex(spans.enumerated().map { ($0.element, $0.offset) })
      let start = Int.random(in: 0..<110, using: &chance)
      let part = TextSpan(utf8: start, start + 10)
      let expected = spans.indices.filter { spans[$0].overlaps(part) }
      #expect(index.overlapping(part).map(\.value).sorted() == expected)
    }
  }
}
