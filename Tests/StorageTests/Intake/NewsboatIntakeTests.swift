import Articles
import GRDB
import Testing

@testable import Storage

@Suite("Taking over what is in newsboat")
struct NewsboatIntakeTests {
  @Test("articles come with their feed, marks as one act, and a second time nothing changes")
  func whole() throws {
    try TemporaryFolder.during { folder in
      try folder.cache(.rows)
      let first = try folder.takeNewsboat()
      #expect(first.summary.added == 3)
      #expect([first.readCount, first.starCount] == [2, 1])
      #expect(
        try folder.text(of: "store/articles/2026-03.jsonl")
          == #"{"id":"http://bay.example/1","url":"http://bay.example/1","title":"Fog & ferries","#
          + #""content_html":"<p>Thick <b>fog</b>.</p>","date_published":"2026-03-12T08:14:00Z","#
          + #""authors":[{"name":"Lena Ortiz"}],"_quoth":{"feed":"http://bay.example/rss","#
          + #""fetched":"2026-11-24T00:00:00.000Z","source":"Bay Post"},"_newsboat":{"flags":"ax"},"#
          + #""attachments":[{"mime_type":"audio/mpeg","url":"http://bay.example/1.mp3"}]}"# + "\n")
      #expect(
        try folder.text(of: "store/marks/desk.jsonl") == """
          {"id":"http://bay.example/1","read":true,"at":"2026-11-24T00:00:00.000Z","act":"mwtxhc00"}
          {"id":"http://bay.example/1","starred":true,"at":"2026-11-24T00:00:00.000Z","act":"mwtxhc00"}
          {"id":"4711","read":true,"at":"2026-11-24T00:00:00.000Z","act":"mwtxhc00"}

          """)
      let marks = try folder.text(of: "store/marks/desk.jsonl")
      let second = try folder.takeNewsboat()
      #expect([second.summary.added, second.summary.known] == [0, 3])
      #expect([second.readCount, second.starCount] == [0, 0])
      #expect(try folder.text(of: "store/marks/desk.jsonl") == marks)
    }
  }

  @Test("what a person has marked here stays as it is")
  func marksOfThePerson() throws {
    try TemporaryFolder.during { folder in
      try folder.cache(.rows)
      try folder.write(
        #"{"id":"4711","read":false,"at":"2020-01-01T00:00:00.000Z"}"# + "\n",
        to: "store/marks/laptop.jsonl")
      #expect(try folder.takeNewsboat().readCount == 1)
    }
  }

  @Test("what is here under another id is marked under that")
  func otherIDs() throws {
    try TemporaryFolder.during { folder in
      try folder.cache(.rows)
      // As it came by its feed, which calls it something else now.
      try folder.write(
        #"{"id":"bay-1","url":"https://bay.example/1","title":"Fog & ferries","#
          + #""content_text":"Thick fog.","_quoth":{"feed":"http://bay.example/rss"}}"# + "\n",
        to: "store/articles/2026-03.jsonl")
      let intake = try folder.takeNewsboat()
      #expect([intake.readCount, intake.starCount] == [2, 1])
      let marks = try folder.text(of: "store/marks/desk.jsonl")
      #expect(marks.contains(#"{"id":"bay-1","read":true"#))
      #expect(marks.contains(#"{"id":"bay-1","starred":true"#))
      #expect(!marks.contains("http://bay.example/1"))
      let second = try folder.takeNewsboat()
      #expect([second.readCount, second.starCount] == [0, 0])
    }
  }

  @Test("a cache of long ago has fewer columns, and the articles all the same")
  func oldSchema() throws {
    try TemporaryFolder.during { folder in
      try folder.cache(.oldRows)
      let intake = try folder.takeNewsboat()
      #expect(intake.summary.added == 1)
      #expect(
        try folder.text(of: "store/articles/undated.jsonl").hasPrefix(#"{"id":"1","title":"Fog""#))
    }
  }

  @Test(
    "what is no cache is said to be none",
    arguments: [
      (Array("Hello, there is no database here at all".utf8), "it is no database of newsboat's"),
      ([], "it is no database of newsboat's"),
    ])
  func noCache(bytes: [UInt8], reason: String) throws {
    try TemporaryFolder.during { folder in
      let file = try folder.write(bytes, to: "cache.db")
      #expect(throws: Failure.unreadable(file: file, reason: reason)) { try folder.takeNewsboat() }
      #expect(throws: Failure.unreadable(file: folder.path, reason: "it is not an ordinary file")) {
        var intake = folder.newsboatIntake()
        try intake.take(NewsboatCache(folder.path))
      }
    }
  }

  @Test("of a damaged cache everything before and behind the damage is taken")
  func damage() throws {
    try TemporaryFolder.during { folder in
      try folder.cache(.many)
      var bytes = try folder.bytes(of: "cache.db")
      let middle = bytes.count / 2 / 4096 * 4096
      for place in middle..<middle + 4096 { bytes[place] = 0xFF }
      try folder.write(bytes, to: "cache.db")
      let summary = try folder.takeNewsboat().summary
      #expect((500..<1000).contains(summary.added))
      #expect(summary.problems.map(\.reason).count == 1)
      #expect(summary.problems.first?.reason.hasPrefix("the database is damaged") == true)
    }
  }

  @Test("any damage at all ends well", arguments: 0..<30 as Range<UInt64>)
  func anyDamage(seed: UInt64) throws {
    try TemporaryFolder.during { folder in
      try folder.cache(.many)
      var bytes = try folder.bytes(of: "cache.db")
      var state = seed &* 0x9E37_79B9_7F4A_7C15 &+ 1
      for _ in 0..<200 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        bytes[Int(state >> 33) % bytes.count] = UInt8(truncatingIfNeeded: state >> 24)
      }
      try folder.write(
        Array(bytes.prefix(seed % 3 == 0 ? bytes.count / 2 : bytes.count)), to: "cache.db")
      do throws(Failure) {
        var intake = folder.newsboatIntake()
        try intake.take(NewsboatCache(folder.path + "/cache.db"))
      } catch {
        var isUnreadable = false
        if case .unreadable = error { isUnreadable = true }
        #expect(isUnreadable, "\(error)")
      }
    }
  }

  @Test("the cache is looked for where newsboat keeps it")
  func places() throws {
    try TemporaryFolder.during { folder in
      let home = ["HOME": folder.path]
      #expect(NewsboatCache(environment: home) == nil)
      let new = try folder.write("", to: ".local/share/newsboat/cache.db")
      #expect(NewsboatCache(environment: home)?.file == new)
      let old = try folder.write("", to: ".newsboat/cache.db")
      #expect(NewsboatCache(environment: home)?.file == old)
      try folder.write("", to: ".config/newsboat/config")
      #expect(NewsboatCache(environment: home)?.file == new)
    }
  }
}

private enum CacheRows {
  case rows, oldRows, many

  var sql: String {
    switch self {
    case .rows:
      """
      CREATE TABLE rss_feed (rssurl VARCHAR(1024) PRIMARY KEY NOT NULL, url, title);
      CREATE TABLE rss_item (id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, guid, title, author, url,
        feedurl, pubDate INTEGER, content, unread INTEGER, enclosure_url, enclosure_type,
        enqueued INTEGER, flags, deleted INTEGER, base, content_mime_type);
      INSERT INTO rss_feed VALUES ('http://bay.example/rss', 'http://bay.example/', 'Bay Post');
      INSERT INTO rss_item VALUES
        (1, 'http://bay.example/1', 'Fog & ferries', 'Lena Ortiz', 'http://bay.example/1',
          'http://bay.example/rss', 1773303240, '<p>Thick <b>fog</b>.</p>', 0,
          'http://bay.example/1.mp3', 'audio/mpeg', 0, 'ax', 0, '', 'text/html'),
        (2, '4711', 'Tide', '', 'http://bay.example/2', 'http://bay.example/rss', 0,
          'Plain < words', 0, '', '', 0, NULL, 0, '', 'text/plain'),
        (3, 'gone', 'Deleted', '', '', '', 1, '', 0, NULL, NULL, 0, NULL, 1, '', ''),
        (4, x'00ff', NULL, 7, NULL, NULL, 'soon', x'ff', 1, NULL, NULL, NULL, '', NULL, NULL, NULL);
      """
    case .oldRows:
      """
      CREATE TABLE rss_item (id INTEGER PRIMARY KEY, guid, title, unread);
      INSERT INTO rss_item VALUES (1, 1, 'Fog', 1);
      """
    case .many:
      """
      CREATE TABLE rss_feed (rssurl PRIMARY KEY, url, title);
      CREATE TABLE rss_item (id INTEGER PRIMARY KEY, guid, title, content, unread, feedurl);
      WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 1000)
      INSERT INTO rss_item SELECT i, 'id ' || i, 'Number ' || i, printf('%.400c', 'x') || i, i % 2, 'f'
        FROM n;
      """
    }
  }
}

extension TemporaryFolder {
  fileprivate func cache(_ rows: CacheRows) throws {
    let database = try DatabaseQueue(path: path + "/cache.db")
    try database.write { try $0.execute(sql: rows.sql) }
    try database.close()
  }

  fileprivate func newsboatIntake() -> NewsboatIntake {
    NewsboatIntake(
      into: Store(folder: path + "/store"), indexFile: path + "/index", host: "desk",
      clock: { 1_795_478_400_000 })
  }

  fileprivate func takeNewsboat() throws -> NewsboatIntake {
    var intake = newsboatIntake()
    try intake.take(NewsboatCache(path + "/cache.db"))
    return intake
  }
}
