/// One object in a file, as far as brackets and quotation marks tell.
struct Record: Hashable {
  /// The line it begins on, counted from 1.
  var line: Int
  /// Where it lies, in bytes from the start of the file.
  var bytes: Range<Int>
  /// Where its long texts lie, quotation marks included: what a headline can do without.
  var texts: [Range<Int>] = []
}

/// What a file comes apart into.
enum Cut: Hashable {
  case record(Record)
  /// From here on, records are items of a JSON Feed.
  case feedBegins
  /// The feed's title, as a JSON string with its quotation marks.
  case feedTitle(Range<Int>)
  case feedEnds
  /// What is no record, and why, without a full stop.
  case waste(line: Int, reason: String)
  /// The end of the file, where it is no record yet.
  case unfinished(Unfinished)
}

/// What lies behind the last record of a file, on a line that has no end: something may be writing
/// it at this moment, or was kept from it for ever.
struct Unfinished: Hashable, Sendable {
  /// Where it begins.
  var place: Bookmark
  /// What is wrong with it if nobody finishes it, without a full stop.
  var reason: String
}

/// How far a file has been read.
struct Bookmark: Hashable, Sendable {
  /// So many bytes, from the start of the file.
  var bytes: Int
  /// The line breaks among them.
  var lines: Int

  static let start = Bookmark(bytes: 0, lines: 0)
}
