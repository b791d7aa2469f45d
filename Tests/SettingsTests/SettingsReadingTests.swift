import Configuration
import Settings
import Testing

/// What a file of settings sets, and what is said of its mistakes.
struct SettingsReadingTests {
  @Test func whatIsSetIsSetAndKnowsItsLine() {
    let reading = reading(
      """
      # mine
      mouse = false
      read-after = "never"

      [list]
      columns = [
        "title",   # first
        "date",
      ]
      """)
    #expect(reading.problems.isEmpty)
    #expect(reading.settings.mouse == false)
    #expect(reading.settings.readAfter == nil)
    #expect(reading.settings.columns == [.title, .date])
    #expect(reading.places["mouse"] == place(2, 1))
    #expect(reading.places["list.columns"] == place(6, 1))
    #expect(reading.places["theme"] == nil)
  }

  @Test(arguments: [
    ("mose = true", "config.toml:1:1: there is no setting “mose”; did you mean “mouse”?"),
    (
      "columns = []", "config.toml:1:1: there is no setting “columns”; did you mean “list.columns”?"
    ),
    ("zebra = 1", "config.toml:1:1: there is no setting “zebra”"),
    ("mouse = \"no\"", "config.toml:1:9: “mouse” takes true or false, and found \"no\""),
    (
      "[list]\ndates = \"isso\"",
      "config.toml:2:9: “list.dates” takes \"words\", \"iso\", \"european\" or \"american\", and found "
        + "\"isso\"; did you mean “iso”?"
    ),
    (
      "list.columns = [\"date\", \"titel\"]",
      "config.toml:1:16: “list.columns” takes a list, in [ ], of \"date\", \"source\", \"title\" or "
        + "\"quotations\", each at most once, and found [\"date\", \"titel\"]; did you mean “title”?"
    ),
    (
      "update-every = -5",
      "config.toml:1:16: “update-every” takes a whole number from 0 to 10080, and found -5"
    ),
    (
      "theme = 1979-05-27",
      "config.toml:1:9: “theme” takes the name of a theme in quotation marks, and found a date"
    ),
    (
      "[keys]\nj = 5",
      "config.toml:2:5: a key takes the name of a command in quotation marks, and found 5"
    ),
  ])
  func aMistakeIsSaidWithItsPlace(toml: String, words: String) {
    let reading = reading(toml)
    #expect(reading.problems.map(\.description) == [words])
    #expect(reading.settings == Settings())
  }

  @Test func aMistakeLeavesTheOtherSettingsAsTheyAre() {
    let reading = reading("mose = true\nmouse = false\nfull-text = 3")
    #expect(reading.problems.count == 2)
    #expect(!reading.settings.mouse)
  }

  @Test func whatIsNoTOMLSetsNothing() {
    let reading = reading("mouse = false\ntheme = \n")
    #expect(reading.settings == Settings())
    #expect(reading.problems.count == 1)
    #expect(reading.problems.first?.place?.line == 2)
    #expect(reading.problems.first?.words.hasPrefix("this is no TOML: ") == true)
  }

  @Test func everySettingCanBeWrittenAsItIsPrinted() {
    for entry in SettingEntry.table {
      let reading = reading("\(entry.name) = \(entry.standard)")
      #expect(reading.problems.isEmpty, "\(entry.name)")
      #expect(entry.value(in: reading.settings) == entry.standard)
      #expect(reading.places[entry.name] != nil)
    }
  }

  @Test func everySettingHasOneLine() {
    let names = SettingEntry.table.map(\.name)
    #expect(Set(names).count == names.count)
  }

  private func reading(_ toml: String) -> SettingsReading {
    SettingsReading(SettingDocument(toml: toml, file: "config.toml"))
  }

  private func place(_ line: Int, _ column: Int) -> SettingPlace {
    SettingPlace(file: "config.toml", line: line, column: column)
  }
}
