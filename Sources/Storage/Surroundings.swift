/// What a ``RecordSplitter`` stands in.
enum Surroundings {
  /// Objects one after another.
  case none
  case list
  /// In a feed: among its `items`, or else among its other fields.
  case feed(inItems: Bool)
}

/// What a ``RecordSplitter`` passes over without looking.
enum Skipping {
  case nothing, restOfLine, toNextObject
}

enum Encoding {
  case unknown, utf8, other
}

/// A record whose end has not been seen.
struct OpenRecord {
  var start: Int
  var line: Int
  var isObject: Bool
  var isTooDeep = false
  /// Whether its first line holds nothing but its bracket, as pretty-printed ones do.
  var opensBare = false
  var texts: [Range<Int>] = []
  /// The title, in case this turns out to be a feed.
  var title: Range<Int>?
  /// Feeds have no id, so an object with one is an article, whatever its other fields.
  var hasID = false
  /// Where the record after this one would begin, if this one is torn.
  var doubt: (start: Int, line: Int)?
}
