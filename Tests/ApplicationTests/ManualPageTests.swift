import Application
import Foundation
import Settings
import Testing
import ViewModels

/// The manual page that is installed.
struct ManualPageTests {
  private static let folder = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Resources/Manual")

  /// Its options come from the command line; `CommandLineTests` looks at those.
  @Test func isNoOlderThanTheCommands() throws {
    let kept = try String(contentsOf: Self.folder.appending(path: "quoth.1"), encoding: .utf8)
    let options = try #require(kept.firstRange(of: ".SH OPTIONS OF EVERY COMMAND\n"))
    let rest = try #require(kept[options.upperBound...].firstRange(of: ".SH "))
    let page = String(kept[..<options.lowerBound] + kept[rest.lowerBound...])
    #expect(page == ManualPage().description, "run `make manual`")
  }

  @Test func isNoOlderThanTheSettings() throws {
    let file = Self.folder.appending(path: "quoth-config.5")
    let kept = try String(contentsOf: file, encoding: .utf8)
    #expect(kept == SettingsManualPage().description, "run `make manual`")
  }

  @Test func namesEverySettingAndPage() {
    let page = SettingsManualPage().description.replacing("\\-", with: "-")
    for entry in SettingEntry.table { #expect(page.contains("\\fB\(entry.name)\\fR")) }
    for name in KeyPage.allCases.map(\.rawValue) { #expect(page.contains("\\fB\(name)\\fR")) }
  }

  @Test func namesEveryCommandAndKey() {
    let page = ManualPage().description.replacing("\\-", with: "-")
    for entry in CommandEntry.table {
      #expect(page.contains("\\fI:\(entry.name)\\fR"))
      for key in entry.keys { #expect(page.contains("\\fB\(key)\\fR")) }
    }
  }
}
