import FoundationEssentials

/// A made-up archive of news on disk, the same whenever it is made.
///
/// ```
/// FOLDER/articles/2026-11.jsonl   as a store keeps them
/// FOLDER/news.jsonl               all of them once more, to be imported
/// FOLDER/archive.json             what is in it
/// ```
struct Archive {
  /// Of the way archives are made. One made in another way is made anew.
  private static let recipe = 1

  let articles: Int
  let folder: URL
  let known: KnownWords
  /// Of all articles, in bytes.
  let size: Int

  var shards: URL { folder.appending(path: "articles") }
  var news: URL { folder.appending(path: "news.jsonl") }

  private struct Label: Codable {
    var recipe: Int
    var articles: Int
    var known: KnownWords
    var size: Int
  }

  /// The archive of so many articles below `folder`, made where it is not there yet.
  init(articles: Int, in parent: URL) throws {
    self.articles = articles
    folder = parent.appending(path: "\(articles)")
    let label = try Self.label(of: folder) ?? Self.make(articles, in: folder)
    (known, size) = (label.known, label.size)
  }

  private static func label(of folder: URL) throws -> Label? {
    let file = folder.appending(path: "archive.json")
    guard let data = try? Data(contentsOf: file),
      let label = try? JSONDecoder().decode(Label.self, from: data), label.recipe == recipe
    else { return nil }
    return label
  }

  private static func make(_ articles: Int, in folder: URL) throws -> Label {
    let files = FileManager.default
    try? files.removeItem(at: folder)
    try files.createDirectory(
      at: folder.appending(path: "articles"), withIntermediateDirectories: true)
    let (known, size) = try printAll(articles, in: folder)
    let label = Label(recipe: recipe, articles: articles, known: known, size: size)
    // The label comes last: an archive without one was never finished.
    try JSONEncoder().encode(label).write(to: folder.appending(path: "archive.json"))
    return label
  }

  private static func printAll(
    _ articles: Int, in folder: URL
  ) throws -> (known: KnownWords, size: Int) {
    var press = Press(articles: articles)
    let news = try GrowingFile(folder.appending(path: "news.jsonl"))
    var size = 0
    var article = 0
    while article < articles {
      let month = press.time(of: article).monthName
      let shard = try GrowingFile(folder.appending(path: "articles/\(month).jsonl"))
      while article < articles, press.time(of: article).monthName == month {
        press.print(article)
        article += 1
        if press.bytes.count > 4 << 20 { size += try press.deliver(to: news, shard) }
      }
      size += try press.deliver(to: news, shard)
    }
    return (press.known, size)
  }
}

extension Press {
  /// Writes what was printed into both files.
  ///
  /// - Returns: How many bytes.
  fileprivate mutating func deliver(to one: GrowingFile, _ other: GrowingFile) throws -> Int {
    try one.append(bytes)
    try other.append(bytes)
    defer { bytes.removeAll(keepingCapacity: true) }
    return bytes.count
  }
}
