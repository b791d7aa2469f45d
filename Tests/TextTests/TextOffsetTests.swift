import Testing
import Text

struct TextOffsetTests {
  @Test func findsItsWayThroughTextOfManyBytes() {
    let text = "Seoul 서울 Łódź"
    let span = TextSpan(utf8: 6, 12)
    #expect(text[span] == "서울")
    #expect(
      text.span(of: text.index(at: span.lowerBound)..<text.index(at: span.upperBound)) == span)
    #expect(text[text.wholeSpan] == text)
  }

  @Test func takesPlacesBehindTheEndForTheEnd() {
    #expect("ab"[TextSpan(utf8: 1, 9)] == "b")
    #expect("ab".index(at: TextOffset(utf8: 9)) == "ab".endIndex)
  }
}

struct HalvingTests {
  @Test(arguments: [(0, 0), (1, 0), (2, 1), (5, 2), (6, 3), (99, 5)])
  func findsWhereTheSecondPartBegins(limit: Int, index: Int) {
    #expect([1, 3, 5, 7, 9].partitioningIndex { $0 >= limit } == index)
  }

  @Test func findsNothingInNothing() {
    #expect([Int]().partitioningIndex { _ in true } == 0)
  }
}
