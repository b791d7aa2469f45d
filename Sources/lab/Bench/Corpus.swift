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

  /// As corpora count: words and figures, and every other sign by itself.
  static func tokens(in text: String) -> Int {
    var (count, isInWord) = (0, false)
    for scalar in text.unicodeScalars where scalar != " " && scalar != "\n" || isInWord {
      let isOfWord = scalar.properties.isAlphabetic || scalar.properties.numericType != nil
      if scalar != " ", scalar != "\n", !isOfWord || !isInWord { count += 1 }
      isInWord = isOfWord
    }
    return count
  }
}
