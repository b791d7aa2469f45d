import Articles
import Testing

@testable import Storage

@Suite("What is subscribed to")
struct SubscriptionFileTests {
  private func file(in folder: TemporaryFolder) -> SubscriptionFile {
    SubscriptionFile(of: Store(folder: folder.path + "/store"), host: "desk")
  }

  @Test("is readable JSON, in which a person may write as well")
  func written() throws {
    try TemporaryFolder.during { folder in
      let file = file(in: folder)
      #expect(try file.read().list.isEmpty)
      try file.change { list throws(Failure) in
        _ = list.add(
          Subscription(
            url: "https://a.example/feed", title: "A", tags: ["daily", "x"], isFullText: true))
        _ = list.add(Subscription(url: "https://b.example/"))
      }
      #expect(
        try folder.text(of: "store/feeds.json") == """
          {
            "feeds": [
              {
                "url": "https://a.example/feed",
                "title": "A",
                "tags": ["daily","x"],
                "full_text": true
              },
              {
                "url": "https://b.example/"
              }
            ]
          }

          """)
      #expect(try folder.text(of: "store/quoth-store.json").contains("\"version\":1"))
    }
  }

  @Test("keeps what it does not know, and what it does not understand")
  func unknown() throws {
    try TemporaryFolder.during { folder in
      try folder.write(
        """
        {"version": 7, "feeds": [
          {"url": "https://a.example/feed", "colour": "red", "tags": 3},
          "https://lonely.example", {"title": "No address"},
          {"url": "https://b.example/feed", "full_text": "yes"}], "views": [1]}
        """, to: "store/feeds.json")
      let file = file(in: folder)
      #expect(
        file.problems.map(\.reason) == [
          "feed 2: it is text, not an object", "feed 3: it has no “url”",
          "feed 4: “full_text” is text, not true or false",
        ])
      try file.change { list throws(Failure) in
        list.change("http://a.example/feed/") { $0.title = "A" }
        list.remove("https://nowhere.example/feed")
      }
      let text = try folder.text(of: "store/feeds.json")
      for part in [
        #""colour": "red""#, #""tags": 3"#, #""title": "A""#, #""https://lonely.example""#,
        #"{"title":"No address"}"#, #""full_text": "yes""#, #""version": 7"#, #""views": [1]"#,
      ] { #expect(text.contains(part), "\(part)") }
      #expect(try file.read().list.map(\.title) == ["A", nil])
    }
  }

  @Test(
    "is never written over where it is broken",
    arguments: [
      ("{\n  \"feeds\": [\n    {\"url\" \"https://a.example/\"}\n  ]\n}", "line 3"),
      ("{\"feeds\":\n[", "line 2"), ("[]", "a list “feeds”"), ("{\"feeds\": {}}", "a list “feeds”"),
    ])
  func broken(text: String, reason: String) throws {
    try TemporaryFolder.during { folder in
      try folder.write(text, to: "store/feeds.json")
      #expect {
        try file(in: folder).change { list throws(Failure) in
          _ = list.add(Subscription(url: "https://b.example/"))
        }
      } throws: {
        "\($0)".contains("feeds.json cannot be read") && "\($0)".contains(reason)
      }
      #expect(try folder.text(of: "store/feeds.json") == text)
      #expect(try folder.names(in: "store").filter { $0.hasSuffix(".new") } == [])
    }
  }

  @Test("is only read in a store of a later version")
  func later() throws {
    try TemporaryFolder.during { folder in
      try folder.write(#"{"version":9}"#, to: "store/quoth-store.json")
      try folder.write(#"{"feeds":[{"url":"https://a.example/"}]}"#, to: "store/feeds.json")
      let file = file(in: folder)
      #expect(try file.read().list.count == 1)
      #expect(throws: Failure.self) {
        try file.change { list throws(Failure) in list.remove("https://a.example/") }
      }
    }
  }

  @Test("knows a feed by its address, however that is written, and only once")
  func once() throws {
    var list = Subscriptions()
    let isNew = ["https://www.a.example/feed/", "http://a.example/feed?utm_source=x"].map {
      list.add(Subscription(url: $0))
    }
    #expect(isNew == [true, false])
    #expect(list["a.example/feed"] == nil && list["http://a.example/feed"] != nil)
    list.change("http://a.example/feed") {
      ($0.formerURL, $0.url) = ($0.url, "https://b.example/new")
    }
    #expect(list["https://www.a.example/feed/"]?.url == "https://b.example/new")
  }

  @Test("loses nothing where many change it at once")
  func many() async throws {
    let folder = try TemporaryFolder.lasting()
    defer { folder.remove() }
    let file = file(in: folder)
    await withTaskGroup(of: Void.self) { group in
      for number in 0..<20 {
        group.addTask {
          _ = try? file.change { list throws(Failure) in
            list.add(Subscription(url: "https://\(number).example/"))
          }
        }
      }
    }
    #expect(try file.read().list.count == 20)
  }
}

@Suite("What fetching teaches")
struct FetchRecordTests {
  private let time: Int64 = 1_795_176_000

  @Test("outlives the program, and may be lost or torn")
  func kept() throws {
    try TemporaryFolder.during { folder in
      let file = folder.path + "/cache/fetches.json"
      var log = FetchLog(file: file)
      log["https://a.example/"].etag = "\"7\""
      log["https://b.example/"].succeed(at: time, notBefore: nil)
      try log.save()
      #expect(FetchLog(file: file)["https://a.example/"].etag == "\"7\"")
      #expect(FetchLog(file: file)["https://b.example/"].due == time + 600)
      try folder.write("{\"https://a.", to: "cache/fetches.json")
      #expect(FetchLog(file: file)["https://a.example/"] == FetchRecord())
    }
  }

  @Test("a feed that does not come is asked for less and less often, and at least once a day")
  func patience() {
    var record = FetchRecord()
    var waits: [Int64] = []
    for _ in 1...9 {
      record.fail(at: time, notBefore: nil, because: "no answer")
      waits.append(((record.due ?? 0) - time) / 60)
    }
    #expect(waits == [10, 20, 40, 80, 160, 320, 640, 1280, 1440])
    record.succeed(at: time, notBefore: time + 100_000_000)
    #expect(record.due == time + 86_400 && record.trouble == nil)
    #expect(!record.isDue(at: time) && record.isDue(at: time + 86_400))
    // The clock was years ahead when it was asked.
    #expect(record.isDue(at: time - 1_000_000))
  }
}
