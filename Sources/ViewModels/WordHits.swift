import Search
public import Text

/// Words that are looked for in an article, and where they stand.
public struct WordHits: Equatable, Sendable {
  public let words: String
  public let hits: [TextSpan]
  /// The hit the person is at, from 0.
  public internal(set) var current: Int?

  /// Nobody goes through more of them.
  static let mostHits = 9_999

  init(_ words: String, in text: String) {
    self.words = words
    hits = FoldedText(text).places(of: words, limit: Self.mostHits)
  }

  /// The hits in `part` of the text, each with whether it is the one the person is at.
  public func hits(on part: TextSpan) -> [(span: TextSpan, isCurrent: Bool)] {
    let first = hits.partitioningIndex { $0.upperBound > part.lowerBound }
    return hits[first...].prefix { $0.lowerBound < part.upperBound }.enumerated().map {
      ($0.element, first + $0.offset == current)
    }
  }
}

/// The line where words are written that are looked for in what is on the screen.
public struct FindLine: Hashable, Sendable {
  public private(set) var words = ""
  /// Where the person was before.
  let start: ArticlePane.Place

  init(from start: ArticlePane.Place = .head(0)) {
    self.start = start
  }
}

extension FindLine: WrittenLine {
  mutating func write(_ new: String) { words = new }
}

extension Reader {
  /// Opens the line for words in the article, or on the page that is open.
  mutating func beginFinding() {
    prompt = .find(FindLine(from: article?.place ?? .head(0)))
  }

  mutating func take(_ answer: Answer, in line: FindLine) {
    var line = line
    switch line.take(answer) {
    case .writing:
      prompt = .find(line)
      follow(line)
    case .givenUp: giveUpFinding(line)
    case .finished: finishFinding(line)
    }
  }

  /// Shows the first hit from where the person was, while they type.
  private mutating func follow(_ line: FindLine) {
    guard page == .reading else { return findOnPage(line.words) }
    article?.go(to: line.start)
    article?.find(line.words.isEmpty ? nil : line.words)
    _ = article?.goToHit(1)
  }

  private mutating func giveUpFinding(_ line: FindLine) {
    prompt = nil
    guard page == .reading else { return findOnPage("") }
    article?.find(nil)
    article?.go(to: line.start)
  }

  private mutating func finishFinding(_ line: FindLine) {
    prompt = nil
    guard page == .reading, let finding = article?.finding else { return }
    if let current = finding.current { return say(finding.words(at: current)) }
    article?.find(nil)
    say("“\(finding.words)” is not in this article", .trouble)
  }

  /// Goes to the next hit, or the one before: in the article, or in what was found in the list.
  mutating func goToHit(_ step: Int) {
    guard focus != .headlines else { return goToFoundArticle(step) }
    if article?.finding == nil, let words = wordsLookedFor { article?.find(words) }
    guard let finding = article?.finding else {
      return say("Look for something first; / does")
    }
    guard let landing = article?.goToHit(step) else {
      article?.find(nil)
      return say("“\(finding.words)” is not in this article")
    }
    if focus == .sidebar, !room.showsSidebarBesideArticle { focus = .article }
    let end = landing.hasWrapped ? "   \(End(inDirection: step).rawValue)" : ""
    say(finding.words(at: landing.index) + end)
  }

  /// In the list, every row is a hit of what was looked for.
  private mutating func goToFoundArticle(_ step: Int) {
    guard headlines.isSearch else { return say("Look for something first; / does") }
    guard headlines.hasRow(step) != false else {
      return say(step > 0 ? "This is the last that was found" : "This is the first that was found")
    }
    headlines.move(.by(step))
  }

  /// The first words of what the list was asked for, which are likely to stand in its articles.
  private var wordsLookedFor: String? { headlines.query.firstWords }
}

extension WordHits {
  /// `“bridge”, 3 of 7`
  fileprivate func words(at index: Int) -> String {
    let count =
      hits.count == Self.mostHits ? "more than \((hits.count - 1).grouped)" : hits.count.grouped
    return "“\(words)”, \((index + 1).grouped) of \(count)"
  }
}
