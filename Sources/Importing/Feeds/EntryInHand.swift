/// An entry while it is being read, and how far out its values were found.
struct EntryInHand {
  var kept = WrittenEntry()
  private var depths: [Value: Int] = [:]
  private var titleDepth: Int?
  private var hasSummary = false
  /// Whether a further summary is one, and not the content.
  private var hasContent = false
  private var categories: [FeedTag] = []

  private enum Value {
    case id, title, summary, published, updated
  }

  init(line: Int = 1, language: String? = nil) {
    kept.line = line
    kept.language = language
  }

  var finished: WrittenEntry {
    var entry = kept
    entry.tags = categories.compactMap { $0.term?.nonEmpty }
    return entry
  }

  /// Whether what is found at `depth` counts; then it is counted from now on.
  private mutating func takes(_ value: Value, at depth: Int) -> Bool {
    if let kept = depths[value], depth > kept { return false }
    depths[value] = depth
    return true
  }
}

extension EntryInHand {
  mutating func keep(id: String, depth: Int) {
    if takes(.id, at: depth) { kept.id = id }
  }

  /// A rumour is a title that belongs to a picture; the entry’s own takes its place.
  mutating func keep(title: WrittenText, depth: Int, isRumour: Bool) {
    if let titleDepth, titleDepth <= depth { return }
    guard !title.value.isEmpty, takes(.title, at: depth) else { return }
    kept.title = title
    if !isRumour { titleDepth = depth }
  }

  /// A second summary is all the content there is, unless there is other.
  mutating func keep(summary: WrittenText, depth: Int) {
    guard hasSummary, !hasContent else { return keep(abstract: summary, depth: depth) }
    kept.contents.append(summary)
    hasContent = true
  }

  /// An abstract is a summary and never anything else. An empty one says nothing.
  mutating func keep(abstract: WrittenText, depth: Int) {
    let isNews = !abstract.value.isEmpty || kept.summary == nil
    if takes(.summary, at: depth), isNews { kept.summary = abstract }
    hasSummary = true
  }

  /// - Parameters:
  ///   - content: what the entry says at length.
  ///   - isSure: whether the feed calls it content, and does not only show the body of a page.
  mutating func keep(content: WrittenText, isSure: Bool) {
    kept.contents.append(content)
    kept.hasContent = true
    if isSure { hasContent = true }
    guard !hasSummary, content.kind != .other else { return }
    kept.summary = content
    hasSummary = true
  }

  /// A date that cannot be read is kept only where there is none that can.
  mutating func keep(published date: String, depth: Int) {
    let seconds = DateInTheWild(date)?.seconds
    guard seconds != nil || kept.publishedSeconds == nil, !date.isEmpty,
      takes(.published, at: depth)
    else { return }
    (kept.published, kept.publishedSeconds) = (date, seconds)
  }

  mutating func keep(updated date: String, depth: Int) {
    let seconds = DateInTheWild(date)?.seconds
    guard seconds != nil || kept.updatedSeconds == nil, !date.isEmpty, takes(.updated, at: depth)
    else { return }
    (kept.updated, kept.updatedSeconds) = (date, seconds)
  }
}

/// A tag in the parts that some feeds give one.
struct FeedTag: Hashable {
  var term: String?
  var scheme: String?
  var label: String?
}

extension EntryInHand {
  /// Adds a tag, once.
  mutating func add(_ tag: FeedTag) {
    let isEmpty = [tag.term, tag.scheme, tag.label].allSatisfy { ($0 ?? "").isEmpty }
    guard !isEmpty, categories.count < Self.mostTags, !categories.contains(tag) else { return }
    categories.append(tag)
  }

  /// The text of a tag names it, where its attributes do not.
  mutating func add(textOfTag text: String) {
    guard !text.isEmpty else { return }
    if let last = categories.last, (last.term ?? "").isEmpty {
      categories[categories.count - 1].term = text
    } else {
      add(FeedTag(term: text))
    }
  }

  mutating func add(tags: [String]) {
    for tag in tags.map(\.withoutBlankEnds) where !tag.isEmpty { add(FeedTag(term: tag)) }
  }

  /// More than anybody has written in earnest.
  private static let mostTags = 1000
}
