import Articles

/// Goes through files for what is new in them. It touches nothing else, and so can be ahead of whoever
/// takes what it finds into the index.
struct SourceScan: Sendable {
  /// What has been found in a file.
  struct Find: Sendable {
    /// How far the file has been read with this.
    var file: IndexedFile
    var news: News
  }

  enum News: Sendable {
    /// It cannot be read. It is tried again every time, and nothing that is known of it is forgotten.
    case refusal(Problem)
    /// It is not the file it was: what was known of it has to be found again.
    case another
    /// Some articles. Whether one may go on from here another time: a list can be read from its
    /// beginning only.
    case holdings([Holding], mayPause: Bool)
    /// That was all of it, and what was wrong with it behind the first `after` lines.
    case end([Problem], after: Int)
  }

  /// How many articles are found at once: they come into the index in one transaction, for which marks
  /// wait.
  private static let batch = 2000

  /// Goes through `shelved`, of which `known` is known, and hands over everything that is new until it
  /// is told to stop.
  ///
  /// - Returns: Whether to go on with the next file.
  func read(_ shelved: ShelvedSource, known: IndexedFile, to hand: (Find) -> Bool) -> Bool {
    let stamp = shelved.stamp
    if known.stamp == stamp { return true }
    let source = shelved.source
    if let refusal = source.refusal { return hand(Find(file: known, news: .refusal(refusal))) }
    var file = known
    file.stamp = IndexedFile.unfinished
    if !known.isUntouched, !source.isGrowth(of: known) {
      // Who is interrupted from here on begins again at the beginning.
      (file.end, file.lines, file.seal) = (0, 0, 0)
      guard hand(Find(file: file, news: .another)) else { return false }
    }
    do throws(SystemError) {
      return try read(source, &file, stamp: stamp, to: hand)
    } catch {
      let problem = Problem(file: source.name, reason: error.reason)
      return hand(Find(file: file, news: .refusal(problem)))
    }
  }

  private func read(
    _ source: Source, _ file: inout IndexedFile, stamp: String, to hand: (Find) -> Bool
  ) throws(SystemError) -> Bool {
    let linesBefore = file.lines
    let start = Bookmark(bytes: file.end, lines: file.lines)
    var reading = try SourceReading(of: source, from: start)
    while let holdings = try reading.next(Self.batch) {
      let mayPause = reading.growsAtItsEnd
      if mayPause { source.keep(reading.end, in: &file) }
      let find = Find(file: file, news: .holdings(holdings, mayPause: mayPause))
      guard hand(find) else { return false }
    }
    if reading.growsAtItsEnd { source.keep(reading.end, in: &file) } else { file.end = 0 }
    file.stamp = stamp
    let unfinished = reading.unfinished?.problem(in: source.name)
    let problems = reading.problems + [unfinished].compactMap(\.self)
    return hand(Find(file: file, news: .end(problems, after: linesBefore)))
  }
}

extension Source {
  /// Whether all that was known is still there, with more behind it.
  fileprivate func isGrowth(of file: IndexedFile) -> Bool {
    guard file.end > 0, seal(before: file.end) == file.seal else { return false }
    // One that says the same and has not grown was written anew, and differs who knows where.
    return isLonger(than: file.end)
  }

  fileprivate func keep(_ end: Bookmark, in file: inout IndexedFile) {
    file.end = end.bytes
    file.lines = end.lines
    file.seal = seal(before: end.bytes) ?? 0
  }
}

extension Unfinished {
  fileprivate func problem(in file: String) -> Problem {
    Problem(file: file, line: place.lines + 1, reason: reason)
  }
}
