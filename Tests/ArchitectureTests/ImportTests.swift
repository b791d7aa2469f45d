import Foundation
import Testing

/// The arrows of the architecture, checked against the source.
///
/// The package manifest keeps our own modules apart. This keeps the outside world out: only the
/// modules named here may reach for files, clocks, libraries or the screen.
struct ImportTests {
  private static let outside: [String: Set<String>] = [
    "Text": [],
    "Articles": ["FoundationEssentials", "Glibc"],
    "Console": [],
    "Dispatches": ["FoundationEssentials"],
    "Fetching": ["Glibc"],
    "Importing": ["FoundationEssentials", "Glibc"],
    "Language": ["Synchronization"],
    "People": [],
    "Search": [],
    "Settings": [],
    "Configuration": ["Glibc", "TOMLKit"],
    "Storage": [
      "Dispatch", "FoundationEssentials", "GRDB", "GRDBSQLite", "Glibc", "Synchronization",
    ],
    "ViewModels": [],
    "Views": [],
    "Curses": ["Glibc"],
    "Application": ["Dispatch", "Glibc", "Synchronization"],
    "Scoring": [],
    "lab": ["ArgumentParser", "FoundationEssentials", "Glibc", "TerminalRig", "WebRig"],
    "quoth-fetch": ["ArgumentParser", "Glibc"],
    "quoth": ["ArgumentParser", "Dispatch", "FoundationEssentials", "Glibc", "Synchronization"],
  ]

  private static let cellar: Set<String> = ["CCurl", "CNcurses", "CRescue", "CResources", "CXML"]

  @Test(arguments: outside.keys.sorted())
  func importsOnlyWhatItMay(module: String) throws {
    let allowed = Self.outside[module, default: []].union(Self.outside.keys).union(Self.cellar)
    let strangers = try Self.imports(of: module).subtracting(allowed)
    #expect(strangers.isEmpty, "\(module) imports \(strangers.sorted())")
  }

  @Test func everyModuleHasItsLine() throws {
    let folders = try FileManager.default.contentsOfDirectory(atPath: Self.sources.path)
    #expect(Set(folders) == Set(Self.outside.keys).union(Self.cellar))
  }

  /// Foundation proper brings 47 MB of Unicode tables along, and a millisecond of every start.
  @Test func nobodyImportsAllOfFoundation() throws {
    for module in Self.outside.keys {
      #expect(try !Self.imports(of: module).contains("Foundation"), "\(module) does")
    }
  }

  private static let sources = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Sources")

  private static func imports(of module: String) throws -> Set<String> {
    let folder = sources.appending(path: module)
    let files = try FileManager.default.subpathsOfDirectory(atPath: folder.path)
    var imports: Set<String> = []
    for file in files where file.hasSuffix(".swift") {
      let source = try String(contentsOf: folder.appending(path: file), encoding: .utf8)
      for line in source.split(separator: "\n") {
        guard let match = line.wholeMatch(of: /(?:public |@testable )?import (\w+)/) else {
          continue
        }
        imports.insert(String(match.1))
      }
    }
    return imports
  }
}
