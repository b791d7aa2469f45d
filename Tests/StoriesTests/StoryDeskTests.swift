import Articles
import TestSupport
import Testing

@testable import Stories

/// Which articles of an invented week tell the same.
struct StoryDeskTests {
  @Test func articlesOfAnEventAreFound() {
    let items = NewsItem.week
    let found = Self.stories(of: items.indices.reversed(), in: items)
    #expect(Self.areSeparate(found, items), "\(Self.titles(found, items))")
    // Of all events that several articles tell. Two of sixteen articles are left out: “Springfield bridge
    // office was warned, letters show” has one word in common with the titles of the others, and “Vereni
    // Strait closed” had come before the one it is like found another that is more like it.
    #expect(found.count == 7)
    #expect(found.reduce(0) { $0 + $1.count } == 14, "\(Self.titles(found, items))")
  }

  /// In a week that nothing was fitted to at first. It showed that one word in both titles is too little:
  /// a minister who was bought and the results of who bought him had become one story.
  @Test func newsThatNobodyHadSeen() {
    let items = NewsItem.anotherWeek
    let found = Self.stories(of: items.indices.reversed(), in: items)
    #expect(Self.areSeparate(found, items), "\(Self.titles(found, items))")
    #expect(found.count == 5)
    #expect(found.reduce(0) { $0 + $1.count } == 11, "\(Self.titles(found, items))")
  }

  /// However they come, no two events become one.
  @Test(arguments: 0..<20) func noTwoEventsAreOne(seed: UInt64) {
    var chance = Chance(seed: seed)
    let items = NewsItem.week
    let found = Self.stories(of: items.indices.shuffled(using: &chance), in: items)
    #expect(Self.areSeparate(found, items), "\(Self.titles(found, items))")
  }

  @Test func whatIsDaysApartIsAnotherStory() {
    var items = Array(NewsItem.week.prefix(2))
    items[1].hour += 24 * 3
    #expect(Self.stories(of: [0, 1], in: items) == [])
  }

  @Test func aPrintOutlivesItsBytes() {
    for item in NewsItem.week { #expect(StoryPrint(bytes: item.print.bytes) == item.print) }
    #expect(StoryPrint(bytes: [1, 2, 3]) == nil)
  }

  /// The groups of two and more, by their places in `items`, when these come in `order`.
  private static func stories(of order: [Int], in items: [NewsItem]) -> [Set<Int>] {
    var desk = StoryDesk(known: [], coming: items.map(\.print))
    var stories: [ArticleNumber: Story.ID] = [:]
    for place in order {
      let changes = desk.take(
        StoryDesk.Telling(
          number: ArticleNumber(rawValue: Int64(place)), instant: Int64(items[place].hour) * 3600,
          print: items[place].print))
      stories.merge(changes) { $1 }
    }
    return Dictionary(grouping: stories.keys) { stories[$0] }.values.map { numbers in
      Set(numbers.map { Int($0.rawValue) })
    }
  }

  private static func areSeparate(_ stories: [Set<Int>], _ items: [NewsItem]) -> Bool {
    stories.allSatisfy { Set($0.map { items[$0].event }).count == 1 }
  }

  private static func titles(_ stories: [Set<Int>], _ items: [NewsItem]) -> String {
    stories.map { $0.sorted().map { items[$0].title }.joined(separator: "\n  ") }
      .joined(separator: "\n")
  }
}
