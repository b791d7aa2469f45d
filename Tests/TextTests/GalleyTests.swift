import Testing
import Text

/// A text set as its makeup asks.
struct GalleyTests {
  @Test func itemsHangBehindTheirBullets() {
    let text = "• One two three four\n  • Five six seven eight"
    let galley = Galley(
      text,
      Makeup(blocks: [
        block(.item, "• One two three four", in: text),
        block(.item, "  • Five six seven eight", in: text),
      ]),
      measure: 20)
    #expect(
      galley.picture == """
        • One two three four
          • Five six seven
            eight
        """)
  }

  @Test func innerItemsAreSetInOnce() {
    let text = "• One\n\n• Two\n\nTwo more"
    let makeup = Makeup(blocks: [
      Makeup.Block(.item, text.wholeSpan),
      Makeup.Block(.item, TextSpan(utf8: 9, text.utf8.count)),
    ])
    #expect(Galley(text, makeup, measure: 30).picture == "• One\n\n  • Two\n\n    Two more")
  }

  @Test func quotationsAndCodeAreSetIn() {
    let text = "Plain words that go on\n\nSet in words that go on\n\n  code  kept as it is"
    let galley = Galley(
      text,
      Makeup(blocks: [
        block(.quotation, "Set in words that go on", in: text),
        block(.code, "  code  kept as it is", in: text),
      ]), measure: 20)
    #expect(
      galley.picture == """
        Plain words that go
        on

          Set in words that
          go on

            code  kept as it
             is
        """)
  }

  @Test func cellsStandBelowEachOther() {
    let text = "Port Boats\nNovy Mol 4\nOr 112"
    let cells = ["Port", "Boats", "Novy Mol", "4", "Or", "112"]
    let rows = ["Port Boats", "Novy Mol 4", "Or 112"].map { block(.row, $0, in: text) }
    let blocks = (rows + cells.map { block(.cell, $0, in: text) }).sorted {
      ($0.span.lowerBound, $1.span.upperBound) < ($1.span.lowerBound, $0.span.upperBound)
    }
    #expect(
      Galley(text, Makeup(blocks: blocks), measure: 20).picture == """
        Port      Boats
        Novy Mol      4
        Or          112
        """)
    #expect(Galley(text, Makeup(blocks: blocks), measure: 12).picture == text)
  }

  @Test func notesStandBehindTheirWordsAndCount() {
    let text = "One two three"
    let makeup = Makeup(notes: [Makeup.Aside("[1]", at: TextOffset(utf8: 7))])
    #expect(Galley(text, makeup, measure: 16).picture == "One two[1] three")
    #expect(Galley(text, makeup, measure: 10).picture == "One two[1]\nthree")
    #expect(Galley(text, makeup, measure: 9).picture == "One\ntwo[1]\nthree")
  }

  @Test func asidesHaveLinesOfTheirOwn() {
    let text = "One\n\nTwo"
    let makeup = Makeup(inserts: [
      Makeup.Aside("[top]", at: .start), Makeup.Aside("[a picture]", at: TextOffset(utf8: 3)),
    ])
    let galley = Galley(text, makeup, measure: 20)
    #expect(galley.picture == "[top]\n\nOne\n\n[a picture]\n\nTwo")
    #expect(galley.row(showing: TextOffset(utf8: 5)) == 6)
  }

  @Test(arguments: 0..<60) func losesNothingAndOrdersItsLines(seed: Int) {
    let text =
      "• 다리 one “two” three\n\nfour |five| six, seven — eight nine\n\n    ten eleven\ntwelve"
    var state = UInt64(seed)
    func random(_ limit: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % limit
    }
    let places = text.unicodeScalars.indices.map { text.offset(of: $0) }
    let kinds: [Makeup.Kind] = [
      .heading, .quotation, .code, .item, .row, .cell, .caption, .definition,
    ]
    let blocks = (0..<random(8)).map { _ in
      let (a, b) = (places[random(places.count)], places[random(places.count)])
      return Makeup.Block(kinds[random(kinds.count)], min(a, b)..<max(a, b))
    }.sorted { ($0.span.lowerBound, $1.span.upperBound) < ($1.span.lowerBound, $0.span.upperBound) }
    let notes = (0..<random(4)).map { _ in places[random(places.count)] }.sorted().map {
      Makeup.Aside("[1]", at: $0)
    }
    let galley = Galley(
      text, Makeup(blocks: blocks, notes: notes, inserts: notes), measure: 1 + random(40))
    #expect(galley.lines.map(\.lowerBound) == galley.lines.map(\.lowerBound).sorted())
    let shown = galley.lines.map { text[$0].filter { $0 != " " } }.joined()
    #expect(shown == text.filter { $0 != " " && $0 != "\n" })
  }

  private func block(_ kind: Makeup.Kind, _ words: String, in text: String) -> Makeup.Block {
    let range = text.firstRange(of: words) ?? text.startIndex..<text.startIndex
    return Makeup.Block(kind, text.span(of: range))
  }
}

extension Galley {
  /// As it would stand on paper.
  fileprivate var picture: String {
    lines.indices.map { index in
      let dress = dress(of: index)
      if let words = dress.words { return words }
      let cells = dress.cells.isEmpty ? [Cell(column: 0, span: lines[index])] : dress.cells
      var line = ""
      for cell in cells {
        let gap = dress.indent + cell.column - line.columns
        line += String(repeating: " ", count: max(0, gap))
        line += pieces(of: cell.span).map { text[$0.span] + ($0.note ?? "") }.joined()
      }
      return line.allSatisfy { $0 == " " } ? "" : line
    }.joined(separator: "\n")
  }
}
