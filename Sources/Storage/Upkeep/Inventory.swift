import Articles

/// Everything in the shards of a store, gone through once from front to back.
struct Inventory {
  private(set) var shards: [ShardContents] = []
  /// Which of the lines about an article counts, by the fingerprints of ids.
  private var winners: [Fingerprint: Place] = [:]

  /// Where a record lies.
  struct Place: Hashable {
    /// Which of the shards.
    var shard: Int
    /// In bytes from its start.
    var start: Int
  }

  init() {}

  /// Reads `paths`, which are in the order in which shards are read. Where `goesOn` says no, the rest
  /// is left out.
  init(_ paths: [Path], goesOn: () -> Bool = { true }) {
    for path in paths {
      let shard = shards.count
      let contents = ShardContents(path) { holding in
        let id = Fingerprint(of: holding.headline.id.rawValue)
        winners[id] = Place(shard: shard, start: holding.bytes.lowerBound)
        return id
      } goesOn: {
        goesOn()
      }
      shards.append(contents)
    }
  }

  /// How many articles there are.
  var count: Int { winners.count }

  func contains(_ id: Article.ID) -> Bool {
    winners[Fingerprint(of: id.rawValue)] != nil
  }

  /// Where the line lies that counts for the article of this id.
  func winner(_ id: Fingerprint) -> Place? { winners[id] }

  /// The record that lies at `place`.
  subscript(place: Place) -> ShardContents.Entry? {
    let entries = shards[place.shard].entries
    var (low, high) = (0, entries.count)
    while low < high {
      let middle = (low + high) / 2
      if entries[middle].bytes.lowerBound < place.start { low = middle + 1 } else { high = middle }
    }
    return low < entries.count && entries[low].bytes.lowerBound == place.start ? entries[low] : nil
  }

  /// Whether this record counts, and none after it about the same article.
  func counts(_ record: ShardContents.Entry, in shard: Int) -> Bool {
    winners[record.id] == Place(shard: shard, start: record.bytes.lowerBound)
  }
}

/// What one shard holds.
struct ShardContents {
  let path: Path
  private(set) var entries: [Entry] = []
  private(set) var problems: [Problem] = []
  /// In bytes, when it was read.
  private(set) var size = 0
  /// What lies behind the last record, on a line without an end.
  private(set) var unfinished: Unfinished?
  /// Whether it holds an article a line, and not a list or a feed.
  private(set) var isLines = true

  struct Entry {
    /// Of the article's id.
    var id: Fingerprint
    var bytes: Range<Int>
    var line: Int
    /// Seconds since the beginning of 1970, UTC.
    var instant: Int64?
  }

  /// Reads the shard at `path`; `name` gives each record its id.
  fileprivate init(_ path: Path, name: (Holding) -> Fingerprint, goesOn: () -> Bool) {
    self.path = path
    do throws(SystemError) {
      size = try OpenFile(regular: path).size
      var reading = try SourceReading(of: .file(path))
      while goesOn(), let holdings = try reading.next() {
        for holding in holdings {
          if holding.feed != nil { isLines = false }
          entries.append(
            Entry(
              id: name(holding), bytes: holding.bytes, line: holding.line,
              instant: holding.headline.instant))
        }
      }
      problems = size == 0 ? [] : reading.problems
      unfinished = reading.unfinished
      // Where something is torn, the reading cannot tell.
      let isWhole = problems.isEmpty && unfinished == nil && !entries.isEmpty
      if isWhole, !reading.growsAtItsEnd { isLines = false }
    } catch {
      problems.append(Problem(file: path.shown, reason: error.reason))
      isLines = false
    }
  }
}
