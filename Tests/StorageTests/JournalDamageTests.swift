import Articles
import FoundationEssentials
import Glibc
import TestSupport
import Testing

@testable import Storage

@Suite("A damaged journal")
struct JournalDamageTests {
  @Test("Cut at any byte, it loses the line that was cut to quarantine, and takes the next one")
  func truncation() throws {
    try TemporaryFolder.during { folder in
      try folder.journal().append(.act, of: readBridge)
      let first = try folder.bytes(of: "marks/desk.jsonl").count
      try folder.journal().append(.act, of: starCourt)
      let whole = try folder.bytes(of: "marks/desk.jsonl")
      for length in first..<whole.count {
        try? FileManager.default.removeItem(atPath: folder.path + "/quarantine")
        try folder.write(Array(whole.prefix(length)), to: "marks/desk.jsonl")
        try folder.journal().append(.act, of: readBoth)
        let record = try folder.marks()
        #expect(record.marks[bridge] == Marks(isRead: true))
        #expect(record.marks[court]?.isRead == true)
        let isTorn = length > first && length < whole.count - 1
        #expect(record.problems == [])
        #expect(record.history.done.last == readBoth)
        // Once, with where it came from, whatever is added afterwards.
        try folder.journal().append(.act, of: starCourt)
        let scraps = (try? folder.text(of: "quarantine/desk.jsonl")) ?? ""
        #expect(scraps.split(separator: "\n").count == (isTorn ? 1 : 0))
        guard isTorn else { continue }
        #expect(scraps.hasPrefix(#"{"file":"marks/desk.jsonl","offset":\#(first),"at":"#))
        guard let text = String(validating: whole[first..<length], as: UTF8.self) else { continue }
        #expect(scraps.hasSuffix("\"text\":\(JSONValue.quoted(text))}\n"))
      }
    }
  }

  @Test("What is torn stays where it is, ended, where there is no room for it elsewhere")
  func noQuarantine() throws {
    try TemporaryFolder.during { folder in
      try folder.journal().append(.act, of: readBridge)
      let good = try folder.text(of: "marks/desk.jsonl")
      try folder.write(good + #"{"id":"#, to: "marks/desk.jsonl")
      try folder.write("in the way", to: "quarantine")
      try folder.journal().append(.act, of: readBoth)
      let record = try folder.marks()
      #expect(record.marks[court]?.isRead == true)
      #expect(record.problems.map(\.line) == [2])
      #expect(try folder.text(of: "marks/desk.jsonl").hasPrefix(good + #"{"id":"# + "\n"))
    }
  }

  @Test("What another machine has not finished is left to it")
  func otherJournal() throws {
    try TemporaryFolder.during { folder in
      let torn = #"{"id":"x","read":true,"#
      try folder.write(torn, to: "marks/laptop.jsonl")
      try folder.journal().append(.act, of: readBridge)
      #expect(try folder.text(of: "marks/laptop.jsonl") == torn)
      #expect(try folder.names() == [".gitattributes", "marks", "quoth-store.json"])
    }
  }

  @Test(
    "A line that is no mark is reported, and costs itself",
    arguments: [
      "{", "[]", "null", #"{"id":3,"read":true,"at":"2026-01-01T00:00:00Z"}"#,
      #"{"id":"x","read":true}"#, #"{"id":"x","read":true,"at":"yesterday"}"#,
      #"{"id":"x","read":"yes","at":"2026-01-01T00:00:00Z"}"#,
      #"{"id":"x","read":true,"at":"9999-12-31T23:59:59.999Z"}"#, "\u{0}\u{0}\u{0}\u{0}",
      "{\"id\":\"x\",\"read\":true,\"at\":\"2026-01-01T00:00:00Z\"}{",
    ])
  func badLine(_ line: String) throws {
    try TemporaryFolder.during { folder in
      try folder.journal().append(.act, of: readBridge)
      let good = try folder.text(of: "marks/desk.jsonl")
      try folder.write("\(line)\n\r\n\(good)", to: "marks/desk.jsonl")
      let record = try folder.marks()
      #expect(record.marks == [bridge: Marks(isRead: true)])
      #expect(
        record.problems.map(\.description) == [
          "\(folder.path)/marks/desk.jsonl, line 1: the mark is torn or damaged, and left out"
        ])
    }
  }

  @Test("Marks of a later version are passed over")
  func laterMarks() throws {
    try TemporaryFolder.during { folder in
      try folder.write(
        #"{"id":"x","later":true,"at":"2026-01-01T00:00:00Z","act":"1"}"#, to: "marks/desk.jsonl")
      let record = try folder.marks()
      #expect(record.marks == [:] && record.problems == [] && record.history.done == [])
    }
  }

  @Test("A journal that is no file is reported")
  func oddities() throws {
    try TemporaryFolder.during { folder in
      try folder.write("", to: "marks/desk.jsonl/in-it")
      mkfifo(folder.path + "/marks/pipe.jsonl", 0o600)
      #expect(
        try folder.marks().problems.map(\.reason) == [
          "it is not an ordinary file", "it is not an ordinary file",
        ])
      let failure = #expect(throws: Failure.self) {
        try folder.journal().append(.act, of: readBridge)
      }
      #expect(
        failure?.description
          == "\(folder.path)/marks/desk.jsonl cannot be written: it is a folder")
    }
  }

  @Test("A store that cannot be made is a failure that says why")
  func noFolder() throws {
    try TemporaryFolder.during { folder in
      let store = Store(folder: try folder.write("", to: "file") + "/store")
      let failure = #expect(throws: Failure.self) {
        try MarkJournal(store: store, host: "desk").append(.act, of: readBridge)
      }
      #expect(
        failure?.description
          == "\(folder.path)/file/store cannot be written: a part of its path is not a folder")
    }
  }

  @Test("A store of a later version is left alone")
  func newerStore() throws {
    try TemporaryFolder.during { folder in
      try folder.write(#"{"version":2}"#, to: "quoth-store.json")
      #expect(throws: Failure.newerStore(file: folder.path + "/quoth-store.json", version: 2)) {
        try folder.journal().append(.act, of: readBridge)
      }
      #expect(try folder.names() == ["quoth-store.json"])
    }
  }

  @Test("Where there is no room for a line, none of it stays behind")
  func noRoom() throws {
    try TemporaryFolder.during { folder in
      try folder.journal().append(.act, of: readBridge)
      let line = [UInt8(ascii: "\n")] + (try folder.bytes(of: "marks/desk.jsonl"))
      let path = folder.path + "/marks/desk.jsonl"
      guard let end = roomyFile(path, of: line) else {
        return print("skipped: this file system knows no largest file")
      }
      let failure = #expect(throws: Failure.self) {
        try folder.journal().append(.act, of: readBoth)
      }
      #expect(
        failure?.description
          == "\(path) cannot be written: it would grow larger than files may grow here (ulimit -f)")
      var status = stat()
      #expect(stat(path, &status) == 0 && Int(status.st_size) == end)
      #expect(
        try folder.marks().problems.map(\.reason) == [
          "it is too large to be what it should be"
        ])
    }
  }
}

@Suite("Several writers")
struct JournalWritersTests {
  @Test("Nothing is lost, and no line is torn, however many append at once")
  func atOnce() async throws {
    let folder = try TemporaryFolder.lasting()
    defer { folder.remove() }
    await withTaskGroup(of: Void.self) { group in
      for writer in 0..<6 {
        // Even ones share a journal, as two readers on one machine do.
        let journal = folder.journal(writer % 2 == 0 ? "desk" : "laptop")
        group.addTask {
          for number in 0..<20 {
            let id = Article.ID(rawValue: "\(writer)-\(number)")
            let act = MarkAct([MarkChange(article: id, mark: .read, value: true)])
            #expect(throws: Never.self) { try journal.append(.act, of: act) }
          }
        }
      }
    }
    let record = try folder.marks()
    #expect(record.marks.count == 120)
    #expect(record.history.done.count == 60)
    let times = try folder.text(of: "marks/desk.jsonl").split(separator: "\n").map { line in
      line.split(separator: "\"at\":\"")[1].prefix(24)
    }
    #expect(times == times.sorted() && Set(times).count == times.count)
  }
}
