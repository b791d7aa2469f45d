import Articles
import Glibc
import TestSupport
import Testing

@testable import Storage

@Suite("What can be undone and redone")
struct JournalHistoryTests {
  @Test("Read from the back in small pieces, a journal tells the same as from the front")
  func backwards() throws {
    try TemporaryFolder.during { folder in
      for seed in 0..<80 as Range<UInt64> {
        var writer = Writer(seed: seed)
        try writer.write(Int.random(in: 0..<40, using: &writer.chance), in: folder)
        try expectSame(in: folder, "seed \(seed)")
        #expect(try folder.removeJournal())
      }
    }
  }

  @Test("The end of a journal that is there twice changes nothing, cut anywhere")
  func joinedCopies() throws {
    try TemporaryFolder.during { folder in
      for seed in 0..<80 as Range<UInt64> {
        var writer = Writer(seed: seed)
        try writer.write(Int.random(in: 1..<30, using: &writer.chance), in: folder)
        try folder.journal().append(.act, of: readBoth)
        let lines = try folder.text(of: "marks/desk.jsonl")
        let history = JournalPage(Array(lines.utf8), file: "").history
        let whole = lines.split(separator: "\n")
        let tail = whole.suffix(Int.random(in: 0...whole.count, using: &writer.chance))
        try folder.write(
          lines + tail.map { $0 + "\n" }.joined(), to: "marks/desk.jsonl")
        try expect(history, in: folder, "seed \(seed)")
        #expect(try folder.removeJournal())
      }
    }
  }

  @Test("Two copies that went different ways are joined in the order of time")
  func joinedBranches() throws {
    try TemporaryFolder.during { folder in
      try folder.journal(at: nine).append(.act, of: readBridge)
      let trunk = try folder.text(of: "marks/desk.jsonl")
      try folder.journal(at: nine + 1000).append(.act, of: starCourt)
      let branch = try folder.text(of: "marks/desk.jsonl").dropFirst(trunk.count)
      try folder.write(trunk, to: "marks/desk.jsonl")
      try folder.journal(at: nine + 2000).append(.act, of: readBoth)
      let other = try folder.text(of: "marks/desk.jsonl").dropFirst(trunk.count)
      for joined in [
        trunk + other + branch, trunk + branch + other, trunk + other + trunk + branch,
      ] {
        try folder.write(joined, to: "marks/desk.jsonl")
        #expect(folder.journal().subject(of: .undo)?.act == readBoth)
        #expect(try folder.journal(at: nine + 3000).carryOut(.undo)?.act == readBoth)
        #expect(folder.journal().subject(of: .undo)?.act == starCourt)
        #expect(folder.journal().subject(of: .redo)?.act == readBoth)
      }
    }
  }

  @Test("An act that does not fit into a piece is taken back as a whole")
  func longAct() throws {
    try TemporaryFolder.during { folder in
      let ids = (0..<500).map { Article.ID(rawValue: "article \($0)") }
      let all = MarkAct(ids.map { MarkChange(article: $0, mark: .read, value: true) })
      try folder.journal().append(.act, of: starCourt)
      try folder.journal().append(.act, of: all)
      try folder.journal().append(.act, of: readBridge)
      #expect(try folder.journal().carryOut(.undo)?.act == readBridge)
      for size in [256, 1000, 1 << 20] {
        #expect(try folder.subject(of: .undo, atMost: size)?.act == all)
      }
      #expect(try folder.journal().carryOut(.undo)?.act == all)
      #expect(try folder.journal().carryOut(.redo)?.act == all)
      #expect(try folder.marks().marks[ids[499]] == Marks(isRead: true))
    }
  }

  @Test("Lines that no command wrote, and lines that are damaged, are passed over")
  func otherLines() throws {
    try TemporaryFolder.during { folder in
      try folder.journal().append(.act, of: readBoth)
      let lines = try folder.text(of: "marks/desk.jsonl").split(separator: "\n")
      let stranger = #"{"id":"x","read":true,"at":"2026-11-23T22:00:00Z"}"#
      let between = [
        stranger, "{", "", String(repeating: "x", count: 2000), #"{"at":7,"act":"x"}"#,
      ]
      for line in between {
        try folder.write(
          [line, String(lines[0]), line, String(lines[1]), line].joined(separator: "\n"),
          to: "marks/desk.jsonl")
        for size in [300, 1 << 20] {
          #expect(try folder.subject(of: .undo, atMost: size)?.act == readBoth)
          #expect(try folder.subject(of: .redo, atMost: size) == nil)
        }
      }
    }
  }

  @Test("Steps that are not written yet count as if they were")
  func unwrittenSteps() throws {
    try TemporaryFolder.during { folder in
      let journal = folder.journal()
      for act in [readBridge, starCourt] { try journal.append(.act, of: act) }
      let last = try #require(journal.subject(of: .undo))
      #expect(last.act == starCourt)
      let undone = [UnwrittenStep(step: .undo, name: last.name)]
      #expect(journal.subject(of: .undo, after: undone)?.act == readBridge)
      #expect(journal.subject(of: .redo, after: undone)?.act == starCourt)
      let redone = undone + [UnwrittenStep(step: .redo, name: last.name)]
      #expect(journal.subject(of: .undo, after: redone)?.act == starCourt)
      #expect(journal.subject(of: .redo, after: redone) == nil)
    }
  }

  @Test("Many who undo and redo at once each find something to do, and leave nothing half done")
  func atOnce() async throws {
    let folder = try TemporaryFolder.lasting()
    defer { folder.remove() }
    for number in 0..<40 {
      let id = Article.ID(rawValue: "\(number)")
      try folder.journal().append(
        .act, of: MarkAct([MarkChange(article: id, mark: .read, value: true)]))
    }
    let undone = await withTaskGroup(of: [MarkAct].self) { group in
      for _ in 0..<4 {
        let journal = folder.journal()
        group.addTask {
          (0..<10).compactMap { _ in try? journal.carryOut(.undo)?.act }
        }
      }
      return await group.reduce(into: []) { $0 += $1 }
    }
    // Each act was taken back by one of them, and by one only.
    #expect(Set(undone).count == 40 && undone.count == 40)
    let record = try folder.marks()
    #expect(record.history.done == [] && record.history.undone.count == 40)
    #expect(record.marks.values.allSatisfy { !$0.isRead })
  }
}

extension JournalHistoryTests {
  private func expectSame(in folder: TemporaryFolder, _ comment: Comment) throws {
    try expect(try folder.marks().history, in: folder, comment)
  }

  private func expect(
    _ history: MarkHistory, in folder: TemporaryFolder, _ comment: Comment
  ) throws {
    for size in [300, 1000, 1 << 20] {
      #expect(try folder.subject(of: .undo, atMost: size)?.act == history.last, comment)
      #expect(try folder.subject(of: .redo, atMost: size)?.act == history.next, comment)
    }
  }
}

extension TemporaryFolder {
  fileprivate func subject(of step: MarkStep, atMost size: Int) throws -> KeptAct? {
    let file = Path(path + "/marks/desk.jsonl")
    guard file.isFile else { return nil }
    return try OpenFile(regular: file).subject(of: step, after: [], atMost: size)
  }

  fileprivate func removeJournal() throws -> Bool {
    unlink(path + "/marks/desk.jsonl") == 0 || errno == ENOENT
  }
}

/// Someone who marks, takes back and does again, as it comes.
private struct Writer {
  var chance: Chance
  private var acts = 0

  init(seed: UInt64) {
    chance = Chance(seed: seed)
  }

  mutating func write(_ steps: Int, in folder: TemporaryFolder) throws {
    for _ in 0..<steps {
      let journal = folder.journal()
      switch Int.random(in: 0..<10, using: &chance) {
      case 0..<5: try journal.append(.act, of: randomAct())
      case 5..<8: _ = try journal.carryOut(.undo)
      default: _ = try journal.carryOut(.redo)
      }
    }
  }

  /// Acts are often the same as one before.
  private mutating func randomAct() -> MarkAct {
    let ids = ["a", "b", "c", "an article whose name is long"].shuffled(using: &chance)
    let value = Bool.random(using: &chance)
    return MarkAct(
      ids.prefix(Int.random(in: 1...3, using: &chance)).map { id in
        MarkChange(article: Article.ID(rawValue: id), mark: .read, value: value)
      })
  }
}
