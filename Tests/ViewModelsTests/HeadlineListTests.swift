import Articles
import Search
import TestSupport
import Testing

@testable import ViewModels

/// A window on a list moves as if the whole list were in memory.
struct HeadlineListTests {
  private static let headlines = (0..<3000).map {
    Headline(id: Article.ID(rawValue: "\($0)"), title: "Headline \($0)")
  }

  @Test(
    "However late rows come, the person ends where they would in the whole list", arguments: 0..<8)
  func anyMotion(seed: UInt64) throws {
    var chance = Chance(seed: seed)
    let paper = PaperIndex(Self.headlines)
    var list = HeadlineList(rows: 10)
    var expected = 0
    var waiting: [HeadlineRequest] = []
    list.move(.toFirst)
    for _ in 0..<400 {
      if let request = list.nextRequest() { waiting.append(request) }
      // Rows come late, but in the order in which they were asked for.
      if Bool.random(using: &chance), !waiting.isEmpty {
        let request = waiting.removeFirst()
        list.take(paper.window(request), for: request)
      }
      guard list.selected != nil else { continue }
      let (motion, target) = chance.motion(from: expected, of: Self.headlines.count)
      list.move(motion)
      expected = target
    }
    while let request = waiting.popFirst() ?? list.nextRequest() {
      list.take(paper.window(request), for: request)
    }
    #expect(list.selected?.headline.title == "Headline \(expected)")
    #expect(list.selectedRow == expected)
    #expect(list.held.count < 1000)
    #expect(list.visible.contains { $0 == list.selected })
  }

  @Test func newArticlesDoNotMoveWhatIsRead() {
    var list = HeadlineList(rows: 10)
    list.move(.toFirst)
    list.settle(on: PaperIndex(Self.headlines))
    list.move(.by(5))
    list.move(.by(40))
    let (selected, offset) = (list.selected?.id, list.position.selection - list.position.top)
    let news = (0..<3).map { Headline(id: Article.ID(rawValue: "new \($0)"), title: "New") }
    list.reload()
    list.settle(on: .after(Self.headlines, news))
    #expect(list.selected?.id == selected)
    #expect(list.position.selection - list.position.top == offset)
    #expect(list.selectedRow == 48)
  }

  @Test func newArticlesShowWhereThePersonSeesTheTop() {
    var list = HeadlineList(rows: 10)
    list.move(.toFirst)
    list.settle(on: PaperIndex(Self.headlines))
    list.reload()
    list.settle(
      on: .after(Self.headlines, [Headline(id: Article.ID(rawValue: "new"), title: "New")]))
    #expect(list.visible.first?.headline.title == "New")
    #expect(list.selected?.headline.title == "Headline 0")
  }

  @Test func rowsOfAnotherQuestionAreNotTaken() {
    let paper = PaperIndex(Self.headlines)
    var list = HeadlineList(rows: 10)
    list.move(.toFirst)
    list.settle(on: paper)
    list.show(.marked(.starred))
    let request = list.nextRequest()
    list.show(.marked(.unread))
    if let request { list.take(HeadlineWindow(), for: request) }
    #expect(!list.held.isEmpty)
    list.settle(on: paper)
    #expect(list.query == .marked(.unread) && list.held.count > 10)
  }

  @Test func aListThatBecomesEmptyHasNothingSelected() {
    var list = HeadlineList(rows: 10)
    list.move(.toFirst)
    list.settle(on: PaperIndex(Self.headlines))
    list.show(.marked(.starred))
    var none = PaperIndex(Self.headlines)
    none.finds = { _, _ in false }
    list.settle(on: none)
    #expect(list.isEmpty && list.selected == nil && list.visible.isEmpty)
    list.move(.by(1))
    list.move(.toLast)
    list.settle(on: none)
    #expect(list.selected == nil)
  }
}

extension [HeadlineRequest] {
  fileprivate mutating func popFirst() -> HeadlineRequest? { isEmpty ? nil : removeFirst() }
}

extension HeadlineList {
  /// Has everything it asks for at once.
  fileprivate mutating func settle(on paper: PaperIndex) {
    while let request = nextRequest() { take(paper.window(request), for: request) }
  }
}

extension PaperIndex {
  /// The list after `news` have come, which are newer than all of it.
  fileprivate static func after(_ headlines: [Headline], _ news: [Headline]) -> PaperIndex {
    PaperIndex(news + headlines)
  }
}

extension Chance {
  /// A motion, and where it leads from `row` in a list of `count`.
  fileprivate mutating func motion(
    from row: Int, of count: Int
  ) -> (HeadlineList.Motion, Int) {
    func clamped(_ row: Int) -> Int { min(max(0, row), count - 1) }
    switch Int.random(in: 0..<12, using: &self) {
    case 0..<4: return (.by(1), clamped(row + 1))
    case 4..<7: return (.by(-1), clamped(row - 1))
    case 7: return (.by(9), clamped(row + 9))
    case 8:
      let far = Int.random(in: -900...900, using: &self)
      return (.by(far), clamped(row + far))
    case 9: return (.toLast, count - 1)
    case 10: return (.toFirst, 0)
    default:
      let target = Int.random(in: 0..<count, using: &self)
      return (.toRow(target), target)
    }
  }
}
