import TestSupport
import Testing
import Text

/// What holds for every text and every measure, tried on texts nobody would write.
struct TypesetTextLaws {
  private static let seeds = Array(UInt64(1)...400)

  @Test(arguments: seeds) func noLineIsWiderThanTheMeasure(seed: UInt64) {
    let typeset = TypesetText(seed: seed)
    for line in typeset.lines {
      let shown = typeset.text[line]
      let characters = shown.unicodeScalars.filter { $0.columns > 0 }.count
      #expect(shown.columns <= typeset.measure || characters == 1, "\(shown)")
    }
  }

  @Test(arguments: seeds) func nothingButSpacesAndBreaksIsDropped(seed: UInt64) {
    let typeset = TypesetText(seed: seed)
    var end = TextOffset.start
    for line in typeset.lines {
      #expect(isDroppable(typeset.text[end..<line.lowerBound]))
      end = line.upperBound
    }
    #expect(isDroppable(typeset.text[end..<typeset.text.wholeSpan.upperBound]))
  }

  private func isDroppable(_ gap: Substring) -> Bool {
    gap.unicodeScalars.filter { $0 == "\n" }.count <= 1
      && gap.unicodeScalars.allSatisfy { $0 == " " || $0 == "\n" }
  }

  @Test(arguments: seeds) func everyParagraphBeginsALine(seed: UInt64) {
    let typeset = TypesetText(seed: seed)
    let starts = Set(typeset.lines.map(\.lowerBound))
    for index in typeset.text.unicodeScalars.indices
    where typeset.text.unicodeScalars[index] == "\n" {
      #expect(starts.contains(TextOffset(utf8: typeset.text.offset(of: index).utf8 + 1)))
    }
  }

  @Test(arguments: seeds) func everyPlaceIsOnTheRowThatShowsIt(seed: UInt64) {
    let typeset = TypesetText(seed: seed)
    for index in typeset.text.unicodeScalars.indices {
      let place = typeset.text.offset(of: index)
      let line = typeset.lines[typeset.row(showing: place)]
      let isShown = line.contains(place)
      let isDropped = " \n".unicodeScalars.contains(typeset.text.unicodeScalars[index])
      #expect(isShown || isDropped && line.upperBound <= place)
    }
  }

  @Test(arguments: seeds) func noLineBeginsWithAMark(seed: UInt64) {
    let typeset = TypesetText(seed: seed)
    for line in typeset.lines {
      #expect(typeset.text[line].unicodeScalars.first?.columnWidth != ColumnWidth.none)
    }
  }
}

extension TypesetText {
  /// Some text in lines of some measure.
  fileprivate init(seed: UInt64) {
    var chance = Chance(seed: seed)
    let text = String.random(using: &chance).cleanCopy(.paragraphs)
    self.init(text, measure: Int.random(in: 1...12, using: &chance))
  }
}

/// However it is made, a text never holds up a frame: time grows with its length and nothing else.
///
/// In a debug build these take seconds where anything worse than linear would take hours.
@Suite(.timeLimit(.minutes(1))) struct TypesetTextLimits {
  @Test(arguments: [1, 80]) func setsAWordOfThreeMegabytes(measure: Int) {
    let typeset = TypesetText(String(repeating: "a", count: 3_000_000), measure: measure)
    #expect(typeset.lines.count == 3_000_000 / measure)
  }

  @Test(arguments: [1, 2, 80]) func setsHalfAMillionWideCharacters(measure: Int) {
    let typeset = TypesetText(String(repeating: "漢", count: 500_000), measure: measure)
    #expect(typeset.lines.count == 500_000 / max(1, measure / 2))
  }

  @Test(arguments: [1, 80]) func setsTwentyThousandLines(measure: Int) {
    let typeset = TypesetText(String(repeating: "ab\n", count: 20_000), measure: measure)
    #expect(typeset.lines.count == 20_000 * (measure == 1 ? 2 : 1) + 1)
  }

  @Test func setsAMillionSpacesAndAMillionMarks() {
    #expect(TypesetText(String(repeating: " ", count: 1_000_000), measure: 5).lines.count == 1)
    let marks = "a" + String(repeating: "\u{301}", count: 1_000_000)
    #expect(TypesetText(marks, measure: 5).lines.count == 1)
  }
}
