import Articles

/// `a report published by the Ministry of Defence`: papers say what those who publish them do.
struct Publisher {
  let scene: Scene

  /// The body behind the paper that `range` tells of.
  func source(in range: Range<Int>) -> Source? {
    source(from: range.lowerBound, to: range.upperBound)
  }

  /// The body behind the paper that begins at `start`, with all words from there.
  func source(from start: Int, to end: Int) -> Source? {
    let page = scene.page
    guard page[start].isAny([.article, .determiner]) else { return nil }
    let limit = min(end, start + 5)
    guard let paper = (start..<max(limit, start)).first(where: { isPaper($0) }) else { return nil }
    var index = paper + 1
    while index < paper + 3, page[index].isWord, page[index].isParticiple(page) { index += 1 }
    index = behindDate(index)
    guard Self.joints.contains(page[index].word) else { return nil }
    let name = page[index + 1].isAny(.article) ? index + 2 : index + 1
    guard name < end, let number = scene.cast.mentions.number(at: name) else { return nil }
    let mention = scene.cast.mentions[number]
    switch mention.kind {
    case .organization, .person:
      return Source(
        words: start..<mention.end, head: mention.end - 1,
        form: .named(scene.cast.member(ofMention: number)))
    case .place, .group, .facility, .date, .money, .quantity, .product, .event, .other:
      return nil
    }
  }

  /// Behind `on Wednesday`.
  private func behindDate(_ index: Int) -> Int {
    let first = scene.page[index].tags.contains(.preposition) ? index + 1 : index
    guard let mention = scene.cast.mentions.mention(at: first), mention.kind == .date else {
      return index
    }
    return mention.end
  }

  private func isPaper(_ index: Int) -> Bool { Self.papers.contains(scene.page[index].word) }

  private static let papers: Set<Word> = [
    Word("report"), Word("statement"), Word("study"), Word("survey"), Word("poll"),
    Word("document"), Word("letter"), Word("communiqué"), Word("release"), Word("analysis"),
  ]
  private static let joints: Set<Word> = [Word("by"), Word("from")]
}
