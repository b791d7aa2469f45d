import Testing

@testable import Storage

@Suite("Shards are named")
struct ShardNamesTests {
  private let founder = ShardNames(host: "desk", layout: StoreLayout(version: 1, host: "desk"))
  private let guest = ShardNames(host: "desk", layout: StoreLayout(version: 1, host: "laptop"))

  @Test("by the month in UTC, and by the machine unless it made the store")
  func months() {
    #expect(founder.name(publishedAt: 1_766_739_600) == "2025-12.jsonl")
    #expect(guest.name(publishedAt: 1_766_739_600) == "2025-12.desk.jsonl")
    #expect(founder.name(publishedAt: 1_767_225_599) == "2025-12.jsonl")
    #expect(founder.name(publishedAt: 1_767_225_600) == "2026-01.jsonl")
    #expect(founder.name(publishedAt: -1) == "1969-12.jsonl")
    #expect(founder.name(publishedAt: -62_135_596_800) == "0001-01.jsonl")
    #expect(founder.name(publishedAt: -62_135_596_801) == "undated.jsonl")
    #expect(founder.name(publishedAt: 253_402_300_800) == "undated.jsonl")
    #expect(guest.name(publishedAt: nil) == "undated.desk.jsonl")
  }

  @Test("after no machine where the store does not say which one made it")
  func noFounder() {
    let names = ShardNames(host: "new desk", layout: StoreLayout(version: 1))
    #expect(names.name(publishedAt: 0) == "1970-01.new-desk.jsonl")
  }

  @Test(
    "so that a new version is read after the one it replaces",
    arguments: [
      ("2025-12.jsonl", "2025-12.desk.jsonl", "versions-0001.desk.jsonl"),
      ("2025-11.jsonl", "2025-12.desk.jsonl", "2025-12.desk.jsonl"),
      ("2025-12.able.jsonl", "2025-12.desk.jsonl", "2025-12.desk.jsonl"),
      ("2025-12.desk.jsonl", "2025-12.desk.jsonl", "2025-12.desk.jsonl"),
      ("2026-01.desk.jsonl", "2026-01.desk.jsonl", "2026-01.desk.jsonl"),
      ("undated.laptop.jsonl", "x", "versions-0001.desk.jsonl"),
      ("versions-0001.able.jsonl", "x", "versions-0001.desk.jsonl"),
      ("versions-0001.laptop.jsonl", "x", "versions-0002.desk.jsonl"),
      ("versions-0009.laptop.jsonl", "x", "versions-0010.desk.jsonl"),
    ])
  func versions(earlier: String, _: String, expected: String) {
    let name = guest.name(publishedAt: 1_766_739_600, after: earlier)
    #expect(name == expected)
    #expect(name == earlier || earlier.isRead(before: name))
    #expect(guest.isOurs(name))
  }

  @Test(
    "so that everybody knows whose they are",
    arguments: [
      ("2025-12.jsonl", true, false), ("undated.jsonl", true, false),
      ("2025-12.desk.jsonl", true, true), ("undated.desk.jsonl", true, true),
      ("versions-0001.desk.jsonl", true, true), ("versions-0001.jsonl", false, false),
      ("2025-12.laptop.jsonl", false, false), ("2025-1.jsonl", false, false),
      ("2025-12.sync-conflict-20260101-101010-ABCDEFG.jsonl", false, false),
      ("2025-12.desk.sync-conflict-20260101-101010-ABCDEFG.jsonl", false, false),
      ("news.jsonl", false, false), ("2025-12.json", false, false), (".jsonl", false, false),
    ])
  func owners(name: String, founders: Bool, guests: Bool) {
    #expect(founder.isOurs(name) == founders)
    #expect(guest.isOurs(name) == guests)
  }
}
