import Articles
import Text

/// One source as it is gone through, from the start or from where it ended the last time.
///
/// ```swift
/// var reading = try SourceReading(of: source, from: bookmark)
/// while let holdings = try reading.next() { … }
/// // From here next time, if `reading.growsAtItsEnd`.
/// bookmark = reading.end
/// ```
struct SourceReading: ~Copyable {
  /// What lies behind ``end``, where the source ends in something that is no record yet. Whether
  /// that is a problem depends on who writes here.
  private(set) var unfinished: Unfinished?

  private let file: String
  private let isFromStart: Bool
  private var window: SourceWindow
  private var splitter: RecordSplitter
  private let reader = ItemReader()
  private var holdings: [Holding] = []
  private var reported: [Problem] = []
  private var problemsLeftOut = 0
  private var feed: OpenFeed?
  private var isEmpty = true

  /// A file that is no JSON at all has something wrong on every line.
  private static let mostProblems = 200
  /// More than this do not wait for the title of their feed.
  private static let mostWaiting = 20_000

  /// Longer lines, in bytes, need not fit in memory if there is no article in them.
  private static let longestPlainLine = 1 << 20

  private struct OpenFeed {
    var title: String?
    /// The holdings that wait for the title to be their source.
    var waiting: [Int] = []
  }

  /// Opens `source`. `start` is the ``end`` of an earlier reading, if that ``growsAtItsEnd``.
  init(of source: Source, from start: Bookmark = .start) throws(SystemError) {
    file = source.name
    isFromStart = start == .start
    window = try SourceWindow(source, from: start.bytes)
    splitter = RecordSplitter(from: start)
  }

  /// How far the source has been read: all there is before this has been handed out. A last record
  /// may be complete without the end of its line; then it is before this, and the end behind.
  var end: Bookmark { splitter.end }

  /// Whether what is added to the source later can be read from ``end``, as from one article a line.
  /// A list or a feed has to be read anew.
  var growsAtItsEnd: Bool { splitter.growsAtItsEnd }

  /// What could not be read so far.
  var problems: [Problem] {
    if isEmpty, isFromStart { return [Problem(file: file, reason: "the file is empty")] }
    guard problemsLeftOut > 0 else { return reported }
    return reported + [Problem(file: file, reason: "and \(problemsLeftOut) more")]
  }

  /// The next `count` articles, or some more, or at the end fewer; then nil.
  mutating func next(_ count: Int = 2000) throws(SystemError) -> [Holding]? {
    while holdings.count < count || awaitsTitle, !window.isLast {
      try window.advance(to: splitter.needed)
      takeWindow()
    }
    defer { holdings.removeAll() }
    feed?.waiting.removeAll()
    return holdings.isEmpty ? nil : holdings
  }

  private var awaitsTitle: Bool {
    guard let feed, !feed.waiting.isEmpty else { return false }
    return holdings.count < Self.mostWaiting
  }
}

extension SourceReading {
  private mutating func takeWindow() {
    isEmpty = isEmpty && window.bytes.allSatisfy { $0 <= 0x20 }
    let piece = window.piece
    repeat {
      takePlainLines(of: piece)
      if awaitsLineEnd(in: piece) { return }
      for cut in splitter.cut(piece, isLast: window.isLast, pausesAtLines: true) {
        take(cut, in: piece)
      }
    } while splitter.lineAhead.map { $0 < piece.end } ?? false
  }

  private mutating func take(_ cut: Cut, in piece: FilePiece) {
    switch cut {
    case .record(let record): take(record, in: piece)
    case .feedBegins: feed = OpenFeed()
    case .feedTitle(let range): feed?.title = reader.text(piece[range])
    case .feedEnds: endFeed()
    case .waste(let line, let reason): report(line, reason)
    case .unfinished(let rest): unfinished = rest
    }
  }

  private mutating func take(_ record: Record, in piece: FilePiece) {
    guard let proof = reader.readHeadline(record, in: piece) else {
      return report(record.line, "the article is not valid JSON")
    }
    for erratum in proof.errata { report(record.line, erratum) }
    guard proof.item.isArticle else {
      return report(record.line, "the article has neither a title nor a text nor an address")
    }
    if proof.item.source == nil, feed?.title == nil { feed?.waiting.append(holdings.count) }
    hold(proof.item, record, in: piece)
  }

  private mutating func hold(_ item: FeedItem, _ record: Record, in piece: FilePiece) {
    holdings.append(
      Holding(
        headline: Headline(item, from: feed?.title), tags: item.cleanTags, feeds: item.feeds,
        feed: feed?.title, bytes: record.bytes, line: record.line, print: piece[record.bytes].print)
    )
  }

  private mutating func report(_ line: Int?, _ reason: String) {
    guard reported.count < Self.mostProblems else { return problemsLeftOut += 1 }
    reported.append(Problem(file: file, line: line, reason: reason.cleanCopy()))
  }

  /// Most files have an article on every line, and nothing unusual in it: these are read without
  /// being cut out first.
  private mutating func takePlainLines(of piece: FilePiece) {
    let json = piece.bytes.span
    while let start = splitter.lineAhead {
      var cursor = PlainJSON(at: start - piece.offset)
      guard let item = reader.plainHeadline(in: json, at: &cursor) else { return }
      let bytes = start..<(piece.offset + cursor.place)
      guard cursor.takeLineEnd(in: json) else { return }
      hold(item, Record(line: splitter.end.lines + 1, bytes: bytes), in: piece)
      splitter.passLine(to: piece.offset + cursor.place)
    }
  }

  /// Whether the window ends in a line of which the rest may be all that is missing.
  private func awaitsLineEnd(in piece: FilePiece) -> Bool {
    guard !window.isLast, let start = splitter.lineAhead else { return false }
    let rest = start..<piece.end
    return rest.count < Self.longestPlainLine && !piece.hasLineBreak(in: rest)
  }

  /// A feed may give its title behind its items.
  private mutating func endFeed() {
    defer { feed = nil }
    guard let feed, let title = feed.title else { return }
    let source = title.cleanCopy()
    for index in feed.waiting where !source.isEmpty {
      holdings[index].feed = title
      holdings[index].headline.source = source
    }
  }
}
