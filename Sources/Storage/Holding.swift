import Articles

/// An article that a file holds, and where.
struct Holding: Hashable, Sendable {
  var headline: Headline
  /// As clean copy, each of them once.
  var tags: [String]
  /// The addresses of the feeds that have brought it.
  var feeds: [String] = []
  /// The title of the feed it is an item of, as the file gives it.
  var feed: String?
  /// Where its record lies, in bytes from the start of the file.
  var bytes: Range<Int>
  /// The line its record begins on, counted from 1.
  var line: Int
  /// A hash of the record's bytes.
  var print: Int64
}

extension Holding {
  /// The article at `place` of a source; nil where there is none, or none any more.
  init?(in source: Source, at place: Range<Int>, feed: String?) {
    guard let bytes = try? source.bytes(in: place), let proof = ItemReader().read(bytes[...]),
      proof.item.isArticle
    else { return nil }
    headline = Headline(proof.item, from: feed)
    tags = proof.item.cleanTags
    feeds = proof.item.feeds
    self.feed = feed
    self.bytes = place
    line = 0
    print = bytes[...].print
  }
}
