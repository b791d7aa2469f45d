import Articles
import CResources
import Storage

/// The English part of the bundled edition many times over: a few thousand articles of the usual length.
struct Corpus {
  private static let copies = 250
  let items: [FeedItem]

  init() {
    let bytes = UnsafeRawBufferPointer(start: resource_edition(), count: resource_edition_length())
    let library = Library.open(edition: Array(bytes), name: "the bundled edition")
    // Other languages are told apart at once and hardly read.
    let english = library.headlines.filter { $0.language == nil || $0.language == "en" }
    let articles = english.compactMap { try? library.article($0.id) }
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
