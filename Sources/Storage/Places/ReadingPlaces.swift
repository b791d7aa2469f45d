public import Articles
import FoundationEssentials
public import Text

/// Where somebody has left off in articles, as the files of all machines say it together.
///
/// A place is worth little beside a mark: nothing waits for the disk, and only the latest
/// ``mostPlaces`` of a machine are kept.
public struct ReadingPlaces: Sendable {
  private let store: Store
  private let file: Path
  private let host: String
  private let clock: @Sendable () -> Int64
  private var lines: [Article.ID: PlaceLine] = [:]
  /// How many lines the file of this machine has, those that count no more among them.
  private var lineCount = 0

  /// More than anybody has begun and not finished.
  static let mostPlaces = 2_000

  /// Those in `store`, to be added to in the file of `host`. `clock` tells the milliseconds since the
  /// beginning of 1970, UTC.
  public init(
    of store: Store, host: String, clock: @escaping @Sendable () -> Int64 = MarkJournal.systemClock
  ) {
    (self.store, self.host, self.clock) = (store, host, clock)
    file = store.places.appending(Store.fileStem(of: host) + ".jsonl")
    for other in store.places.saidFiles { read(other) }
  }

  public subscript(article: Article.ID) -> TextOffset? { lines[article]?.offset }

  private mutating func read(_ file: Path) {
    guard let bytes = try? file.lockedBytes() else { return }
    let decoder = JSONDecoder()
    bytes.forEachLine { _, range in
      if file == self.file { lineCount += 1 }
      // A torn line is a place that nobody will miss.
      guard let line = try? decoder.decode(PlaceLine.self, from: Data(bytes[range])) else { return }
      let known = lines[line.article]
      if known.map({ $0.time <= line.time }) ?? true { lines[line.article] = line }
    }
  }

  /// Writes down where to go on; nil is at the beginning.
  public mutating func keep(_ offset: TextOffset?, in article: Article.ID) throws(Failure) {
    guard offset != nil || self[article] != nil else { return }
    let now = MarkTime(clock: clock())
    let line = PlaceLine(
      article: article, offset: offset, time: max(now, lines[article]?.time ?? now))
    lines[article] = line
    try store.prepare(host: host)
    do throws(SystemError) {
      try store.places.makeFolders()
      lineCount += 1
      if lineCount > 2 * Self.mostPlaces { try tidyUp() } else { try append(line) }
    } catch {
      throw .unwritable(file: file.shown, reason: error.reason)
    }
  }

  private func append(_ line: PlaceLine) throws(SystemError) {
    let journal = try file.openLocked()
    // What a power cut has left of a line is no part of this one.
    try journal.write((try journal.endsInsideLine ? [.newline] : []) + line.jsonLine)
  }

  /// Writes the file anew with the latest places alone.
  private mutating func tidyUp() throws(SystemError) {
    let latest = lines.values.filter { $0.offset != nil }.sorted { $0.time > $1.time }
      .prefix(Self.mostPlaces)
    try file.replace(with: latest.reversed().flatMap(\.jsonLine))
    lineCount = latest.count
  }
}

/// A line that says where somebody has left off: `{"id":"…","offset":1234,"at":"…"}`. Without an offset,
/// at the beginning.
struct PlaceLine: Hashable, Decodable {
  var article: Article.ID
  var offset: TextOffset?
  var time: MarkTime

  init(article: Article.ID, offset: TextOffset?, time: MarkTime) {
    (self.article, self.offset, self.time) = (article, offset, time)
  }

  private enum Field: String, CodingKey {
    case id, offset, at
  }

  init(from decoder: any Decoder) throws {
    let fields = try decoder.container(keyedBy: Field.self)
    let at = try fields.decode(String.self, forKey: .at)
    guard let time = MarkTime(at) else {
      throw DecodingError.dataCorruptedError(forKey: .at, in: fields, debugDescription: at)
    }
    self.time = time
    article = Article.ID(rawValue: try fields.decode(String.self, forKey: .id))
    offset = try fields.decodeIfPresent(Int.self, forKey: .offset).map {
      TextOffset(utf8: max(0, $0))
    }
  }

  /// With its line break.
  var jsonLine: [UInt8] {
    var line = Array("{\"id\":".utf8)
    JSONValue.write(article.rawValue, to: &line)
    if let offset { line += ",\"offset\":\(offset.utf8)".utf8 }
    line += ",\"at\":\"\(time)\"}\n".utf8
    return line
  }
}

extension Store {
  var places: Path { root.appending("places") }
}
