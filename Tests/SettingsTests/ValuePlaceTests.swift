import Configuration
import Settings
import TestSupport
import Testing

/// Where the values of a TOML text stand, whatever way they are written.
struct ValuePlaceTests {
  @Test func everyWayOfWritingANameIsFound() {
    let document = SettingDocument(
      toml: #"""
        top = 1
        "quoted name" = 'x # no comment'
        a.b . c = """
        two
        lines = 1 """
        inline = { d = 1, e = [1, { f = 2 }, "]"] }
        [table . "with.dot"] # why
          g = [
            1, # one
            [2]]
        [keys.article]
        "g g" = "first"
        '<c-x>' = "last"
        "\u00e9" = "up"
        """#, file: "t")
    #expect(document.problems.isEmpty)
    let places = document.lines.map { "\($0.path) \($0.place) \($0.valuePlace.column)" }
    #expect(
      places == [
        #"["top"] t:1:1 7"#, #"["quoted name"] t:2:1 17"#, #"["a", "b", "c"] t:3:1 11"#,
        #"["inline", "d"] t:6:12 16"#, #"["inline", "e"] t:6:19 23"#,
        #"["table", "with.dot", "g"] t:8:3 7"#, #"["keys", "article", "g g"] t:12:1 9"#,
        #"["keys", "article", "<c-x>"] t:13:1 11"#, #"["keys", "article", "é"] t:14:1 12"#,
      ])
  }

  @Test func windowsLineEndsAndAByteOrderMarkAreNothing() {
    let document = SettingDocument(toml: "\u{FEFF}a = 1\r\n\r\nb = 2\r\n", file: "t")
    #expect(document.lines.map(\.place.line) == [1, 3])
  }

  /// Whatever bytes come, there is an end and no crash.
  @Test(arguments: [
    "", "[", "]", "=", "a", "a =", "a = [", "a = {", "\"", "'''", "[[a]]\nb = 1", "\u{0}",
    "a = 1\u{0}b = 2",
    "a = \"\\u12\"", String(repeating: "[", count: 5000),
    "a = " + String(repeating: "[", count: 5000),
    String(repeating: "a.", count: 5000) + "b = 1", "[\n", "[}", "a = 1\n [ [.]",
  ])
  func hardTextIsTaken(text: String) {
    let document = SettingDocument(toml: text, file: "t")
    #expect(document.problems.count <= 1)
    #expect(document.problems.isEmpty || document.lines.isEmpty)
  }

  /// The library that reads TOML ends the program at some of what is none.
  @Test func anyTextIsTaken() {
    var chance = Chance(seed: 5)
    let letters = Array("a.=[]{}\"'#\n \\,1u-\té\r")
    for _ in 0..<20_000 {
      let text = String(
        (0..<Int.random(in: 1...16, using: &chance)).map { _ in
          letters[Int.random(in: 0..<letters.count, using: &chance)]
        })
      let document = SettingDocument(toml: text, file: "t")
      #expect(document.problems.isEmpty || document.lines.isEmpty)
    }
  }

  @Test(arguments: [
    ("mose", "mouse"), ("thme", "theme"), ("coulmns", "columns"), ("x", nil), ("panes", nil),
    ("", nil),
  ])
  func theNearestNameIsOfferedWhereOneIsNear(word: String, name: String?) {
    #expect(nearestName(to: word, among: ["mouse", "theme", "columns"]) == name)
  }
}
