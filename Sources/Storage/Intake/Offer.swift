import Articles
import Text

/// An article offered to the store, as the line that would be added.
struct Offer {
  let id: String
  /// As it would be written: with its source, its tags and the time.
  let line: [UInt8]
  let item: FeedItem
  /// Seconds since the beginning of 1970, UTC.
  let instant: Int64?
  let address: Fingerprint?
  let words: Fingerprint?
  /// Of what it nearly says.
  let near: [Fingerprint]
  /// The time of this import, in RFC 3339.
  let fetched: String
  /// What was added that the article did not have itself.
  let additions: Additions

  struct Additions {
    var fetched = false
    var source = false
  }

  /// `feed` is the title of the feed it is an item of, `fetched` the time of this import, in RFC 3339.
  init(_ given: FeedItem, from feed: String?, _ options: IntakeOptions, fetched: String) {
    var item = given
    var additions = Additions()
    for tag in options.tags { item.addTag(tag) }
    if item.source == nil, item.hasRoomForOurs {
      item.source = options.source ?? feed.flatMap { $0.cleanCopy().isEmpty ? nil : $0 }
      additions.source = options.source == nil && item.source != nil
    }
    if item.fetched == nil, item.hasRoomForOurs {
      item.fetched = .string(fetched)
      additions.fetched = true
    }
    self.init(item, additions, fetched: fetched)
  }

  /// An article exactly as it is to be written.
  init(written item: FeedItem, fetched: String) {
    self.init(item, Additions(), fetched: fetched)
  }

  private init(_ item: FeedItem, _ additions: Additions, fetched: String) {
    self.item = item
    self.additions = additions
    self.fetched = fetched
    id = item.identity.rawValue
    line = item.jsonBytes
    instant = item.datePublished.flatMap(NewsDate.init)?.instant
    address = item.addressFingerprint
    words = item.wordsFingerprint
    near = item.nearFingerprints
  }

  /// Whether `line`, which is in the store, is just this, apart from the time of import: then nothing
  /// of it has to be understood.
  func isSame(as line: [UInt8]) -> Bool {
    line == self.line || additions.fetched && differsInTime(from: line)
  }
}

extension Offer {
  /// By which it is known again. To go through its words once more would take as long as to write it.
  var fingerprints: [Fingerprint] {
    [address, words].compactMap(\.self) + near + item.fingerprintsElsewhere
  }

  /// Whether `line` is this one, but for the time of import that was added here.
  private func differsInTime(from line: [UInt8]) -> Bool {
    guard line.count == self.line.count, let time = timeAdded else { return false }
    return line[..<time.lowerBound] == self.line[..<time.lowerBound]
      && line[time.upperBound...] == self.line[time.upperBound...]
  }

  /// Where the time of import stands in ``line``: near the end, behind all texts.
  private var timeAdded: Range<Int>? {
    guard let time = item.fetched?.text else { return nil }
    let field = Array("\"fetched\":\"\(time)\"".utf8)
    guard line.count > field.count else { return nil }
    for start in (0...line.count - field.count).reversed() where line[start] == field[0] {
      guard line[start...].starts(with: field) else { continue }
      let end = start + field.count - 1
      return end - time.utf8.count..<end
    }
    return nil
  }
}
