import Articles
import People
import Search
import TestSupport
import Testing

@testable import ViewModels

/// From a name to everything its bearer has said, from there to an article, and back.
struct FollowingTests {
  /// A reader at the second of twenty articles, who knows of a quotation in each.
  private struct Desk {
    var newsroom: Newsroom
    var reader = Reader()

    init() {
      let texts = (0..<20).map { number in
        MarkedText(
          "[Sam Reed](person) rose. [“I said \(number),”](direct: Lena Ortiz) said [Lena Ortiz](person)."
        )
      }
      newsroom = Newsroom(texts)
      newsroom.people = PaperDossier(quotedIn: newsroom.index.rows) { "“I said \($0),”" }
      for index in newsroom.people.citations.indices {
        newsroom.people.citations[index].start = texts[index].annotation.quotations[0].start
      }
      newsroom.settle(&reader, .started)
      for command: Command in [.moveDown, .open, .nextSpeaker] { does(command) }
    }

    mutating func does(_ commands: Command...) {
      for command in commands { newsroom.settle(&reader, .command(command)) }
    }

    mutating func types(_ text: String) {
      for letter in text { newsroom.settle(&reader, .answer(.type(String(letter)))) }
    }

    mutating func answers(_ answer: Answer) { newsroom.settle(&reader, .answer(answer)) }

    var person: PersonPage? { if case .person(let person) = reader.page { person } else { nil } }

    /// Where in the list of quotations, and on which row of the screen.
    var place: [String] {
      (person?.list.placed ?? []).map { "\($0.row) \($0.block.citation.words) \($0.isSelected)" }
    }
  }

  @Test func whoeverSpeaksIsFollowed() {
    var desk = Desk()
    desk.does(.followName)
    #expect(desk.person?.subject == .name(Billing(kind: .person, name: "Lena Ortiz"), in: id(1)))
    #expect(desk.person?.dossier?.name == "Lena Ortiz")
    #expect(desk.person?.list.selected?.words == "“I said 0,”")
  }

  @Test func theNameChosenIsFollowed() {
    var desk = Desk()
    desk.does(.nextPane, .last, .followName)
    #expect(desk.person?.name == "Sam Reed")
  }

  @Test func backReturnsToTheVeryPlace() {
    var desk = Desk()
    desk.does(.followName, .moveDown, .moveDown, .moveDown, .moveDown, .moveDown, .moveDown)
    let before = desk.place
    desk.does(.open)
    #expect(desk.reader.article?.article.id == id(6))
    #expect(desk.reader.wordsOfCurrentQuotation == "“I said 6,”")
    desk.does(.back)
    #expect(desk.place == before)
    desk.does(.back)
    #expect(desk.reader.article?.article.id == id(1))
    #expect(desk.reader.headlines.selected?.id == id(1))
    #expect(desk.reader.focus == .article)
    #expect(desk.reader.wordsOfCurrentQuotation == "“I said 1,”")
  }

  @Test func pagesOpenUponPages() {
    var desk = Desk()
    desk.does(.followName, .moveDown, .open, .followName, .last, .open, .help)
    desk.does(.close, .close)
    #expect(desk.person?.list.selected?.words == "“I said 19,”")
    desk.does(.close, .close)
    #expect(desk.person?.list.selected?.words == "“I said 1,”")
    desk.does(.close)
    #expect(desk.reader.page == .reading)
    #expect(desk.reader.article?.article.id == id(1))
  }

  @Test func whatWasFoundIsListedAgain() {
    var desk = Desk()
    desk.newsroom.index.finds = { query, row in query == .everything || row.number.rawValue > 150 }
    desk.does(.back, .search)
    desk.types("fog")
    desk.answers(.submit)
    desk.does(.open, .nextSpeaker, .followName, .last, .open, .back, .back)
    #expect(desk.reader.searchWords == "fog")
    #expect(desk.reader.headlines.held.count == 5)
  }

  @Test func oneLooksAmongWhatTheySaid() {
    var desk = Desk()
    desk.does(.followName, .moveDown, .search)
    desk.types("said 1")
    #expect(desk.person?.list.query.description == "said:said said:1")
    desk.answers(.cancel)
    #expect(desk.person?.isSearch == false)
    desk.does(.search)
    desk.types("17")
    desk.answers(.submit)
    #expect(desk.person?.list.selected?.words == "“I said 17,”")
    #expect(desk.person?.list.count == 1)
    desk.does(.back)
    #expect(desk.person?.isSearch == false)
    #expect(desk.person?.list.selected?.words == "“I said 0,”")
  }

  @Test func aQuotationIsCopiedReadyToCite() {
    var desk = Desk()
    let reference = "“I said 1,” — Lena Ortiz. “Article 1”"
    #expect(desk.reader.update(.command(.copy)) == [.copy(reference)])
    desk.does(.followName)
    #expect(
      desk.reader.update(.command(.copy)) == [
        .copy("“I said 0,” — Lena Ortiz, mayor, via HNA. “Article 0”")
      ])
  }

  @Test func nothingIsWrittenOverUnasked() {
    var desk = Desk()
    desk.does(.followName, .write)
    #expect(desk.reader.prompt == .file(FileLine("lena-ortiz.md")))
    for _ in 0..<2 { desk.answers(.erase) }
    desk.answers(.submit)
    if case .file(let line) = desk.reader.prompt {
      #expect(
        line.problem
          == "The name has to end in .md, .csv or .jsonl, which says how they are written")
    } else {
      Issue.record("\(String(describing: desk.reader.prompt))")
    }
    desk.types("csv")
    desk.answers(.submit)
    guard case .question(.writeOver(let order)) = desk.reader.prompt else {
      Issue.record("\(String(describing: desk.reader.prompt))")
      return
    }
    #expect(order.file == "lena-ortiz.csv")
    #expect(order.format == .csv)
    desk.types("n")
    #expect(desk.reader.notice?.words == "Nothing was written")
    desk.does(.write)
    desk.answers(.submit)
    desk.types("y")
    #expect(desk.reader.notice?.words == "20 quotations written to lena-ortiz.md")
  }

  @Test func aPersonSaysWhoIsWho() {
    var desk = Desk()
    desk.newsroom.people.dossier?.otherNames = ["Elena Ortiz"]
    desk.does(.followName, .samePerson)
    desk.types("Lena Marsh")
    desk.answers(.submit)
    #expect(
      desk.reader.notice?.words == "Lena Ortiz and Lena Marsh are one and the same from now on")
    desk.does(.partPerson)
    desk.answers(.complete(1))
    desk.answers(.submit)
    #expect(desk.reader.notice?.words == "Lena Ortiz and Elena Ortiz are not the same from now on")
  }

  /// However one goes through the list, some of it is on the screen, and no row shows two.
  @Test(arguments: 0..<10)
  func theListHoldsTogether(seed: Int) {
    var chance = Chance(seed: UInt64(seed))
    var list = CitationList(rows: 9, columns: 20)
    list.fit(rows: 9, columns: 20, headRows: 5)
    let paper = PaperDossier(
      quotedIn: (0..<400).map { number in
        ListedHeadline(
          number: ArticleNumber(rawValue: Int64(400 - number)),
          headline: Headline(id: id(number), title: "T"), marks: Marks())
      }
    ) { String(repeating: "word ", count: 1 + $0 % 40) }
    var expected = 0
    for _ in 0..<200 {
      // Some keys come before what those before them need.
      for _ in 0...Int.random(in: 0...2, using: &chance) {
        let step = [1, 1, 1, -1, -1, 7, -7, 90, -90].randomElement(using: &chance) ?? 1
        list.move(.by(step))
        expected = min(max(0, expected + step), 399)
      }
      while let request = list.nextRequest(of: Dossier.ID(billing: 1)) {
        list.take(paper.window(request), for: request)
      }
      #expect(list.selected == paper.citations[expected])
      let placed = list.placed
      #expect(placed.contains { $0.isSelected && $0.row < 9 && $0.row + $0.block.rows > 0 })
      for (one, next) in zip(placed, placed.dropFirst()) {
        #expect(one.row + one.block.rows == next.row)
      }
    }
  }

  private func id(_ number: Int) -> Article.ID { Article.ID(rawValue: "\(number)") }
}
