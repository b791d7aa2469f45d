import Articles
import Glibc
import Storage
import TestSupport
import Testing

let bridge = Article.ID(rawValue: "bridge")
let court = Article.ID(rawValue: "a \"court\"\n")

let readBridge = MarkAct([MarkChange(article: bridge, mark: .read, value: true)])
let starCourt = MarkAct([MarkChange(article: court, mark: .starred, value: true)])
let readBoth = MarkAct([
  MarkChange(article: bridge, mark: .read, value: true),
  MarkChange(article: court, mark: .read, value: true),
])

/// 23 November 2026, 21:00:00.123 UTC, in milliseconds since the beginning of 1970.
let nine: Int64 = 1_795_467_600_123

extension TemporaryFolder {
  /// A journal in this folder whose clock stands still.
  func journal(_ host: String = "desk", at time: Int64 = nine) -> MarkJournal {
    MarkJournal(store: Store(folder: path), host: host, clock: { time })
  }
}

@Suite("A journal of marks")
struct MarkJournalTests {
  @Test("is plain text, one change a line")
  func lines() throws {
    try TemporaryFolder.during { folder in
      try folder.journal().append(.act, of: readBoth)
      _ = try folder.journal().carryOut(.undo)
      _ = try folder.journal().carryOut(.redo)
      #expect(
        try folder.text(of: "marks/desk.jsonl") == """
          {"id":"bridge","read":true,"at":"2026-11-23T21:00:00.123Z","act":"mwtr1urf"}
          {"id":"a \\"court\\"\\n","read":true,"at":"2026-11-23T21:00:00.123Z","act":"mwtr1urf"}
          {"id":"bridge","read":false,"at":"2026-11-23T21:00:00.124Z","undo":"mwtr1urf"}
          {"id":"a \\"court\\"\\n","read":false,"at":"2026-11-23T21:00:00.124Z","undo":"mwtr1urf"}
          {"id":"bridge","read":true,"at":"2026-11-23T21:00:00.125Z","redo":"mwtr1urf"}
          {"id":"a \\"court\\"\\n","read":true,"at":"2026-11-23T21:00:00.125Z","redo":"mwtr1urf"}

          """)
      #expect(try folder.text(of: "quoth-store.json") == #"{"version":1,"host":"desk"}"# + "\n")
      #expect(try folder.names() == [".gitattributes", "marks", "quoth-store.json"])
    }
  }

  @Test("gives back what was written, after a restart too")
  func reload() throws {
    try TemporaryFolder.during { folder in
      #expect(try folder.marks().marks == [:])
      try folder.journal().append(.act, of: readBridge)
      try folder.journal().append(.act, of: starCourt)
      let record = try folder.marks()
      #expect(record.marks == [bridge: Marks(isRead: true), court: Marks(isStarred: true)])
      #expect(record.history.done == [readBridge, starCourt])
      #expect(record.problems == [])
    }
  }

  @Test("carries undo and redo over restarts, each act on its own")
  func undo() throws {
    try TemporaryFolder.during { folder in
      var expected = MarkHistory()
      let steps: [(MarkStep, MarkAct)] = [
        (.act, readBridge), (.act, starCourt), (.undo, starCourt), (.undo, readBridge),
        (.redo, readBridge), (.act, readBoth), (.act, readBridge), (.undo, readBridge),
        (.undo, readBoth), (.redo, readBoth),
      ]
      for (step, act) in steps {
        if step == .act {
          try folder.journal().append(step, of: act)
        } else {
          #expect(try folder.journal().carryOut(step)?.act == act)
        }
        expected.record(step, of: act)
        #expect(try folder.marks().history == expected)
      }
      #expect(try folder.marks().marks[bridge] == Marks(isRead: true))
    }
  }

  @Test("has nothing to undo or redo where nothing was done, and makes no file for that")
  func nothing() throws {
    try TemporaryFolder.during { folder in
      for step in [MarkStep.undo, .redo] {
        #expect(folder.journal().subject(of: step) == nil)
        let carriedOut = try folder.journal().carryOut(step)
        #expect(carriedOut == nil)
      }
      #expect(try folder.names() == [])
    }
  }

  @Test("undoes marks whose history is lost")
  func lostHistory() throws {
    try TemporaryFolder.during { folder in
      try folder.journal().append(.undo, of: readBridge)
      let record = try folder.marks()
      #expect(record.marks == [bridge: Marks()])
      #expect(record.history == MarkHistory())
    }
  }

  @Test("keeps this machine's history apart from other machines' marks")
  func hosts() throws {
    try TemporaryFolder.during { folder in
      try folder.journal("desk").append(.act, of: readBridge)
      try folder.journal("lap/top").append(.act, of: starCourt)
      #expect(try folder.names(in: "marks") == ["desk.jsonl", "lap-top.jsonl"])
      let record = try folder.marks()
      #expect(record.marks == [bridge: Marks(isRead: true), court: Marks(isStarred: true)])
      #expect(record.history.done == [readBridge])
    }
  }

  @Test("loses no mark to a clock that jumps back")
  func clockJumpsBack() throws {
    try TemporaryFolder.during { folder in
      try folder.journal(at: nine).append(.act, of: readBridge)
      try folder.journal(at: nine - 3_600_000).append(.undo, of: readBridge)
      #expect(try folder.marks().marks[bridge] == Marks())
    }
  }

  @Test("outlives a clock that jumps to where no time can be read", arguments: [.max, .min, 0])
  func clockJumpsAway(time: Int64) throws {
    try TemporaryFolder.during { folder in
      try folder.journal(at: time).append(.act, of: readBridge)
      #expect(try folder.marks().marks[bridge] == Marks(isRead: true))
      #expect(try folder.journal(at: nine).carryOut(.undo)?.act == readBridge)
      try folder.journal(at: time).append(.act, of: starCourt)
      try folder.journal(at: nine - 1).append(.act, of: readBoth)
      let record = try folder.marks()
      #expect(record.marks[bridge] == Marks(isRead: true))
      #expect(record.marks[court] == Marks(isRead: true, isStarred: true))
      #expect(record.history.done == [starCourt, readBoth] && record.problems == [])
    }
  }

  @Test("comes after the marks of a machine whose clock is ahead")
  func otherClockAhead() throws {
    try TemporaryFolder.during { folder in
      try folder.journal("laptop", at: nine + 86_400_000).append(.act, of: readBridge)
      try folder.journal("desk", at: nine).append(.undo, of: readBridge)
      #expect(try folder.marks().marks[bridge] == Marks())
    }
  }

  @Test("writes nothing for an act that changed nothing")
  func emptyAct() throws {
    try TemporaryFolder.during { folder in
      try folder.journal().append(.act, of: MarkAct([]))
      #expect(try folder.names() == [])
    }
  }
}

@Suite("Where a store is")
struct StoreFolderTests {
  @Test(
    arguments: [
      (["QUOTH_STORE": "/q", "XDG_DATA_HOME": "/x", "HOME": "/h"], "/q"),
      (["XDG_DATA_HOME": "/x", "HOME": "/h"], "/x/quoth"),
      (["QUOTH_STORE": "", "XDG_DATA_HOME": "relative", "HOME": "/h"], "/h/.local/share/quoth"),
      ([:], nil),
    ] as [([String: String], String?)])
  func folder(environment: [String: String], folder: String?) {
    #expect(Store(environment: environment)?.folder == folder)
  }

  @Test("This machine has a name")
  func host() {
    #expect(!Store.thisHost.isEmpty)
  }
}
