import Articles
import Testing

@testable import Storage

@Suite("What is saved as a view")
struct ViewFileTests {
  private func file(in folder: TemporaryFolder) -> ViewFile {
    ViewFile(of: Store(folder: folder.path + "/store"), host: "desk")
  }

  private func save(_ name: String, _ query: String, in file: ViewFile) throws -> Bool {
    try file.change { views throws(Failure) -> Bool in
      views.add(SavedSearch(name: name, query: query))
    }
  }

  @Test("is a line of readable JSON")
  func written() throws {
    try TemporaryFolder.during { folder in
      let file = file(in: folder)
      #expect(try file.read().list.isEmpty)
      let saved = try [("Fog", "fog \"night boat\""), ("평양", "is:unread"), ("fog", "another")].map {
        try save($0, $1, in: file)
      }
      #expect(saved == [true, true, false])
      #expect(
        try folder.text(of: "store/views.json") == """
          {
            "views": [
              {"name":"Fog","query":"fog \\"night boat\\""},
              {"name":"평양","query":"is:unread"}
            ]
          }

          """)
    }
  }

  @Test("keeps what this program does not know, and what it does not understand")
  func unknown() throws {
    try TemporaryFolder.during { folder in
      try folder.write(
        """
        {"views": [{"name": "Fog", "query": "fog", "colour": "grey"}, 7, {"name": "No query"},
          {"name": "", "query": "x"}, {"name": "Bad", "query": "sorce:"}], "version": 3}
        """, to: "store/views.json")
      let file = file(in: folder)
      #expect(
        file.problems.map(\.reason) == [
          "view 2: it is a number, not an object", "view 3: it has no “query”",
          "view 4: its “name” is empty",
        ])
      try file.change { views throws(Failure) in
        let outcomes = [views.rename("FOG", to: "Mist"), views.remove("Bad"), views.remove("Bad")]
        #expect(outcomes == [true, true, false])
      }
      #expect(
        try folder.text(of: "store/views.json") == """
          {
            "views": [
              {"colour":"grey","name":"Mist","query":"fog"},
              7,
              {"name":"No query"},
              {"name":"","query":"x"}
            ],
            "version": 3
          }

          """)
    }
  }

  @Test("is never written over where nobody understands it", arguments: ["{\"views\": [", "[1]"])
  func damaged(text: String) throws {
    try TemporaryFolder.during { folder in
      try folder.write(text, to: "store/views.json")
      let file = file(in: folder)
      #expect(file.problems.count == 1)
      #expect(throws: Failure.self) { try save("Fog", "fog", in: file) }
      #expect(try folder.text(of: "store/views.json") == text)
    }
  }

  @Test("of two machines is all there")
  func merged() throws {
    try TemporaryFolder.during { folder in
      let copy = "views.sync-conflict-20261120-101500-ABCDEFG.json"
      try folder.write(
        #"{"views": [{"name": "Fog", "query": "fog"}, {"name": "Ice", "query": "ice"}]}"#,
        to: "store/views.json")
      try folder.write(
        #"{"views": [{"name": "ice", "query": "ice"}, {"name": "Fog", "query": "mist"},"#
          + #" {"name": "Sea", "query": "sea"}]}"#, to: "store/\(copy)")
      try folder.write("{", to: "store/views (conflicted copy).json")
      let file = file(in: folder)
      #expect(try file.read().list.map(\.name) == ["Fog", "Ice", "Fog (2)", "Sea"])
      #expect(file.problems.map(\.reason) == ["it is no list of views"])
      try file.change { views throws(Failure) in _ = views.remove("sea") }
      #expect(try file.read().list.map(\.query) == ["fog", "ice", "mist"])
      #expect(try folder.names(in: "store/backup") == [copy])
      #expect(try folder.names(in: "store").contains("views (conflicted copy).json"))
    }
  }
}
