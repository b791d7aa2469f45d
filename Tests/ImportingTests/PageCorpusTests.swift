import Articles
import Foundation
import Testing

@testable import Importing

/// Pages from the web, where somebody has put some beside the project.
struct PageCorpusTests {
  /// `QUOTH_PAGES`, or else beside the project.
  private static let folder =
    ProcessInfo.processInfo.environment["QUOTH_PAGES"].map { URL(filePath: $0) }
    ?? URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "../shared/pages").standardizedFileURL

  private static var isThere: Bool { FileManager.default.fileExists(atPath: folder.path) }

  @Test(.enabled(if: isThere, "skipped: there are no pages in ../shared/pages"))
  func everyPageHasAnArticle() throws {
    for name in try FileManager.default.contentsOfDirectory(atPath: Self.folder.path) {
      let file = Self.folder.appending(path: name).appending(path: "source.html")
      guard let bytes = try? Data(contentsOf: file), bytes.count < 300_000 else { continue }
      let item = Page(Array(bytes)).item
      #expect(item.contentText?.isEmpty == false, "\(name)")
      #expect(item.title?.isEmpty == false, "\(name)")
    }
  }
}
