import Articles
import Search
import TestSupport
import Testing

@testable import Storage

/// What the index finds is what one finds by reading every article, whatever one looks for.
struct SelectionLaws {
  private static let now = LocalTime(year: 2025, month: 6, day: 15, hour: 9)
  private static let words = ["fog", "foggy", "harbour", "ferry", "霧", "港", "ข้าว", "or", "Moss"]

  @Test(arguments: 0..<10)
  func theIndexFindsWhatReadingFinds(seed: Int) throws {
    var chance = Chance(seed: UInt64(seed))
    let clippings = (0..<30).map { Self.clipping($0, by: &chance) }
    let index = try ClippingIndex(clippings)
    for _ in 0..<40 {
      let query = chance.query(of: ["fo", "霧港"] + Self.words)
      let found = Set(clippings.filter { $0.isFound(by: query, now: Self.now) }.map(\.id))
      try Self.expect(found, of: query, in: index, with: clippings)
    }
  }

  /// Any text at all can be looked for.
  @Test func noTextIsTooStrangeToLookFor() throws {
    let index = try ClippingIndex([Clipping(id: "fog", title: "Fog")])
    var chance = Chance(seed: 4)
    for _ in 0..<1000 {
      var text = String.UnicodeScalarView("fog".unicodeScalars)
      for _ in 0..<5 {
        let most: UInt32 = Bool.random(using: &chance) ? 0x7F : 0x1_0FFF
        guard let scalar = Unicode.Scalar(UInt32.random(in: 0...most, using: &chance)) else {
          continue
        }
        text.append(scalar)
      }
      guard let wording = Wording(String(text), isBeginning: Bool.random(using: &chance)) else {
        continue
      }
      let selection = Selection(.words(wording), now: Self.now)
      #expect(throws: Never.self) { try index.fetch(selection.newest(limit: 1)) }
    }
  }

  private static func expect(
    _ found: Set<String>, of query: Query, in index: ClippingIndex, with clippings: [Clipping]
  ) throws {
    let inOrder = zip(index.numbers, clippings).filter { found.contains($0.1.id) }
      .sorted { $0.0 > $1.0 }
    let numbers = inOrder.map(\.0)
    let selection = Selection(query, now: now)
    #expect(try index.fetch(selection.newest(limit: 100)) == numbers, "\(query)")
    #expect(try index.fetch(selection.oldest(limit: 100)) == numbers.reversed(), "\(query)")
    #expect(try Set(index.fetch(selection.best(limit: 100))) == Set(numbers), "\(query)")
    #expect(try index.tally(selection.tally) == tally(inOrder.map(\.1)), "\(query)")
    for number in [index.numbers[3], index.numbers[17]] {
      let below = numbers.filter { $0 < number }
      let above = inOrder.filter { $0.0 > number }
      #expect(
        try index.fetch(selection.newest(below: number, limit: 3)) == Array(below.prefix(3)))
      #expect(
        try index.fetch(selection.oldest(above: number, limit: 3))
          == above.suffix(3).reversed().map(\.0))
    }
  }

  private static func tally(_ clippings: [Clipping]) -> Tally {
    Tally(
      articles: clippings.count, unread: clippings.count { !$0.marks.contains(.read) })
  }

  private static func clipping(_ place: Int, by chance: inout Chance) -> Clipping {
    func some(_ most: Int) -> String {
      (0..<Int.random(in: 0...most, using: &chance))
        .map { _ in words.randomElement(using: &chance) ?? "" }.joined(separator: " ")
    }
    let year = Int.random(in: 2022...2026, using: &chance)
    let month = Int.random(in: 1...12, using: &chance)
    let day = LocalTime(year: year, month: month, day: Int.random(in: 1...28, using: &chance))
    return Clipping(
      id: "\(place)", title: some(3), text: some(6), source: some(1), author: some(1),
      tags: [some(1), some(1)], day: Int.random(in: 0..<8, using: &chance) == 0 ? nil : day,
      marks: Set(
        [Query.Mark.read, .starred].filter { _ in Int.random(in: 0..<3, using: &chance) == 0 }),
      quotations: [nil, 0, 1, 5].randomElement(using: &chance) ?? nil)
  }
}

extension Clipping {
  /// Looks for what `query` says, the slow way.
  fileprivate func isFound(by query: Query, now: LocalTime) -> Bool {
    switch query {
    case .everything: true
    case .words(let wording): contains(wording)
    case .marked(.unread): !marks.contains(.read)
    case .marked(let mark): marks.contains(mark)
    case .containing(.quote): (quotations ?? 0) > 0
    case .feed: false
    // Nobody has read them; see ReadingSelectionTests.
    case .read: false
    case .since(let date): day.map { $0 >= date.beginning(at: now) } ?? false
    case .before(let date): day.map { $0 < date.beginning(at: now) } ?? false
    case .not(let query): !isFound(by: query, now: now)
    case .all(let queries): queries.allSatisfy { isFound(by: $0, now: now) }
    case .any(let queries): queries.contains { isFound(by: $0, now: now) }
    }
  }

  private func contains(_ wording: Wording) -> Bool {
    let fields: [String] =
      switch wording.field {
      case .title: [title]
      case .text: [text]
      case .source: [source]
      case .author: [author]
      case .tag: [tags.joined(separator: " ")]
      case nil: [title, text, source, author, tags.joined(separator: " ")]
      }
    return fields.contains { Self.words($0).contains(wording) }
  }

  private static func words(_ text: String) -> Words {
    Words(words: text.searchable().lowercased().split(separator: " ").map(String.init))
  }

  private struct Words {
    var words: [String]

    func contains(_ wording: Wording) -> Bool {
      let wanted = Clipping.words(wording.text).words
      return words.indices.contains { start in
        let there = words[start...].prefix(wanted.count)
        guard there.count == wanted.count else { return false }
        guard wording.isBeginning, let last = wanted.last, let lastThere = there.last else {
          return Array(there) == wanted
        }
        return there.dropLast().elementsEqual(wanted.dropLast()) && lastThere.hasPrefix(last)
      }
    }
  }
}
