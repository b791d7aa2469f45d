import Articles
import CResources
import Search
import Storage

/// The English part of the bundled edition many times over: a few thousand articles of the usual length.
struct Corpus {
  private static let copies = 250
  let items: [FeedItem]

  init() throws {
    let bytes = UnsafeRawBufferPointer(start: resource_edition(), count: resource_edition_length())
    let library = try Library.open(edition: Array(bytes), name: "the bundled edition")
    try library.update()
    let headlines = try library.headlines(HeadlineRequest(around: .first, above: 0, below: 100))
    // Other languages are told apart at once and hardly read.
    let languages: Set = [nil, "en"]
    let english = headlines.rows.filter { languages.contains($0.headline.language) }
    let articles = try english.map { try library.article($0.id) }
    items = (0..<Self.copies).flatMap { copy in
      articles.map { article in
        FeedItem(
          id: "\(article.id.rawValue)-\(copy)", title: article.headline.title,
          contentText: article.text)
      }
    }
  }

  var texts: [String] { items.compactMap(\.contentText) }

  /// As `wc -w` counts: what stands between blanks.
  static func words(in text: String) -> Int {
    text.utf8.split { $0 == 0x20 || $0 == 0x0A || $0 == 0x09 }.count
  }
}
