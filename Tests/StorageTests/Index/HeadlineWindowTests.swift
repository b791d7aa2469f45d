import Articles
import Search
import TestSupport
import Testing

@testable import Storage

/// Windows of the list, against the same asked of a list that is gone through from end to end.
@Suite("Windows of the list")
struct HeadlineWindowTests {
  @Test("The index answers as one who goes through everything", arguments: 0..<12)
  func anyWindow(seed: UInt64) throws {
    var chance = Chance(seed: seed)
    let count = Int.random(in: 0..<40, using: &chance)
    let lines = (0..<count).map { number in
      let day = Int.random(in: 1...28, using: &chance)
      let date = number % 7 == 0 ? "" : #","date_published":"2025-\#(10 + number % 3)-\#(day)""#
      return #"{"id":"\#(number)","title":"Article \#(number)"\#(date)}"#
    }
    let library = try Library.read(
      edition: Array(lines.joined(separator: "\n").utf8), name: "articles")
    var paper = PaperIndex([])
    paper.rows = try library.headlines(
      HeadlineRequest(around: .first, above: 0, below: 1000)
    ).rows
    paper.finds = { query, row in query == .everything || !row.marks.isRead }
    #expect(paper.rows.count == count)
    #expect(paper.rows == paper.rows.sorted { $0.number > $1.number })
    for _ in 0..<60 {
      let request = chance.request(of: paper.rows.map(\.number))
      #expect(try library.headlines(request) == paper.window(request), "\(request)")
    }
  }
}

extension Chance {
  fileprivate mutating func request(of numbers: [ArticleNumber]) -> HeadlineRequest {
    let known = numbers.randomElement(using: &self) ?? ArticleNumber(rawValue: 7)
    let near = ArticleNumber(rawValue: known.rawValue + Int64.random(in: -2...2, using: &self))
    let anchors: [HeadlineRequest.Anchor] = [
      .first, .last, .article(known), .article(near), .unreadBelow(known), .unreadAbove(known),
      .away(rows: Int.random(in: -50...50, using: &self), from: known),
      .row(Int.random(in: -2...60, using: &self)),
    ]
    return HeadlineRequest(
      Bool.random(using: &self) ? .everything : .marked(.unread),
      around: anchors.randomElement(using: &self) ?? .first,
      above: Int.random(in: 0...9, using: &self), below: Int.random(in: 1...9, using: &self))
  }
}
