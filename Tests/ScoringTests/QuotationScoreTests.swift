import Articles
import Scoring
import Testing
import Text

struct QuotationScoreTests {
  /// Two quotations: the first found but for a word, the second called speech of someone else.
  @Test func countsWhatWasFoundBySharesOfLetters() {
    let text = "“One two three four,” said Ann Lee. Bob Ray wants five six."
    let match = QuotationMatch(
      text: text,
      gold: [
        .of("“One two three four,”", "said", "Ann Lee", in: text),
        .of("five six", "wants", "Bob Ray", in: text),
      ],
      found: [
        .of("wants five six", "said", "Lee", in: text),
        .of("“One two three", "said", "Ann Lee", in: text),
      ])
    #expect(match.gold.map(\.kind) == [.direct, .indirect])
    #expect(match.partners(by: .touched) == [1, 0])
    // 11 of 15 letters; 7 of 7, but 5 too many.
    #expect(match.partners(by: .found) == [nil, 0])
    #expect(match.partners(by: .exact) == [nil, nil])
    #expect(match.overlap(gold: 0, found: 1) == Overlap(gold: 15, found: 11, shared: 11))
    var score = QuotationScore()
    score.add(match)
    #expect(score.found(.all, by: .touched).f1 == 1)
    #expect(
      score.found(.all, by: .found) == Tally(gold: 2, found: 2, goldMet: 1, foundRight: 1))
    #expect(
      score.found(.direct, by: .touched) == Tally(gold: 1, found: 1, goldMet: 1, foundRight: 1))
    #expect(
      score.speakers(.all, by: .touched) == SpeakerTally(gold: 2, matched: 2, right: 1))
    #expect(score.speakers(.all, by: .found) == SpeakerTally(gold: 2, matched: 1, right: 0))
  }

  /// What is right about a quotation outside the subset is not held against the subset.
  @Test func answersInASubsetForItsOwn() {
    let text = "Ann says one two. Bob wants three. Cy is four."
    let match = QuotationMatch(
      text: text,
      gold: [.of("one two", "says", "Ann", in: text), .of("three", "wants", "Bob", in: text)],
      found: [
        .of("one two", "says", "Ann", in: text), .of("three", "wants", "Bob", in: text),
        .of("four", "is", "Cy", in: text),
      ])
    var score = QuotationScore()
    score.add(match)
    #expect(score.found(.speech, by: .found) == Tally(gold: 1, found: 2, goldMet: 1, foundRight: 1))
    #expect(score.found(.all, by: .exact) == Tally(gold: 2, found: 3, goldMet: 2, foundRight: 2))
  }

  /// One finding cannot stand for two quotations, nor the greedy choice spoil the best one.
  @Test func pairsOneToOneAndBestOnTheWhole() {
    let text = "aaaaaaaaaa bbbbbbbbbb"
    let match = QuotationMatch(
      text: text,
      gold: [
        Attribution(content: [TextSpan(utf8: 0, 10)]),
        Attribution(content: [TextSpan(utf8: 5, 10)]),
      ],
      found: [
        Attribution(content: [TextSpan(utf8: 0, 10)]), Attribution(content: [TextSpan(utf8: 1, 5)]),
      ])
    #expect(match.partners(by: .touched) == [1, 0])
    #expect(match.partners(by: .exact) == [0, nil])
  }

  @Test func tellsKindsByTheMarks() {
    let text = "“We shall see,” he said, “in May.” It was “fine” then."
    let contents: [[String]] = [
      ["“We shall see,”", "“in May.”"], ["It was “fine” then"], ["It was"],
    ]
    let gold = contents.map { words in
      Attribution(content: words.compactMap { span(of: $0, in: text) })
    }
    #expect(
      QuotationMatch(text: text, gold: gold, found: []).gold.map(\.kind) == [
        .direct, .mixed, .indirect,
      ])
  }

  @Test func leavesOutWordsWithoutALetter() {
    let match = QuotationMatch(
      text: "—!", gold: [Attribution(content: [TextSpan(utf8: 0, 4)])], found: [])
    #expect(match.gold.isEmpty)
  }

  @Test func countsOverlappingSpansOnce() {
    let count = LetterCount(of: "ab cd 12é")
    #expect(count.letters(in: [TextSpan(utf8: 0, 5), TextSpan(utf8: 3, 10)]) == 7)
    #expect(
      count.letters(sharedBy: [TextSpan(utf8: 0, 4)], [TextSpan(utf8: 1, 2), TextSpan(utf8: 3, 9)])
        == 2)
  }
}

struct SpeechVerbTests {
  @Test(arguments: [
    "said", "has replied", "According to", ":", "", "denies", "urging", "statement",
  ])
  func speaks(cue: String) {
    #expect(SpeechVerbs.speak(in: cue))
  }

  @Test(arguments: ["wants", "believed", "is aware of", "stately", "notable"])
  func doesNot(cue: String) {
    #expect(!SpeechVerbs.speak(in: cue))
  }
}

struct HeadWordTests {
  @Test(arguments: [
    ("Hillary Clinton", "Clinton"), ("a spokesman for the city", "spokesman"),
    ("the campaign’s chairman, John Roe", "chairman"), ("Clinton’s", "Clinton"),
    ("Rep. Ann Lee (R-Ohio)", "Lee"), ("people who know him", "people"), ("He", "He"),
    ("of the council", "council"), ("William Roe Jr.", "Roe"), ("Roe — the mayor", "Roe"),
    ("who", "who"),
  ])
  func findsTheHead(source: String, head: String) {
    #expect(HeadWord(of: [source.wholeSpan], in: source).map { source[$0.span] } == head[...])
  }

  @Test func findsNoneInNothing() {
    #expect(HeadWord(of: [], in: "Roe") == nil)
    #expect(HeadWord(of: [TextSpan(utf8: 0, 1)], in: "“") == nil)
  }
}

extension Attribution {
  fileprivate static func of(
    _ content: String, _ cue: String, _ source: String, in text: String
  ) -> Attribution {
    Attribution(
      content: [span(of: content, in: text)].compactMap { $0 },
      cue: [span(of: cue, in: text)].compactMap { $0 },
      source: [span(of: source, in: text)].compactMap { $0 })
  }
}

private func span(of words: String, in text: String) -> TextSpan? {
  text.firstRange(of: words).map(text.span)
}
