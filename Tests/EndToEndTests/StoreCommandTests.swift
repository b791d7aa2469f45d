import Foundation
import Glibc
import TerminalRig
import Testing

/// The store as a person keeps it: `import`, `check`, `compact` and `export`.
struct StoreCommandTests {
  private let stand: Newsstand

  init() throws {
    stand = try Newsstand()
  }

  @Test func importsChecksAndExports() throws {
    let first = try quoth("import", news)
    #expect(first.end == .exit(0))
    #expect(first.text == "3 articles added")
    #expect(try quoth("import", news).text == "0 articles added, 3 known already")

    let check = try quoth("check")
    #expect(check.end == .exit(0))
    #expect(check.text.contains("is sound: 3 articles in 1 files"))

    #expect(try quoth("export", "--output", stand.path(of: "all.jsonl")).end == .exit(0))
    let lines = try lines(of: "all.jsonl")
    #expect(lines.count == 3 && lines.allSatisfy { $0.contains(#""fetched":"20"#) })
    #expect(
      try quoth("export", "--format", "feed", "-o", stand.path(of: "feed.json")).end == .exit(0))
    #expect(
      try quoth("import", stand.path(of: "feed.json"), stand.path(of: "all.jsonl")).text
        == "0 articles added, 6 known already")
  }

  @Test func readsStandardInput() throws {
    let window = try stand.window(["import", "--source", "Post", "--tag", "x"], input: .file(news))
    #expect(try window.waitForEnd() == .exit(0))
    #expect(window.text == "3 articles added")
    let reader = try stand.window([])
    try reader.wait(for: "Bridge to open on Monday")
  }

  @Test func saysWhatCouldNotBeReadAndWhere() throws {
    try stand.put(
      "{\"id\":\"a\",\"title\":\"A\"}\n{\"id\":\n{\"id\":\"b\",\"title\":\"B\"}\n", in: "bad.jsonl")
    let (end, text) = try quoth("import", stand.path(of: "bad.jsonl"))
    #expect(end == .exit(65))
    #expect(text.contains("2 articles added") && text.contains("1 problem:"))
    #expect(text.contains("bad.jsonl, line 2: "))
    #expect(try quoth("import", stand.path(of: "nowhere")).end == .exit(66))
    #expect(try quoth("import").end == .exit(64))
  }

  @Test func refusesAStoreItCannotWrite() throws {
    try stand.put("in the way", in: "store")
    let (end, text) = try quoth("import", news)
    #expect(end == .exit(73))
    #expect(text.contains("0 articles added") && text.contains("cannot be written"))
  }

  @Test func leavesAStoreOfALaterVersionAlone() throws {
    try makeStore(version: #"{"version":2}"#, shards: ["undated.jsonl": lineTwice])
    for arguments in [["import", news], ["compact"]] {
      let (end, text) = try quoth(arguments)
      #expect(end == .exit(73))
      #expect(text.contains("Install a newer quoth"))
    }
    #expect(try quoth("export", "-o", stand.path(of: "all.jsonl")).end == .exit(0))
    #expect(try lines(of: "all.jsonl").count == 1)
  }

  @Test func aLaterVersionIsSaidByWhateverOnlyReads() throws {
    try makeStore(version: #"{"version":2}"#, shards: ["undated.jsonl": lineTwice])
    let (end, text) = try quoth("search", "2")
    #expect(end == .exit(0) && text.contains("quoth: The store is of version 2"))
    #expect(try quoth("export", "2").text.contains("Install a newer quoth"))
    let keys = try quoth("--keys", "s", "--size", "100x12")
    #expect(keys.end == .exit(73))
    #expect(keys.text.contains("The store is of version 2") && keys.text.contains("not be kept"))
    #expect(!FileManager.default.fileExists(atPath: stand.path(of: "store/marks")))
  }

  @Test func aTornVersionFileIsSaidAndNothingWritten() throws {
    try makeStore(version: #"{"vers"#, shards: ["undated.jsonl": lineTwice])
    for arguments in [["import", news], ["compact"]] {
      let (end, text) = try quoth(arguments)
      #expect(end == .exit(73))
      #expect(text.contains("quoth-store.json") && text.contains("remove it"))
    }
    #expect(try quoth("check").end == .exit(65))
    try FileManager.default.removeItem(atPath: stand.path(of: "store/quoth-store.json"))
    #expect(try quoth("import", news).end == .exit(0))
  }

  @Test func anIndexWithoutAPlaceIsSaid() throws {
    try makeStore(shards: ["undated.jsonl": lineTwice])
    try stand.put("in the way", in: "cache")
    let (end, text) = try quoth("search", "2")
    #expect(end == .exit(0))
    #expect(text.contains("quoth: The index cannot be kept in"))
    #expect(text.contains("a part of its path is not a folder"))
    #expect(try quoth("import", news).text.contains("made in memory"))
  }

  @Test func aReaderWaitsForWhoeverMakesTheIndex() throws {
    try makeStore(shards: ["undated.jsonl": lineTwice])
    #expect(try quoth("search", "nothing").end == .exit(1))
    let cache = stand.path(of: "cache/quoth")
    for name in try FileManager.default.contentsOfDirectory(atPath: cache)
    where !name.hasSuffix(".lock") {
      try FileManager.default.removeItem(atPath: cache + "/" + name)
    }
    let names = try FileManager.default.contentsOfDirectory(atPath: cache)
    let lock = open(cache + "/" + (try #require(names.first)), O_RDWR)
    defer { close(lock) }
    #expect(flock(lock, LOCK_EX) == 0)
    let reader = try stand.window([])
    try reader.wait(for: "another quoth is reading the store")
    #expect(!reader.text.contains("There are no articles"))
    #expect(flock(lock, LOCK_UN) == 0)
    try reader.wait(for: "1 unread of 1")

    // Somebody tidies up.
    try FileManager.default.removeItem(atPath: stand.path(of: "cache"))
    try reader.wait(until: "the index is there again") { _ in
      FileManager.default.fileExists(atPath: cache + "/" + names[0].dropLast(5))
    }
    try stand.put(#"{"id":"b","title":"Fog"}"# + "\n", in: "store/articles/2026-01.jsonl")
    try reader.wait(for: "2 unread of 2")
  }

  @Test func aFileThatMayNotGrowKeepsWhatItHad() throws {
    #expect(try quoth("import", news).end == .exit(0))
    let before = try shards()
    let more = (0..<40).map { #"{"id":"\#($0)","title":"T","date_published":"2026-11-01"}"# }
    try stand.put(more.joined(separator: "\n"), in: "more.jsonl")
    let window = try TerminalWindow.withShell(
      running: "ulimit -f 1; QUOTH_STORE=\(stand.path(of: "store")) "
        + "\(RunningProgram.path(of: "quoth")) import \(stand.path(of: "more.jsonl")); echo $? is it"
    )
    try window.wait(for: "73 is it")
    #expect(window.text.contains("0 articles added"))
    #expect(window.text.contains("than files may grow"))
    #expect(try shards() == before)
    #expect(try quoth("import", stand.path(of: "more.jsonl")).text == "40 articles added")
  }

  @Test func explainsADamagedStoreAndMendsIt() throws {
    try makeStore(shards: ["undated.jsonl": lineTwice + "{\"id\":\"b\",\n" + #"{"id":"c""#])
    let (end, text) = try quoth("check")
    #expect(end == .exit(65))
    #expect(text.contains("DAMAGE articles/undated.jsonl, line 3"))
    #expect(text.contains("DAMAGE articles/undated.jsonl, line 4"))
    let json = try quoth(["check", "--json"], columns: 2000).text.split(separator: "\n")
    #expect(
      json.allSatisfy {
        (try? JSONDecoder().decode([String: Anything].self, from: Data($0.utf8))) != nil
      })
    #expect(json.last?.contains(#""sound":false"#) == true)

    let trial = try quoth("compact", "--dry-run")
    #expect(trial.text.contains("1 line superseded, 2 lines to quarantine"))
    #expect(trial.text.contains("could be saved"))
    #expect(try quoth("check").end == .exit(65))
    #expect(try quoth("compact", "--keep-backup").end == .exit(0))
    #expect(try quoth("check").end == .exit(0))
    #expect(try lines(of: "store/articles/undated.jsonl").count == 1)
    #expect(try lines(of: "store/backup/undated.jsonl").count == 4)
    #expect(try lines(of: "store/quarantine/\(host).jsonl").count == 2)
    #expect(try quoth("compact").text == "There is nothing to compact")
  }

  @Test func showsHowFarItHasCome() throws {
    let bytes = try putManyArticles(3000)
    let window = try stand.window(["import", stand.path(of: "many.jsonl")], columns: 60)
    try window.wait(for: "%  ")
    #expect(window.line(0).hasPrefix("["))
    #expect(try window.waitForEnd() == .exit(0))
    #expect(window.text == "3,000 articles added")
    #expect(try shards().values.reduce(0) { $0 + $1.utf8.count } > bytes)
  }

  @Test(arguments: [SIGINT, SIGTERM])
  func endsInGoodOrderWhenAsked(signal: CInt) throws {
    try putManyArticles(3000)
    let window = try stand.window(["import", stand.path(of: "many.jsonl")])
    try window.wait(for: "%  ")
    window.program.send(signal)
    #expect(try window.waitForEnd() == .exit(128 + signal))
    #expect(window.text.contains("Interrupted"))
    #expect(try quoth("check").end == .exit(0))
    #expect(try quoth("import", stand.path(of: "many.jsonl")).end == .exit(0))
    #expect(try Set(shards().values.joined().split(separator: "\n")).count == 3000)
  }

  @Test func beingKilledWhileImportingLosesNothing() throws {
    try putManyArticles(2000)
    for round in 1...6 {
      let window = try stand.window(["import", stand.path(of: "many.jsonl")])
      try spend(.milliseconds(Int.random(in: 1...150) * round), of: window)
      window.program.kill()
    }
    #expect(try quoth("import", stand.path(of: "many.jsonl")).end == .exit(0))
    let check = try quoth("check", "--json")
    #expect(check.end == .exit(0))
    #expect(try quoth("export", "-o", stand.path(of: "all.jsonl")).end == .exit(0))
    let ids = try lines(of: "all.jsonl").map { $0.split(separator: "\"")[3] }
    #expect(Set(ids).count == 2000 && ids.count == 2000)
  }

  @Test func beingKilledWhileCompactingLosesNothing() throws {
    let lines = (0..<1000).map { number in
      #"{"id":"\#(number % 400)","title":"T \#(number)","content_text":"\#(words)"}"# + "\n"
    }
    let copy = (2000..<2100).map { #"{"id":"\#($0)","title":"Copy"}"# + "\n" }
    var wasKilled = 0
    for round in 1...6 {
      try makeStore(shards: [
        "2026-01.jsonl": lines.joined(), "undated.jsonl": lines.reversed().joined(),
        "undated.sync-conflict-1.jsonl": copy.joined(),
      ])
      #expect(try quoth("export", "-o", stand.path(of: "before.jsonl")).end == .exit(0))
      let window = try stand.window(["compact"])
      try spend(.milliseconds(Int.random(in: 1...60) * round), of: window)
      if !window.program.hasEnded { wasKilled += 1 }
      window.program.kill()
      #expect(try quoth("export", "-o", stand.path(of: "after.jsonl")).end == .exit(0))
      #expect(try Set(self.lines(of: "after.jsonl")) == Set(self.lines(of: "before.jsonl")))
      #expect(try quoth("compact").end == .exit(0))
      #expect(try quoth("check").end == .exit(0))
      #expect(try shards().values.joined().split(separator: "\n").count == 500)
    }
    #expect(wasKilled > 0)
  }

  @Test func severalAtOnceAddEverythingOnce() throws {
    try putManyArticles(2000)
    let windows = try (0..<3).map { _ in
      try stand.window(["import", stand.path(of: "many.jsonl"), news])
    }
    for window in windows { #expect(try window.waitForEnd() == .exit(0)) }
    #expect(try shards().values.joined().split(separator: "\n").count == 2003)
  }
}

/// Any JSON at all.
private struct Anything: Decodable {
  init(from decoder: any Decoder) throws {}
}

// MARK: - At the newsstand

extension StoreCommandTests {
  private var news: String { stand.path(of: "news.jsonl") }
  private var words: String { String(repeating: "The bridge holds. ", count: 60) }
  private var lineTwice: String {
    #"{"id":"a","title":"1"}"# + "\n" + #"{"id":"a","title":"2"}"# + "\n"
  }

  /// This machine, as it stands in the names of files.
  private var host: String {
    var name = [CChar](repeating: 0, count: 256)
    gethostname(&name, name.count - 1)
    let letters = String(
      decoding: name.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
    return letters.replacing(/[^A-Za-z0-9_-]/, with: "-")
  }

  private func quoth(_ arguments: String...) throws -> (end: RunningProgram.End, text: String) {
    try quoth(arguments)
  }

  private func quoth(
    _ arguments: [String], columns: Int = 200
  ) throws -> (end: RunningProgram.End, text: String) {
    let window = try stand.window(arguments, columns: columns)
    return (try window.waitForEnd(), window.text)
  }

  private func lines(of file: String) throws -> [String] {
    let text = try String(contentsOfFile: stand.path(of: file), encoding: .utf8)
    return text.split(separator: "\n").map(String.init)
  }

  private func shards() throws -> [String: String] {
    let folder = stand.path(of: "store/articles")
    var shards: [String: String] = [:]
    for name in try FileManager.default.contentsOfDirectory(atPath: folder) {
      shards[name] = try String(contentsOfFile: folder + "/" + name, encoding: .utf8)
    }
    return shards
  }

  private func makeStore(version: String? = nil, shards: [String: String]) throws {
    let folder = stand.path(of: "store/articles")
    try? FileManager.default.removeItem(atPath: stand.path(of: "store"))
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try stand.put(version ?? #"{"version":1,"host":"\#(host)"}"#, in: "store/quoth-store.json")
    for (name, text) in shards { try stand.put(text, in: "store/articles/" + name) }
  }

  /// How many bytes they take.
  @discardableResult
  private func putManyArticles(_ count: Int) throws -> Int {
    let words = words
    let text = (0..<count).map { number in
      #"{"id":"\#(number)","title":"T","date_published":"2026-0\#(number % 9 + 1)-10","#
        + #""content_text":"\#(number) \#(words)"}"# + "\n"
    }.joined()
    try stand.put(text, in: "many.jsonl")
    return text.utf8.count
  }

  /// Waits until the program has used so much time, or has ended.
  private func spend(_ time: Duration, of window: TerminalWindow) throws {
    while !window.program.hasEnded, window.program.processorTime < time { sched_yield() }
  }
}
