import Articles
import CResources
import Configuration
import Console
import Foundation
import Settings
import Testing
import Views

@testable import Application

func cubeRoot(_ value: Double) -> Double { cbrt(value) }
func power(_ value: Double, _ exponent: Double) -> Double { pow(value, exponent) }

/// The themes that come with the program.
struct ThemeTests {
  private static let names = (0..<resource_themes_count()).map {
    String(cString: resource_theme($0).name)
  }

  /// Kinds that look alike on purpose, and which stand for each other.
  private static let kinds: [Entity.Kind] = [
    .person, .organization, .place, .group, .date, .money, .product,
  ]
  /// Two and a half times what can just be seen.
  private static let apart = 0.05

  @Test func thereAreSixAndTheirFilesAreWhole() {
    #expect(Self.names.count >= 6)
    for name in Self.names {
      #expect(sheet(name).problems.map(\.description) == [], "\(name)")
    }
  }

  @Test func thereAreSomeForEveryBackground() {
    for background in ThemeSheet.Background.allCases {
      #expect(Self.names.contains { sheet($0).background == background })
    }
  }

  /// Names of different kinds differ in their strokes, or their colours are apart for everybody.
  @Test(arguments: names, [ColorDepth.many, .eight])
  func kindsAreApartForEverybody(name: String, depth: ColorDepth) throws {
    let theme = sheet(name)[depth]
    for (index, one) in Self.kinds.enumerated() {
      for other in Self.kinds.dropFirst(index + 1) where theme[one].hasStrokes(of: theme[other]) {
        guard let (left, right) = colors(theme[one], theme[other]) else { continue }
        for vision in ColorVision.all {
          #expect(
            vision.distance(left, right) >= Self.apart,
            "\(name): \(one) and \(other) are \(vision.distance(left, right)) apart in \(vision.name)"
          )
        }
      }
    }
  }

  /// Speakers have their digits besides; those who follow each other are apart by colour, too.
  @Test(arguments: names)
  func speakersAreApartFromTheNextForEverybody(name: String) throws {
    let speakers = sheet(name)[.many].speakers
    #expect(speakers.count == 9)
    for (one, next) in zip(speakers, speakers.dropFirst()) {
      let (left, right) = try #require(colors(one, next))
      for vision in ColorVision.all {
        #expect(
          vision.distance(left, right) >= Self.apart, "\(name): \(left), \(right), \(vision.name)")
      }
    }
  }

  /// What is read is readable: as WCAG asks of text, or of large text where both backgrounds must do.
  @Test(arguments: names)
  func colorsStandOutFromTheirBackground(name: String) {
    let sheet = sheet(name)
    let (dark, light) = (
      [PaletteColor(gray: 0), PaletteColor(235)], [PaletteColor(gray: 255), PaletteColor(230)]
    )
    let (backgrounds, least) =
      switch sheet.background {
      case .dark: (dark, 4.5)
      case .light: (light, 4.5)
      case .both: ([dark[0], light[0]], 3)
      }
    for color in colors(of: sheet[.many]) {
      for background in backgrounds {
        let contrast = PaletteColor(color).contrast(with: background)
        #expect(contrast >= least, "\(name): \(color) has \(contrast)")
      }
    }
  }

  /// The terminal's own background stays, but behind what is selected or found.
  @Test(arguments: names, ColorDepth.allCases)
  func theBackgroundIsTheTerminalsOwn(name: String, depth: ColorDepth) {
    let theme = sheet(name)[depth]
    for style in styles(of: theme) { #expect(style.background == .standard) }
  }

  /// The standard theme is in the program as well, for who has no file.
  @Test(arguments: ColorDepth.allCases)
  func theStandardFileSaysWhatTheProgramDoes(depth: ColorDepth) {
    #expect(styles(of: sheet("standard")[depth]) == styles(of: .standard(depth)))
  }

  @Test func withoutColoursThereAreNone() {
    for name in Self.names {
      #expect(colors(of: sheet(name)[.monochrome]).isEmpty, "\(name)")
    }
  }

  @Test(arguments: [
    ("[many]\nperson = \"33 blod\"", "t.toml:2:10: “blod” is no look; did you mean “bold”?"),
    ("[many]\npreson = \"33\"", "t.toml:2:1: a theme has no “preson”; did you mean “person”?"),
    (
      "[many]\nstar = 33",
      "t.toml:2:8: a look is text in quotation marks, \"33 bold\", and found 33"
    ),
    ("[eight]\nstar = \"33\"", "t.toml:2:8: there are eight colours here, and none is 33"),
    ("[many]\nstar = \"256\"", "t.toml:2:8: colours have the numbers 0 to 255, and found 256"),
    ("[monochrome]\nstar = \"red\"", "t.toml:2:8: there are no colours here, and found red"),
    ("[colours]\nstar = \"red\"", "t.toml:2:1: a theme has the tables monochrome, eight, many"),
    ("background = \"blue\"", "t.toml:1:14: “background” takes \"dark\", \"light\" or \"both\""),
  ])
  func aMistakeIsSaidWithItsPlaceAndTheRestCounts(toml: String, words: String) {
    let sheet = ThemeSheet(
      SettingDocument(toml: toml + "\n[many.x]\n", file: "t.toml"))
    #expect(sheet.problems.count == 1)
    #expect(sheet.problems.first?.description.hasPrefix(words) == true, "\(sheet.problems)")
    #expect(sheet[.many] == .standard(.many))
  }

  private func sheet(_ name: String) -> ThemeSheet {
    ThemeShelf(Self.bundled)[name] ?? ThemeSheet()
  }

  static let bundled: [ThemeShelf.Bundled] = (0..<resource_themes_count()).map { index in
    let theme = resource_theme(index)
    let bytes = UnsafeRawBufferPointer(start: theme.bytes, count: theme.length)
    return ThemeShelf.Bundled(
      name: String(cString: theme.name), toml: String(decoding: bytes, as: UTF8.self))
  }

  private func styles(of theme: Theme) -> [Style] {
    [
      theme.title, theme.heading, theme.quiet, theme.selection, theme.unread, theme.star,
      theme.status, theme.trouble, theme.selectedMention,
    ] + theme.speakers + Entity.Kind.allCases.map { theme[$0] }
  }

  private func colors(of theme: Theme) -> [UInt8] {
    styles(of: theme).compactMap {
      if case .palette(let number) = $0.foreground { number } else { nil }
    }
  }

  private func colors(_ one: Style, _ other: Style) -> (UInt8, UInt8)? {
    guard case .palette(let left) = one.foreground, case .palette(let right) = other.foreground
    else { return nil }
    return (left, right)
  }
}

extension Style {
  fileprivate func hasStrokes(of other: Style) -> Bool { attributes == other.attributes }
}

/// How a theme is chosen while somebody reads.
struct ThemeSittingTests {
  @Test func aThemeIsSeenWhileItIsBeingWrittenAndGoneWithEscape() throws {
    var session = try session()
    let before = session.frame
    press(":theme d", &session)
    #expect(session.frame.text.contains("theme dark"))
    let standard = look(session)
    press("<tab>", &session)
    #expect(session.frame.text.contains(":theme dark"))
    #expect(look(session) != standard)
    press("<esc>", &session)
    #expect(session.frame == before)
  }

  @Test func aThemeThatIsChosenStays() throws {
    var session = try session()
    let standard = look(session)
    press(":theme dark<enter>", &session)
    #expect(look(session) != standard)
    #expect(session.frame.text.contains("Theme dark, until you quit; for good in config.toml"))
  }

  @Test func oneThatIsNotThereIsSaidWithTheNearest() throws {
    var session = try session()
    press(":theme drak<enter>", &session)
    #expect(session.frame.text.contains("There is no theme “drak”; did you mean “dark”?"))
  }

  @Test func theThemeOfTheSettingsIsThereFromTheStart() throws {
    let dark = try session("theme = \"dark\"")
    #expect(look(dark) != look(try session()))
    let wrong = Setup(reading("theme = \"drak\""), themes: ThemeShelf(ThemeTests.bundled))
    #expect(
      wrong.problems.map(\.description).first?
        .hasPrefix(
          "config.toml:1:1: there is no theme “drak”; did you mean “dark”?; there are dark")
        == true)
  }

  @Test func ownThemesGoOverThoseOfTheProgram() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    defer { try? FileManager.default.removeItem(at: folder) }
    let themes = folder.appending(path: "quoth/themes")
    try FileManager.default.createDirectory(at: themes, withIntermediateDirectories: true)
    try Data("[many]\nstar = \"1\"".utf8).write(to: themes.appending(path: "dark.toml"))
    try Data("[many]\nstar = \"2\"".utf8).write(to: themes.appending(path: "mine.toml"))
    let shelf = ThemeShelf(
      ThemeTests.bundled, folder: ConfigurationFolder(environment: ["XDG_CONFIG_HOME": folder.path])
    )
    #expect(shelf.names.contains("mine") && shelf.names.contains("paper"))
    #expect(shelf["dark"]?[.many].star == Style(.red))
    #expect(shelf["mine"]?[.many].star == Style(.green))
    #expect(shelf["mine"]?[.many].quiet == Theme.standard(.many).quiet)
    #expect(shelf["../themes/mine"] == nil)
  }

  /// The look of the status line's right end, which every theme with quiet words changes.
  private func look(_ session: Session) -> Set<Style> {
    let frame = session.frame
    return Set((0..<frame.size.rows).flatMap { row in frame[row: row].map(\.style) })
  }

  private func session(_ toml: String = "") throws -> Session {
    let setup = Setup(reading(toml), themes: ThemeShelf(ThemeTests.bundled))
    var session = Session(size: Size(columns: 100, rows: 20), setup: setup)
    _ = session.start(at: nil)
    return session
  }

  private func reading(_ toml: String) -> SettingsReading {
    SettingsReading(SettingDocument(toml: toml, file: "config.toml"))
  }

  private func press(_ script: String, _ session: inout Session) {
    for key in (try? KeyScript(script))?.keys ?? [] { _ = session.handle(.key(key)) }
  }
}
