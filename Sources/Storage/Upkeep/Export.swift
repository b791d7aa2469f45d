public import Articles
import Glibc

/// Writes the articles of a store out, exactly as they lie there.
public struct Export {
  /// What comes out.
  public enum Format: String, Hashable, Sendable, CaseIterable {
    /// JSON Lines: an article a line.
    case lines
    /// A JSON Feed 1.1.
    case feed
  }

  /// How many articles have been written.
  public private(set) var articles = 0
  /// What could not be read, and is not among them.
  public private(set) var problems: [Problem] = []

  private let store: Store
  private let format: Format
  private let choice: ExportChoice?

  /// Of all articles, or of those of a `choice`.
  public init(of store: Store, as format: Format, _ choice: ExportChoice? = nil) {
    self.store = store
    self.format = format
    self.choice = choice
  }

  /// Hands what is written to `sink`, some at a time: a choice newest first, and everything in the
  /// order of the store's files.
  public mutating func write(to sink: ([UInt8]) throws -> Void) throws {
    try sink(beginning)
    if let choice { try write(choice, to: sink) } else { try writeEverything(to: sink) }
    try sink(end)
  }

  private mutating func write(
    _ choice: ExportChoice, to sink: ([UInt8]) throws -> Void
  ) throws {
    problems = try choice.problems
    var last: ArticleNumber?
    while true {
      let records = try choice.records(below: last)
      guard let least = records.last else { return }
      last = ArticleNumber(rawValue: least.number)
      for record in records {
        try sink(written(try self.record(record.place, of: Path(bytes: record.fileName))))
        articles += 1
      }
    }
  }

  private mutating func writeEverything(to sink: ([UInt8]) throws -> Void) throws {
    let shards = store.shards()
    problems += shards.problems
    let inventory = Inventory(shards.files)
    for (index, shard) in inventory.shards.enumerated() {
      problems += shard.problems
      if let rest = shard.unfinished {
        problems.append(
          Problem(file: shard.path.shown, line: rest.place.lines + 1, reason: rest.reason))
      }
      for entry in shard.entries where inventory.counts(entry, in: index) {
        try sink(written(try record(entry.bytes, of: shard.path)))
        articles += 1
      }
    }
  }

  /// Writes into a file, which is there as a whole afterwards or as it was before. Where `goesOn` says
  /// no, it is as it was.
  public mutating func write(
    toFile name: String, goesOn: () -> Bool = { true }
  ) throws {
    let path = Path(name)
    do {
      // A pipe or a device cannot be replaced.
      guard !path.isThere || path.isFile else {
        let file = try OpenFile(path, flags: O_WRONLY)
        return try write { bytes in try file.write(bytes) }
      }
      var file = try FileReplacement(of: path.resolved)
      do {
        try write { bytes in
          guard goesOn() else { throw SystemError(code: EINTR) }
          try file.write(bytes)
        }
        try file.sync()
        try file.takePlace()
      } catch {
        file.discard()
        throw error
      }
    } catch let error as SystemError {
      // Whoever interrupted knows.
      if error.code == EINTR { return }
      throw Failure.unwritable(file: path.shown, reason: error.reason)
    }
  }

  private func record(_ range: Range<Int>, of path: Path) throws(Failure) -> [UInt8] {
    do throws(SystemError) {
      return try OpenFile(regular: path).bytes(in: range)
    } catch {
      throw .unreadable(file: path.shown, reason: error.reason)
    }
  }
}

extension Export {
  private var beginning: [UInt8] {
    switch format {
    case .lines: []
    case .feed:
      Array(
        #"{"version":"https://jsonfeed.org/version/1.1","title":"quoth","items":["#.utf8)
    }
  }

  private var end: [UInt8] {
    switch format {
    case .lines: []
    case .feed: Array("\n]}\n".utf8)
    }
  }

  private func written(_ record: [UInt8]) -> [UInt8] {
    switch format {
    case .lines: record.onOneLine + [.newline]
    case .feed: Array((articles == 0 ? "\n" : ",\n").utf8) + record.inUTF8
    }
  }
}

extension [UInt8] {
  /// A record without its line breaks and what is indented behind them: within a JSON string there
  /// can be none.
  fileprivate var onOneLine: [UInt8] {
    guard contains(.newline) || contains(.carriageReturn) else { return self }
    var line: [UInt8] = []
    var isIndented = false
    for byte in self {
      if byte == .newline || byte == .carriageReturn { isIndented = true }
      if isIndented, byte <= .blank { continue }
      isIndented = false
      line.append(byte)
    }
    return line
  }

  /// With U+FFFD in place of what is none: a whole feed would be lost for it.
  fileprivate var inUTF8: [UInt8] {
    (try? UTF8Span(validating: span)) == nil
      ? Array(String(decoding: self, as: UTF8.self).utf8) : self
  }
}
