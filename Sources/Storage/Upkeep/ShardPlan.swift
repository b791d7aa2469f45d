import Articles

/// What of a shard is to stay and what is to go.
struct ShardPlan {
  let path: Path
  /// The lines to keep, in bytes from the start of the shard; neighbours together.
  private(set) var kept: [Range<Int>] = []
  /// The ids of what is kept, in order.
  private(set) var ids: [Fingerprint] = []
  /// The lines of which a later one is there.
  private(set) var superseded: [ShardContents.Entry] = []
  /// The lines that cannot be read.
  private(set) var damaged: [Range<Int>] = []
  /// Whether the shard is an article a line, so that lines can be taken out of it.
  private(set) var isLines = true

  private var entries: ArraySlice<ShardContents.Entry>

  /// Plans for the shard with this index in `inventory`.
  init(_ index: Int, of inventory: Inventory) throws(SystemError) {
    let shard = inventory.shards[index]
    path = shard.path
    entries = shard.entries[...]
    isLines = shard.isLines
    var window = try SourceWindow(.file(path), from: 0)
    var start = 0
    while isLines, !window.isLast {
      try window.advance(to: start)
      let view = window.piece
      let end = view.end
      while isLines, let line = view.line(from: start) ?? (window.isLast ? start..<end : nil) {
        if !line.isEmpty { take(line, view[line]) { inventory.counts($0, in: index) } }
        start = line.upperBound
        if start == end { break }
      }
    }
  }

  /// Whether nothing of the shard is to go.
  var isContent: Bool { superseded.isEmpty && damaged.isEmpty }

  private mutating func take(
    _ range: Range<Int>, _ line: ArraySlice<UInt8>, counts: (ShardContents.Entry) -> Bool
  ) {
    let found = entries.prefix { $0.bytes.lowerBound < range.upperBound }
    entries = entries.dropFirst(found.count)
    let ink = Self.ink(of: line, at: range.lowerBound)
    if let last = found.last, last.bytes.upperBound > range.upperBound { return isLines = false }
    if isPartOfMany(line, without: found, at: range.lowerBound) {
      isLines = false
    } else if found.isEmpty {
      if !ink.isEmpty { damaged.append(range) }
    } else if found.count == 1, let entry = found.first, entry.bytes == ink, !counts(entry) {
      superseded.append(entry)
    } else {
      ids += found.map(\.id)
      keep(range)
    }
  }

  /// Whether there is nothing but brackets and commas around the articles on a line: it belongs to a
  /// list, or to an object that is written over many lines. A line that begins an object holds one.
  private func isPartOfMany(
    _ line: ArraySlice<UInt8>, without found: ArraySlice<ShardContents.Entry>, at start: Int
  ) -> Bool {
    var rest: [UInt8] = []
    for (index, byte) in zip(start..., line) where byte > .blank {
      if !found.contains(where: { $0.bytes.contains(index) }) { rest.append(byte) }
    }
    let brackets: [UInt8] = [.bracket, .closingBracket, .brace, .closingBrace, .comma]
    guard rest.allSatisfy({ brackets.contains($0) }) else { return false }
    return found.isEmpty ? !rest.isEmpty && rest.first != .brace : !rest.isEmpty
  }

  private mutating func keep(_ range: Range<Int>) {
    if let last = kept.last, last.upperBound == range.lowerBound {
      kept[kept.count - 1] = last.lowerBound..<range.upperBound
    } else {
      kept.append(range)
    }
  }

  /// The line without the blanks around it.
  private static func ink(of line: ArraySlice<UInt8>, at start: Int) -> Range<Int> {
    guard let first = line.firstIndex(where: { $0 > .blank }),
      let last = line.lastIndex(where: { $0 > .blank })
    else { return start..<start }
    return start + (first - line.startIndex)..<start + (last - line.startIndex) + 1
  }
}

extension FilePiece {
  /// The line that begins at byte `start`, with its line break; nil where that has not come in yet.
  fileprivate func line(from start: Int) -> Range<Int>? {
    guard let newline = bytes[(start - offset)...].firstIndex(of: .newline) else { return nil }
    return start..<offset + newline + 1
  }
}
