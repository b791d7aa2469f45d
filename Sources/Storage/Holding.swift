import Articles

/// An article that a file holds, and where.
struct Holding: Hashable, Sendable {
  var headline: Headline
  /// As clean copy, each of them once.
  var tags: [String]
  /// The title of the feed it is an item of, as the file gives it.
  var feed: String?
  /// Where its record lies, in bytes from the start of the file.
  var bytes: Range<Int>
  /// The line its record begins on, counted from 1.
  var line: Int
}
