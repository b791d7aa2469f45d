import Articles
import GRDB
import Testing

@testable import Storage

@Suite("Corrections of who speaks")
struct CorrectionTests {
  private static let text = "“It holds,” said Ortiz. “No,” said Reed."
  private static let marked = MarkedText(
    "[“It holds,”](direct: Ortiz) said [Ortiz](person). [“No,”](direct: Reed) said [Reed](person).")

  private func correction(_ index: Int, _ verdict: Correction.Verdict) -> Correction {
    Correction(
      article: Article.ID(rawValue: "a"),
      quotation: Self.marked.annotation.quotationNames(in: Self.text)[index],
      beginning: "“It”\n", verdict: verdict)
  }

  @Test("are read back as they were written, whoever says it")
  func roundTrip() throws {
    try TemporaryFolder.during { folder in
      let journal = folder.corrections("desk")
      for verdict in [Correction.Verdict.speaker("“O”\\Brien"), .nobody, .asRead] {
        try journal.append(correction(1, verdict))
        #expect(
          Corrections(of: journal.store)[Article.ID(rawValue: "a")] == [correction(1, verdict)])
      }
      #expect(try folder.text(of: "corrections/desk.jsonl").split(separator: "\n").count == 3)
    }
  }

  @Test("merge by time, in whatever order and however often the lines are there")
  func merging() throws {
    try TemporaryFolder.during { folder in
      try folder.corrections("desk", at: 2000).append(correction(0, .nobody))
      // A clock that is behind still says the last word.
      try folder.corrections("laptop", at: 1000).append(correction(0, .speaker("Reed")))
      let lines =
        try folder.text(of: "corrections/desk.jsonl") + folder.text(of: "corrections/laptop.jsonl")
      let backwards = lines.split(separator: "\n").reversed().joined(separator: "\n") + "\n"
      for text in [lines, backwards, lines + backwards] {
        try TemporaryFolder.during { other in
          try other.write(text, to: "corrections/x.jsonl")
          let merged = Corrections(of: Store(folder: other.path))
          #expect(merged[Article.ID(rawValue: "a")] == [correction(0, .speaker("Reed"))])
        }
      }
    }
  }

  @Test("that are torn cost themselves, and are told of")
  func damage() throws {
    try TemporaryFolder.during { folder in
      let journal = folder.corrections("desk")
      try journal.append(correction(0, .nobody))
      let good = try folder.text(of: "corrections/desk.jsonl")
      let strange = #"{"id":"a","quotation":"xyz","at":"2026-01-01"}"#
      for bad in [String(good.dropLast(9)), "{}", strange] {
        try folder.write(bad + "\n", to: "corrections/desk.jsonl")
        try journal.append(correction(1, .nobody))
        let read = Corrections(of: journal.store)
        #expect(read[Article.ID(rawValue: "a")] == [correction(1, .nobody)])
        #expect(read.problems.map(\.line) == [1])
        let check = StoreCheck(of: journal.store, host: "desk")
        #expect(check.findings.contains { $0.file == "corrections/desk.jsonl" && $0.line == 1 })
        #expect(!check.isSound && check.corrections == 1)
      }
    }
  }

  @Test("torn by a power cut are set aside, and those that lack only their end are ended")
  func tearing() throws {
    try TemporaryFolder.during { folder in
      let journal = folder.corrections("desk")
      try journal.append(correction(0, .nobody))
      let whole = try folder.bytes(of: "corrections/desk.jsonl")
      for length in 1..<whole.count {
        try folder.write(Array(whole.prefix(length)), to: "corrections/desk.jsonl")
        try journal.append(correction(1, .nobody))
        let read = Corrections(of: journal.store)
        let isWhole = length == whole.count - 1
        #expect(read.problems == [] && read.count == (isWhole ? 2 : 1), "cut at \(length)")
      }
      let scraps = try folder.text(of: "quarantine/desk.jsonl").split(separator: "\n")
      #expect(scraps.count == whole.count - 2)
      #expect(scraps[0].contains(#""file":"corrections/desk.jsonl""#))
    }
  }

  @Test("that are sound are counted by a check, and missed where their article is missing")
  func checking() throws {
    try TemporaryFolder.during { folder in
      try folder.corrections("desk").append(correction(0, .nobody))
      let check = StoreCheck(of: Store(folder: folder.path), host: "desk")
      #expect(check.isSound && check.corrections == 1)
      #expect(check.findings.map(\.kind) == [.orphanedCorrections])
    }
  }

  @Test("count in the index, come when they may, and are taken back")
  func indexing() throws {
    try TemporaryFolder.during { folder in
      let item = #"{"id":"a","title":"A","content_text":"\#(Self.text)"}"# + "\n"
      try folder.write(item, to: "articles/undated.jsonl")
      let store = Store(folder: folder.path)
      let library = try Library.open(store: store, indexFile: nil)
      #expect(try library.speakers() == ["Ortiz", "Reed"])

      let journal = folder.corrections("desk")
      try journal.append(correction(0, .speaker("Reed")))
      try journal.append(correction(1, .speaker("Somebody Else")))
      #expect(try library.speakers() == ["Reed", "Somebody Else"])
      #expect(try library.speakers() == ["Reed", "Somebody Else"])
      #expect(
        try Library.open(store: store, indexFile: nil).speakers() == ["Reed", "Somebody Else"])

      try journal.append(correction(0, .asRead))
      try journal.append(correction(1, .nobody))
      #expect(try library.speakers() == ["Ortiz", nil])

      try folder.write("{\n", to: "corrections/desk.jsonl")
      #expect(try library.speakers() == ["Ortiz", "Reed"])
      #expect(try library.problems.map(\.line) == [1])
    }
  }

  @Test("read an article again only where something was said of it")
  func readingAgain() throws {
    try TemporaryFolder.during { folder in
      let lines = ["a", "b"].map {
        #"{"id":"\#($0)","title":"A","content_text":"\#(Self.text)"}"# + "\n"
      }
      try folder.write(lines.joined(), to: "articles/undated.jsonl")
      let library = try Library.open(store: Store(folder: folder.path), indexFile: nil)
      _ = try library.speakers()
      try folder.corrections("desk").append(correction(0, .nobody))
      try library.update()
      #expect(try library.backlog().unread == 1)
    }
  }
}

extension TemporaryFolder {
  fileprivate func corrections(_ host: String, at time: Int64 = 1_795_478_400_000)
    -> CorrectionJournal
  {
    CorrectionJournal(store: Store(folder: path), host: host, clock: { time })
  }
}

extension Library {
  /// Who speaks, quotation by quotation of the first article, once everything has been read.
  fileprivate func speakers() throws -> [String?] {
    try update()
    let read = MarkedText(
      "[“It holds,”](direct: Ortiz) said [Ortiz](person). [“No,”](direct: Reed) said [Reed](person)."
    ).annotation
    while try takeReadings(10, engine: 1, annotate: { _ in read }) > 0 {}
    return try index.read { db in
      try Row.fetchAll(
        db,
        sql: """
          SELECT billing.name FROM quotation LEFT JOIN billing USING (billing)
          ORDER BY quotation.quotation DESC
          """
      ).map { $0[0] }
    }
  }
}
