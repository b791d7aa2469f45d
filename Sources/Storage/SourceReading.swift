import Articles
import Text

/// One file as it is gone through.
struct SourceReading {
  private(set) var holdings: [Librarian.Holding] = []

  private let source: Int
  private let file: String
  private var splitter = RecordSplitter()
  private var problems: [Problem] = []
  private var problemsLeftOut = 0
  private var feed: OpenFeed?
  private var isEmpty = true

  /// A file that is no JSON at all has something wrong on every line.
  private static let mostProblems = 200

  private struct OpenFeed {
    var title: String?
    /// The holdings that wait for the title to be their source.
    var waiting: [Int] = []
  }

  init(source: Int, file: String) {
    self.source = source
    self.file = file
  }

  var allProblems: [Problem] {
    if isEmpty { return [Problem(file: file, reason: "the file is empty")] }
    guard problemsLeftOut > 0 else { return problems }
    return problems + [Problem(file: file, reason: "and \(problemsLeftOut) more")]
  }

  mutating func report(_ line: Int?, _ reason: String) {
    isEmpty = false
    guard problems.count < Self.mostProblems else { return problemsLeftOut += 1 }
    problems.append(Problem(file: file, line: line, reason: reason.cleanCopy()))
  }

  /// Reads the articles in the next piece of the file; answers with the first byte that is still
  /// needed.
  mutating func take(
    _ window: [UInt8], from offset: Int, isLast: Bool, _ reader: ItemReader
  ) -> Int {
    isEmpty = isEmpty && window.allSatisfy { $0 <= 0x20 }
    let piece = FilePiece(bytes: window, offset: offset)
    for cut in splitter.cut(window, from: offset, isLast: isLast) {
      switch cut {
      case .record(let record): take(record, in: piece, reader)
      case .feedBegins: feed = OpenFeed()
      case .feedTitle(let range): feed?.title = reader.text(piece[range])
      case .feedEnds: endFeed()
      case .waste(let line, let reason): report(line, reason)
      }
    }
    return splitter.needed
  }

  private mutating func take(_ record: Record, in piece: FilePiece, _ reader: ItemReader) {
    guard let proof = reader.readHeadline(record, in: piece) else {
      return report(record.line, "the article is not valid JSON")
    }
    for erratum in proof.errata { report(record.line, erratum) }
    guard proof.item.isArticle else {
      return report(record.line, "the article has neither a title nor a text nor an address")
    }
    if proof.item.source == nil, feed?.title == nil { feed?.waiting.append(holdings.count) }
    holdings.append(
      Librarian.Holding(
        headline: Headline(proof.item, from: feed?.title),
        place: Library.Place(source: source, bytes: record.bytes, feed: feed?.title)))
  }
}

extension SourceReading {
  /// A feed may give its title behind its items.
  private mutating func endFeed() {
    defer { feed = nil }
    guard let feed, let title = feed.title else { return }
    let source = title.cleanCopy()
    for index in feed.waiting where !source.isEmpty {
      holdings[index].place.feed = title
      holdings[index].headline.source = source
    }
  }
}
