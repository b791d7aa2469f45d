import Foundation
import Search
import Testing

/// What the page on the search language promises is so.
struct SearchLanguageTests {
  @Test func everyExampleIsAQuery() throws {
    let examples = try Self.rows(under: "## Search")
    #expect(examples.count > 10)
    for (text, _) in examples {
      let query = try Query(parsing: text)
      #expect(query != .everything)
      #expect(query.description == text)
    }
  }

  @Test func everyMessageIsWhatIsSaid() throws {
    let examples = try Self.rows(under: "## What is not understood")
    #expect(examples.count > 5)
    for (text, message) in examples {
      do {
        _ = try Query(parsing: text)
        Issue.record("\(text) is understood")
      } catch {
        #expect("\(error)" == message)
      }
    }
  }

  /// The query and what is said of it, in each row of the table below a heading.
  private static func rows(under heading: String) throws -> [(String, String)] {
    let page = URL(filePath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "Sources/Application/Application.docc/SearchLanguage.md")
    let lines = try String(contentsOf: page, encoding: .utf8)
      .split(separator: "\n", omittingEmptySubsequences: false)
    let section = lines.drop { $0 != heading }.dropFirst().prefix { !$0.hasPrefix("## ") }
    return section.compactMap { line in
      guard let row = line.wholeMatch(of: /\| `([^`]+)` \| (.*) \|/) else { return nil }
      return (String(row.1), String(row.2))
    }
  }
}
