import Testing
import Text

/// Where lines break. A `|` stands for the end of a line.
struct TypesetTextTests {
  @Test(arguments: [
    ("one two three", 7, "one two|three"),
    ("one two three", 6, "one|two|three"),
    ("one\ntwo", 10, "one|two"),
    ("one\n\ntwo", 10, "one||two"),
    ("one\n", 10, "one|"),
    ("incomprehensible", 6, "incomp|rehens|ible"),
    ("an incomprehensible word", 6, "an|incomp|rehens|ible|word"),
    ("abc", 1, "a|b|c"),
    ("a b c", 1, "a|b|c"),
    ("never mind", 0, "n|e|v|e|r|m|i|n|d"),
  ])
  func breaksAtSpacesOrWhereItMust(text: String, measure: Int, picture: String) {
    #expect(lines(of: text, measure) == picture)
  }

  @Test func hasNoLinesWithoutText() {
    #expect(TypesetText("", measure: 10).lines.isEmpty)
  }

  @Test(arguments: [
    ("one  two", 4, "one|two"),
    ("one     two", 4, "one|two"),
    ("one     ", 4, "one"),
    ("one     \ntwo", 4, "one|two"),
    ("one ", 4, "one "),
    ("  one two", 5, "  one|two"),
    ("      one", 4, "|one"),
    ("      ", 4, ""),
  ])
  func letsSpacesHangOverTheEdge(text: String, measure: Int, picture: String) {
    #expect(lines(of: text, measure) == picture)
  }

  @Test(arguments: [
    ("word—another", 8, "word—|another"),
    ("“word—” she said", 7, "“word—”|she|said"),
    ("well-known", 6, "well-k|nown"),
  ])
  func breaksBehindLongDashes(text: String, measure: Int, picture: String) {
    #expect(lines(of: text, measure) == picture)
  }

  @Test(arguments: [
    ("北京天津", 4, "北京|天津"),
    ("北京天津", 5, "北京|天津"),
    ("北京", 1, "北|京"),
    ("北京 news", 4, "北京|news"),
    ("go北京", 4, "go北|京"),
    ("漢字。", 4, "漢|字。"),
    ("漢「字」", 4, "漢|「字|」"),
    ("漢「字」", 6, "漢|「字」"),
    ("漢字、仮名", 6, "漢字、|仮名"),
    ("サッカー", 4, "サッ|カー"),
    ("한국 사람", 5, "한국|사람"),
  ])
  func breaksBetweenWideCharactersAsCustomHasIt(text: String, measure: Int, picture: String) {
    #expect(lines(of: text, measure) == picture)
  }

  @Test(arguments: [
    ("Nguye\u{302}\u{303}n", 5, "Nguye\u{302}\u{303}|n"),
    ("e\u{301}e\u{301}e\u{301}", 2, "e\u{301}e\u{301}|e\u{301}"),
    ("か\u{3099}か\u{3099}", 2, "か\u{3099}|か\u{3099}"),
    ("한국", 2, "\u{1112}\u{1161}\u{11AB}|\u{1100}\u{116E}\u{11A8}"),
  ])
  func keepsMarksWithTheirCharacters(text: String, measure: Int, picture: String) {
    let text = text == "한국" ? "\u{1112}\u{1161}\u{11AB}\u{1100}\u{116E}\u{11A8}" : text
    #expect(Array(lines(of: text, measure).unicodeScalars) == Array(picture.unicodeScalars))
  }

  @Test func countsEmojiAsTwoColumns() {
    #expect(lines(of: "😀😀 ok", 4) == "😀😀|ok")
    #expect(lines(of: "😀😀 ok", 3) == "😀|😀|ok")
  }

  @Test func findsTheRowThatShowsAPlace() {
    let typeset = TypesetText("one two three\n\nfour", measure: 7)
    let rows = [0, 3, 4, 7, 8, 13, 14, 15, 19, 99].map {
      typeset.row(showing: TextOffset(utf8: $0))
    }
    #expect(rows == [0, 0, 0, 0, 1, 1, 2, 3, 3, 3])
    #expect(TypesetText("", measure: 7).row(showing: .start) == 0)
  }

  private func lines(of text: String, _ measure: Int) -> String {
    let typeset = TypesetText(text, measure: measure)
    return typeset.lines.map { String(text[$0]) }.joined(separator: "|")
  }
}
