import Application
import Foundation
import Testing
import ViewModels

/// The manual page that is installed.
struct ManualPageTests {
  private static let file = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Resources/Manual/quoth.1")

  @Test func isNoOlderThanTheCommands() throws {
    let kept = try String(contentsOf: Self.file, encoding: .utf8)
    #expect(kept == ManualPage().description, "run `make manual`")
  }

  @Test func namesEveryCommandAndKey() {
    let page = ManualPage().description.replacing("\\-", with: "-")
    for entry in CommandEntry.table {
      #expect(page.contains("(\\fI:\(entry.name)\\fR)"))
      for key in entry.keys { #expect(page.contains("\\fB\(key)\\fR")) }
    }
  }
}
