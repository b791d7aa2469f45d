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
}
