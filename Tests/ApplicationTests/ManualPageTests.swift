import Application
import Foundation
import Testing
import ViewModels

/// The manual page that is installed.
struct ManualPageTests {
  private static let file = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Resources/Manual/quoth.1")

  /// Its options come from the command line; `CommandLineTests` looks at those.
  @Test func isNoOlderThanTheCommands() throws {
    let kept = try String(contentsOf: Self.file, encoding: .utf8)
    let options = try #require(kept.firstRange(of: ".SH OPTIONS\n"))
    let rest = try #require(kept.firstRange(of: ".SH ENVIRONMENT\n"))
    let page = String(kept[..<options.lowerBound] + kept[rest.lowerBound...])
    #expect(page == ManualPage().description, "run `make manual`")
  }

  @Test func namesEveryCommandAndKey() {
    let page = ManualPage().description.replacing("\\-", with: "-")
    for entry in CommandEntry.table {
      #expect(page.contains("(\\fI:\(entry.name)\\fR)"))
      for key in entry.keys { #expect(page.contains("\\fB\(key)\\fR")) }
    }
  }
}
