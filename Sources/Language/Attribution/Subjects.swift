/// Finds what a sentence is about.
struct Subjects {
  let page: Page
  let sources: SourceFinder

  /// The first name, pronoun or person that does something in `range`, outside quotation marks.
  func subject(of range: Range<Int>) -> Source? {
    let start = startOfMainClause(in: range)
    return firstSource(in: start..<range.upperBound)
      ?? (start > range.lowerBound ? firstSource(in: range.lowerBound..<start) : nil)
  }

  /// Behind `During his visit to the works,`.
  private func startOfMainClause(in range: Range<Int>) -> Int {
    guard let first = range.first, page[first].tags.contains(.opener) || page[first].isIng(page)
    else { return range.lowerBound }
    let end = min(range.upperBound, first + 50)
    let comma = (first..<max(end, first)).first { page[$0].kind == .comma && !page.isQuoted($0) }
    return comma.map { $0 + 1 } ?? range.lowerBound
  }

  private func firstSource(in range: Range<Int>) -> Source? {
    var index = range.lowerBound
    let end = min(range.upperBound, index + 40)
    while index < end {
      if page.isQuoted(index) || page[index].kind == .comma {
        index += 1
        continue
      }
      if page[index].tags.contains(.preposition), !page[index].isCapitalized {
        // What follows a preposition is not the subject.
        index = endOfPhrase(from: index + 1, to: end)
        continue
      }
      if let source = sources.source(from: index, to: end) {
        // `VALLETTA —` is only where it was written.
        if page[source.words.upperBound].kind != .dash { return source }
        index = source.words.upperBound
      }
      index = sources.cast.mentions.mention(at: index)?.end ?? index + 1
    }
    return nil
  }

  private func endOfPhrase(from start: Int, to end: Int) -> Int {
    var index = start
    while index < end, page[index].isAny([.article, .determiner, .possessive]) { index += 1 }
    if let mention = sources.cast.mentions.mention(at: index) { return mention.end }
    return index + 1
  }
}
