import Articles
import Search
import Testing

struct QueryDateTests {
  private static let now = LocalTime(year: 2024, month: 3, day: 31, hour: 14, minute: 5)

  @Test(arguments: [
    ("today", LocalTime(year: 2024, month: 3, day: 31)),
    ("yesterday", LocalTime(year: 2024, month: 3, day: 30)),
    ("0d", LocalTime(year: 2024, month: 3, day: 31)),
    ("7d", LocalTime(year: 2024, month: 3, day: 24)),
    ("2w", LocalTime(year: 2024, month: 3, day: 17)),
    ("1m", LocalTime(year: 2024, month: 2, day: 29)),
    ("3m", LocalTime(year: 2023, month: 12, day: 31)),
    ("4m", LocalTime(year: 2023, month: 11, day: 30)),
    ("1y", LocalTime(year: 2023, month: 3, day: 31)),
    ("9999y", LocalTime(year: 1, month: 1, day: 31)),
    ("2025", LocalTime(year: 2025, month: 1, day: 1)),
    ("2025-12", LocalTime(year: 2025, month: 12, day: 1)),
    ("2025-12-26", LocalTime(year: 2025, month: 12, day: 26)),
  ])
  func begins(text: String, midnight: LocalTime) throws {
    guard case .since(let date) = try Query(parsing: "since:\(text)") else {
      Issue.record("\(text) is no date")
      return
    }
    #expect(date.beginning(at: Self.now) == midnight)
    #expect(date.description == text)
  }
}
