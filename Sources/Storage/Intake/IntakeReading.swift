import Articles
import Text

/// One file of articles as it is gone through, for what can be offered to the store.
struct IntakeReading {
  /// What has been found and not been taken out yet.
  private(set) var offers: [Offer] = []
  private(set) var problems: [Problem] = []
  /// How many annotations have been left out since the problems were cleared, as they are of another
  /// version of the engine.
  private(set) var foreignAnnotations = 0

  private let file: String
  private let options: IntakeOptions
  private let fetched: String
  private var splitter = RecordSplitter()
  private var feed: OpenFeed?
  private var isEmpty = true
  private let reader = ItemReader()
  /// Items to be made offers of, each with the title of its feed.
  private var pending: [(item: FeedItem, feed: String?)] = []

  private struct OpenFeed {
    var title: String?
    /// Items that wait for the title, which may come behind them.
    var waiting: [FeedItem] = []
    /// In bytes, of those.
    var size = 0
  }

  /// In bytes. A feed that still has no title then is taken for one without.
  private static let longestWait = 16 << 20

  /// `fetched` is the time of this import, in RFC 3339.
  init(file: String, _ options: IntakeOptions, fetched: String) {
    self.file = file
    self.options = options
    self.fetched = fetched
  }

  /// Takes in the next piece of the file; answers with the first byte that is still needed.
  mutating func take(_ piece: FilePiece, isLast: Bool) -> Int {
    isEmpty = isEmpty && piece.bytes.allSatisfy { $0 <= .blank }
    let cuts = splitter.cut(piece, isLast: isLast)
    let proofs = Crew.divide(cuts) { cuts in
      let reader = ItemReader()
      return cuts.map { cut -> ProofreadItem? in
        guard case .record(let record) = cut else { return nil }
        return reader.read(piece[record.bytes])
      }
    }
    for (cut, proof) in zip(cuts, proofs) {
      switch cut {
      case .record(let record): take(record, proof)
      case .feedBegins: feed = OpenFeed()
      case .feedTitle(let range):
        feed?.title = reader.text(piece[range])
        release()
      case .feedEnds:
        release()
        feed = nil
      case .waste(let line, let reason): report(line, reason)
      case .unfinished(let rest): report(rest.place.lines + 1, rest.reason)
      }
    }
    if isLast, isEmpty, problems.isEmpty { report(nil, "the file is empty") }
    makeOffers()
    return splitter.needed
  }

  /// Takes in a file of plain text.
  mutating func take(_ text: PlainTextFile) {
    for erratum in text.errata { report(nil, erratum) }
    guard text.item.isArticle else { return report(nil, "the file is empty") }
    offer(text.item)
    makeOffers()
  }

  /// Forgets the offers, which have been dealt with.
  mutating func clearOffers() {
    offers.removeAll(keepingCapacity: true)
  }

  mutating func clearProblems() {
    problems.removeAll()
    foreignAnnotations = 0
  }

  mutating func report(_ line: Int?, _ reason: String) {
    problems.append(Problem(file: file, line: line, reason: reason.cleanCopy()))
  }

  /// Leaves out an annotation that cannot count: it will be made anew.
  private mutating func check(_ item: inout FeedItem, at line: Int?) {
    guard let engine = options.engine, item.annotationField != nil else { return }
    do throws(AttachedAnnotation.Refusal) {
      _ = try item.attachedAnnotation(engine: engine)
    } catch {
      item.annotationField = nil
      if error == .otherEngine { foreignAnnotations += 1 } else { report(line, "\(error)") }
    }
  }

  private mutating func take(_ record: Record, _ proof: ProofreadItem?) {
    guard var proof else {
      return report(record.line, "the article is not valid JSON")
    }
    for erratum in proof.errata { report(record.line, erratum) }
    guard proof.item.isArticle else {
      return report(record.line, "the article has neither a title nor a text nor an address")
    }
    check(&proof.item, at: record.line)
    guard feed != nil, feed?.title == nil, options.source == nil else { return offer(proof.item) }
    feed?.waiting.append(proof.item)
    feed?.size += record.bytes.count
    if let size = feed?.size, size > Self.longestWait { release() }
  }

  /// Offers the items that have waited for the feed's title.
  private mutating func release() {
    let items = feed?.waiting ?? []
    feed?.waiting = []
    feed?.size = 0
    for item in items { offer(item) }
  }

  private mutating func offer(_ item: FeedItem) {
    pending.append((item, feed?.title))
  }

  /// Makes offers of the items that have been found, on all processors.
  private mutating func makeOffers() {
    let (items, options, fetched) = (pending, options, fetched)
    pending = []
    offers += Crew.divide(items) { items in
      items.map { Offer($0.item, from: $0.feed, options, fetched: fetched) }
    }
  }
}
