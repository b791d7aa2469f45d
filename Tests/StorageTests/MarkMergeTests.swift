import Articles
import Storage
import TestSupport
import Testing

@Suite("Marks of several machines")
struct MarkMergeTests {
  @Test(
    "The state is the same in whatever order, files and number lines are found", arguments: 0..<40)
  func anyOrder(seed: UInt64) throws {
    var chance = Chance(seed: seed)
    let lines = (0..<60).map { _ in JournalEntry.random(by: &chance) }
    try TemporaryFolder.during { folder in
      let expected = try state(of: [lines], in: folder)
      var scattered: [[JournalEntry]] = [[], [], []]
      for line in (lines + lines.prefix(20)).shuffled(using: &chance) {
        scattered[Int.random(in: 0..<3, using: &chance)].append(line)
      }
      #expect(try state(of: scattered, in: folder) == expected)
      #expect(expected == JournalEntry.merged(lines))
    }
  }

  /// What a store says whose machines hold these lines.
  private func state(
    of journals: [[JournalEntry]], in folder: TemporaryFolder
  ) throws -> [Article.ID: Marks] {
    for host in 0..<3 {
      let lines = host < journals.count ? journals[host] : []
      try folder.write(lines.map { $0.line + "\n" }.joined(), to: "marks/host\(host).jsonl")
    }
    let record = try folder.marks(host: "host0")
    #expect(record.problems == [])
    return record.marks
  }

  @Test(
    "At one time, setting a mark counts for more than taking it back",
    arguments: [
      [true, false], [false, true],
    ])
  func tie(values: [Bool]) throws {
    try TemporaryFolder.during { folder in
      let lines = values.map { "{\"id\":\"a\",\"read\":\($0),\"at\":\"2026-01-01T00:00:00Z\"}\n" }
      try folder.write(lines.joined(), to: "marks/desk.jsonl")
      let record = try folder.marks()
      #expect(record.marks == [Article.ID(rawValue: "a"): Marks(isRead: true)])
      #expect(record.history == MarkHistory())
    }
  }

  @Test("Times are compared as moments, not as text")
  func zones() throws {
    try TemporaryFolder.during { folder in
      try folder.write(
        """
        {"id":"a","read":true,"at":"2026-01-01T00:30:00+01:00"}
        {"id":"a","read":false,"at":"2026-01-01T00:00:00Z"}
        """, to: "marks/desk.jsonl")
      #expect(try folder.marks().marks == [Article.ID(rawValue: "a"): Marks()])
    }
  }

  @Test("Copies a synchroniser leaves beside a journal are read too, and acts are done once")
  func conflictCopy() throws {
    try TemporaryFolder.during { folder in
      try folder.journal().append(.act, of: readBridge)
      let lines = try folder.text(of: "marks/desk.jsonl")
      try folder.write(lines + lines, to: "marks/desk.jsonl")
      try folder.write(lines, to: "marks/desk.sync-conflict-20261123.jsonl")
      #expect(try folder.marks().marks == [bridge: Marks(isRead: true)])
      #expect(try folder.marks().history.done == [readBridge])
    }
  }
}

/// A change, and when it was made.
private struct JournalEntry {
  var article: String
  var mark: String
  var value: Bool
  var second: Int

  static func random(by chance: inout Chance) -> JournalEntry {
    JournalEntry(
      article: ["a", "b", "c", "d"].randomElement(using: &chance) ?? "a",
      mark: Bool.random(using: &chance) ? "read" : "starred",
      value: Bool.random(using: &chance), second: Int.random(in: 10..<20, using: &chance))
  }

  var line: String {
    #"{"id":"\#(article)","\#(mark)":\#(value),"at":"2026-01-01T00:00:\#(second)Z"}"#
  }

  /// What the lines mean, worked out the slow way: the latest of each kind, set before taken back.
  static func merged(_ lines: [JournalEntry]) -> [Article.ID: Marks] {
    var merged: [Article.ID: Marks] = [:]
    let inOrder = lines.sorted { ($0.second, $0.value ? 1 : 0) < ($1.second, $1.value ? 1 : 0) }
    for line in inOrder {
      let mark = Mark(rawValue: line.mark) ?? .read
      merged[Article.ID(rawValue: line.article), default: Marks()][mark] = line.value
    }
    return merged
  }
}
