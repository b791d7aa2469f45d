public import Articles

/// A feed, read: what it is called, how often it wants to be asked, and its articles.
///
/// Any bytes give one. What could not be read, or not by the letter, is in ``problems``.
public struct Feed: Hashable, Sendable {
  /// As the publisher wrote it.
  public var written: WrittenFeed
  /// In plain words on one line.
  public var title: String?
  public var summary: String?
  /// Its articles, as the store keeps them.
  public var items: [FeedItem]
  public var problems: [Problem]

  /// Reads a feed.
  ///
  /// - Parameters:
  ///   - bytes: the feed, in any format and any letters.
  ///   - contentType: what the server says it is: `text/xml; charset=utf-8`.
  ///   - address: where it lies, from where relative addresses in it start.
  ///   - name: what to call it in ``problems``; its address, where nothing is given.
  public init(
    _ bytes: [UInt8], contentType: String? = nil, address: String? = nil, name: String? = nil
  ) {
    let reading = FeedReading(bytes, contentType: contentType, address: address)
    let name = name ?? address ?? "the feed"
    self.init(
      reading.feed,
      problems: reading.problems.map { Problem(file: name, line: $0.line, reason: $0.reason) })
    if let items = reading.items { self.items = items }
  }

  init(_ written: WrittenFeed, problems: [Problem]) {
    self.written = written
    self.problems = problems
    title = written.title?.plainLine
    summary = written.summary?.plainLine
    let source = title
    items = written.entries.compactMap { entry in
      let item = FeedItem(entry, of: written, called: source)
      return item.isArticle ? item : nil
    }
  }
}
