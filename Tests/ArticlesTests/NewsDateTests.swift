import Articles
import Testing

@Suite("A date as feeds write it")
struct NewsDateTests {
  /// 26 December 2025, midnight in Greenwich, in seconds since the beginning of 1970.
  static let midnight: Int64 = 1_766_707_200

  @Test(
    "means one moment, however it is written",
    arguments: [
      "2025-12-26T09:00:00+09:00", "2025-12-26T00:00:00Z", "2025-12-26t00:00:00z",
      "2025-12-26 00:00:00Z", "2025-12-26T00:00Z", "20251226T000000Z", "20251226T0000Z",
      "2025-12-26T00:00:00.000Z", "2025-12-26T00:00:00,999999999Z", "2025-12-25T19:00:00-0500",
      "2025-12-26T09:00:00+09", "2025-12-26 00:00:00 UTC", "  2025-12-26T00:00:00Z\n",
      "Fri, 26 Dec 2025 09:00:00 +0900", "26 Dec 2025 00:00 GMT", "Fri, 26 Dec 25 00:00:00 UT",
      "Thu, 25 Dec 2025 19:00:00 EST", "Thursday, 25-Dec-25 16:00:00 PST",
      "fri, 26 december 2025 00:00:00 z", "Fri Dec 26 00:00:00 UTC 2025",
      "December 26, 2025 00:00 GMT", "Fri, 26 Dec 2025 09:00:00 KST",
    ])
  func moment(text: String) {
    #expect(NewsDate(text)?.instant == Self.midnight)
  }

  @Test(
    "without a zone is on the reader's own wall",
    arguments: [
      "2025-12-26", "20251226", "2025-12-26T00:00", "2025-12-26 00:00:59", "26 Dec 2025",
      "Fri, 26 Dec 2025 00:00:00", "December 26, 2025", "Fri Dec 26 00:00:00 2025",
    ])
  func local(text: String) {
    #expect(NewsDate(text)?.local == LocalTime(year: 2025, month: 12, day: 26))
  }

  @Test("shows on the wall what the C library says of its moment")
  func wallClock() {
    let date = NewsDate("2025-12-26T09:00:00+09:00")
    #expect(date?.local == LocalTime(instant: Self.midnight))
    #expect(date?.local.instant == Self.midnight)
  }

  @Test("keeps milliseconds, before 1970 too")
  func milliseconds() {
    #expect(NewsDate("1970-01-01T00:00:01.5Z")?.milliseconds == 1500)
    #expect(NewsDate("1969-12-31T23:59:59.500Z")?.milliseconds == -500)
    #expect(NewsDate("1969-12-31T23:59:59.500Z")?.instant == -1)
    #expect(NewsDate("0001-01-01T00:00:00Z")?.instant == -62_135_596_800)
    #expect(NewsDate("2016-12-31T23:59:60Z")?.instant == 1_483_228_800)
  }

  @Test(
    "is nothing that is not on the calendar or cannot be told",
    arguments: [
      "", " ", "yesterday", "2025", "2025-12", "2025-13-01", "2025-02-29", "2025-00-10",
      "2025-12-32", "2025-12-26T24:00:00Z", "2025-12-26T00:60:00Z", "2025-12-26T00:00:00+25:00",
      "2025-12-26T", "2025-12-26T00", "2025-12-26T00:00:00 local", "2025-1226", "0000-01-01",
      "26 Dec 2025 00:00:00 XYZ", "Fri 26 26 2025", "32 Dec 2025", "26 Foo 2025",
      "1766707200", "Dec", "26 Dec", ":::", "26 Dec 2025 9", "2025-12-26T00:00:00Z and more",
      "99999999999999999999", "26 Dec 2025 1:2:3:4", "26 Dec 2025 00:00 Z Z",
    ])
  func unreadable(text: String) {
    #expect(NewsDate(text) == nil)
  }

  @Test("is nothing, at once, where it is a megabyte long")
  func long() {
    #expect(NewsDate(String(repeating: "2025-12-26 ", count: 100_000)) == nil)
  }
}
