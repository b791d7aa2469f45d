import Articles
import FoundationEssentials
import Glibc
import Storage
import Testing

/// A file, and what is listed of it.
struct FileExample: CustomTestStringConvertible {
  var testDescription: String
  var file: String
  /// `id: title (source)`
  var headlines: [String]
  /// `3 reason`
  var problems: [String]

  init(_ description: String, _ file: String, _ headlines: [String], _ problems: [String] = []) {
    testDescription = description
    self.file = file
    self.headlines = headlines
    self.problems = problems
  }
}

@Suite("A library lists what files hold")
struct LibraryTests {
  static let files: [FileExample] = [
    FileExample("one article", #"{"id":"a","title":"Bridge opens"}"#, ["a: Bridge opens"]),
    FileExample(
      "an array, newest first and undated last",
      """
      [
        {"id":"u","title":"Undated"},
        {"id":"v","title":"Undated, too","date_published":""},
        {"id":"a","title":"Old","date_published":"2025-01-01T00:00:00Z"},
        {"id":"b","title":"New","date_published":"2025-06-01T00:00:00Z"},
        {"id":"c","title":"Newer by an hour","date_published":"2025-06-01T00:00:00-01:00"}
      ]
      """,
      ["c: Newer by an hour", "b: New", "a: Old", "u: Undated", "v: Undated, too"],
      ["3 the date of publication “” cannot be read as a date"]),
    FileExample(
      "a feed, whose title is the source",
      #"{"title":"Post","items":[{"id":1,"title":"A"},{"id":2,"title":"B","_quoth":{"source":"Own"}}]}"#,
      ["1: A (Post)", "2: B (Own)"]),
    FileExample(
      "a feed with its title behind",
      #"{"items":[{"id":1,"title":"A","url":"https://host.org/1"}],"title":"Po\u0073t\u0007"}"#,
      ["1: A (Post)"]),
    FileExample(
      "two feeds",
      #"{"items":[{"id":1,"title":"A"}],"title":"One"}{"title":"Two","items":[{"id":2,"title":"B"}]}"#,
      ["1: A (One)", "2: B (Two)"]),
    FileExample(
      "JSON Lines, where the last line about an id counts",
      "{\"id\":\"a\",\"title\":\"First\"}\n{\"id\":\"b\",\"title\":\"B\"}\n{\"id\":\"a\",\"title\":\"Last\"}\n",
      ["a: Last", "b: B"]),
    FileExample(
      "fields of the wrong kind",
      """
      {"id":"a","title":12,"content_text":"Words of the text.\\nMore.","tags":["x",3],"summary":[]}
      {"id":true,"url":"https://www.example.org/b","title":"B","language":{},"authors":[4]}
      {"id":"c","title":"C","content_text":false,"date_published":"yesterday"}
      """,
      ["a: Words of the text.", "https://www.example.org/b: B (example.org)", "c: C"],
      [
        "1 the title is a number, not text", "1 the summary is a list, not text",
        "1 a tag is a number, not text", "2 the id is true or false, not text",
        "2 an author is a number, not an object with a name",
        "2 the language is an object, not text", "3 the text is true or false, not text",
        "3 the date of publication “yesterday” cannot be read as a date",
      ]),
    FileExample(
      "a broken record among others",
      "{\"id\":\"a\",\"title\":\"A\"}\n{\"id\":\"b\",\"title\":}\n{\"id\":\"c\",\"title\":\"C\"}\n{\"id\":\"d\",\"ti",
      ["a: A", "c: C"],
      ["2 the article is not valid JSON", "4 the file ends in the middle of the article"]),
    FileExample(
      "texts that are not valid", #"{"id":"a","title":"A","content_text":"\x"}"#, ["a: A"],
      ["1 the text cannot be read: it is not valid JSON"]),
    FileExample(
      "half a character", #"{"id":"a","title":"A","content_text":"\ud83d"}"#, ["a: A"],
      ["1 the text cannot be read: it is not valid JSON"]),
    FileExample(
      "a control character in a text", "{\"id\":\"a\",\"title\":\"A\",\"content_text\":\"\u{1}\"}",
      ["a: A"], ["1 the text cannot be read: it is not valid JSON"]),
    FileExample(
      "nothing to show", #"[{},{"id":"a"},{"url":"https://a.org/1"}]"#,
      ["https://a.org/1: https://a.org/1 (a.org)"],
      [
        "1 the article has neither a title nor a text nor an address",
        "1 the article has neither a title nor a text nor an address",
      ]),
    FileExample("nothing", "", [], ["the file is empty"]),
    FileExample("an empty list", "[]", []),
    FileExample(
      "commands to the terminal",
      #"{"id":"a","title":"\u001b[31mRed\u202e","_quoth":{"source":"\u009bS"},"date_published":"\u001b[2J"}"#,
      ["a: [31mRed (S)"], ["1 the date of publication “[2J” cannot be read as a date"]),
  ]

  @Test("file by file", arguments: files)
  func listed(_ example: FileExample) throws {
    let library = try Library.read(edition: Array(example.file.utf8), name: "file")
    #expect(try library.list().map(\.picture) == example.headlines)
    #expect(try library.problems.map(\.picture) == example.problems)
  }

  @Test("from disk as from memory", arguments: files)
  func fromDisk(_ example: FileExample) throws {
    try TemporaryFolder.during { folder in
      let library = try Library.read(paths: [try folder.write(example.file, to: "anything.txt")])
      #expect(try library.list().map(\.picture) == example.headlines)
      #expect(try library.problems.map(\.picture) == example.problems)
    }
  }

  @Test("and every article listed can be read", arguments: files)
  func articles(_ example: FileExample) throws {
    let library = try Library.read(edition: Array(example.file.utf8), name: "file")
    for headline in try library.list() {
      #expect(try library.article(headline.id).headline == headline)
    }
  }

  @Test("Damaged characters cost themselves")
  func damagedCharacters() throws {
    var file = Array(#"{"id":"a","title":"Caf?","content_text":"Open"}"#.utf8)
    file[try #require(file.firstIndex(of: UInt8(ascii: "?")))] = 0xE9
    let library = try Library.read(edition: file, name: "latin1.json")
    #expect(try library.list().map(\.title) == ["Caf\u{FFFD}"])
    #expect(
      try library.problems.map(\.description) == [
        "latin1.json, line 1: the article is not all UTF-8. Its damaged characters show as \u{FFFD}"
      ])
  }

  @Test("A file that is no JSON does not fill the Messages page")
  func manyProblems() throws {
    let file = String(repeating: "no json\n", count: 1000)
    let problems = try Library.read(edition: Array(file.utf8), name: "notes.txt").problems
    #expect(problems.count == 201)
    #expect(problems.last?.description == "notes.txt: and 800 more")
  }
}

@Suite("A library finds files")
struct LibraryPathTests {
  @Test("A folder is searched to the bottom, hidden and other files passed over")
  func folder() throws {
    try TemporaryFolder.during { folder in
      for name in [
        "b.json", "a.jsonl", "c.NDJSON", "notes.txt", ".hidden.json", "deep/er/d.json",
        ".git/e.json",
      ] {
        try folder.write(#"{"id":"\#(name)","title":"x"}"#, to: name)
      }
      let library = try Library.read(paths: [folder.path])
      #expect(
        try library.list().map(\.id.rawValue) == [
          "a.jsonl", "b.json", "c.NDJSON", "deep/er/d.json",
        ])
      #expect(try library.problems == [])
    }
  }

  @Test("The file read last counts, where two hold one article")
  func duplicates() throws {
    try TemporaryFolder.during { folder in
      let old = try folder.write(#"{"id":"a","title":"Old"}"#, to: "old.json")
      let new = try folder.write(#"[{"id":"a","title":"New"}]"#, to: "new.json")
      #expect(try Library.read(paths: [old, new]).list().map(\.picture) == ["a: New"])
      #expect(try Library.read(paths: [new, old]).list().map(\.picture) == ["a: Old"])
    }
  }

  @Test("What cannot be read is reported, and nothing waits for it")
  func oddities() throws {
    try TemporaryFolder.during { folder in
      try folder.write(#"{"id":"a","title":"A"}"#, to: "a.json")
      try folder.write(#"{"id":"b","title":"B"}"#, to: "folder.json/b.json")
      symlink("..", folder.path + "/folder.json/loop")
      symlink("circle.json", folder.path + "/circle.json")
      symlink("nowhere", folder.path + "/gone.json")
      mkfifo(folder.path + "/pipe.json", 0o600)
      let library = try Library.read(paths: [
        folder.path, folder.path + "/\u{1B}[31mnot", "/dev/null",
      ])
      #expect(try library.list().map(\.picture) == ["a: A", "b: B"])
      let problems = try library.problems.map {
        $0.description.replacing(folder.path, with: "…")
      }
      #expect(
        problems == [
          "…/circle.json: its links lead in a circle",
          "…/folder.json: it is a folder, though it is named as a file",
          "…/gone.json: there is no such file",
          "…/pipe.json: it is a pipe",
          "…/folder.json/loop: it leads back to a folder that has been read already",
          "…/[31mnot: there is no such file",
          "/dev/null: it is a device. Pass its contents through standard input: quoth - < FILE",
        ])
    }
  }

  @Test("A folder or file that is closed to the reader is reported", .disabled(if: geteuid() == 0))
  func closed() throws {
    try TemporaryFolder.during { folder in
      chmod(try folder.write("{}", to: "closed.json"), 0)
      let problems = try Library.read(paths: [folder.path]).problems
      #expect(problems.map(\.reason) == ["you have no permission. Check who owns it (ls -l)"])
    }
  }

  @Test("Names that are no UTF-8 are found again")
  func namesInBytes() throws {
    try TemporaryFolder.during { folder in
      let file = try folder.write(#"{"id":"a","title":"A"}"#, to: "plain.json")
      let odd =
        Array((folder.path + "/caf").utf8CString.dropLast()) + [CChar(bitPattern: 0xE9)]
        + Array(".json".utf8CString)
      #expect(rename(file, odd) == 0)
      let library = try Library.read(paths: [folder.path])
      #expect(try library.article(Article.ID(rawValue: "a")).headline.title == "A")
    }
  }

  @Test("A store's articles are read, and its journals are not")
  func store() throws {
    try TemporaryFolder.during { folder in
      try folder.write(#"{"id":"a","title":"Old"}"#, to: "store/articles/2025-11.jsonl")
      try folder.write(#"{"id":"a","title":"New"}"#, to: "store/articles/2025-12.jsonl")
      let store = Store(folder: folder.path + "/store")
      let act = MarkAct([MarkChange(article: Article.ID(rawValue: "a"), mark: .read, value: true)])
      try MarkJournal(store: store, host: "here").append(.act, of: act)
      for library in [try Library.read(store: store), try Library.read(paths: [folder.path])] {
        #expect(try library.list().map(\.picture) == ["a: New"])
        #expect(try library.problems == [])
      }
      let none = try Library.read(store: Store(folder: folder.path + "/none"))
      #expect(try none.list() == [] && none.problems == [])
    }
  }
}

@Suite("An article is read again when it is opened")
struct ArticleReadingTests {
  let a = Article.ID(rawValue: "a")
  let b = Article.ID(rawValue: "b")

  @Test("A file that grew is no trouble")
  func grown() throws {
    try TemporaryFolder.during { folder in
      let line = "{\"id\":\"a\",\"content_text\":\"One.\\n\\nTwo.\"}\n"
      let library = try Library.read(paths: [try folder.write(line, to: "x.jsonl")])
      try folder.write(line + "{\"id\":\"b\",\"title\":\"B\"}\n", to: "x.jsonl")
      #expect(try library.article(a).text == "One.\n\nTwo.")
      #expect(throws: Failure.missing(b)) { try library.article(b) }
    }
  }

  @Test(
    "A file that has changed or gone is a failure that says what to do",
    arguments: [
      #"{"id":"b","title":"Other"}"#, #"   {"id":"a","title":"Moved"}"#, "", "{\"id\":\"a\",",
    ])
  func changed(_ contents: String) throws {
    try TemporaryFolder.during { folder in
      let file = try folder.write(#"{"id":"a","title":"A"}"#, to: "\u{7}x.json")
      let library = try Library.read(paths: [file])
      try folder.write(contents, to: "\u{7}x.json")
      let shown = folder.path + "/x.json"
      let failure = #expect(throws: Failure.self) { try library.article(a) }
      #expect(
        failure?.description
          == "\(shown) has changed since it was read. The list will know in a moment")
      unlink(file)
      let gone = #expect(throws: Failure.self) { try library.article(a) }
      #expect(gone?.description == "\(shown) cannot be read: there is no such file")
    }
  }
}

extension Headline {
  fileprivate var picture: String {
    "\(id.rawValue): \(title)" + (source.isEmpty ? "" : " (\(source))")
  }
}

extension Problem {
  fileprivate var picture: String {
    line.map { "\($0) \(reason)" } ?? reason
  }
}
