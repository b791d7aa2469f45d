public import Articles
import People
public import Stories
import Text

/// A story: the articles that tell it, the words they quote differently, and whom each of them quotes.
public struct StoryPage: Hashable, Sendable {
  /// A line of the page.
  public enum Line: Hashable, Sendable {
    case heading(String)
    /// Which of the tellings, from 0.
    case article(Int)
    case speaker(String)
    /// Who has the words below.
    case papers(String)
    case words([Saying.Word])
    case voice(Voice, papers: String)
    case note(String)
    case blank
  }

  /// The article it was asked for.
  public let article: Article.ID
  public private(set) var story: Story?
  public private(set) var lines: [Line] = []
  /// Where Enter leads from each line that can be selected.
  private var ways: [Int: Way] = [:]
  public private(set) var selection = 0
  /// The line at the top of the screen.
  public private(set) var top = 0
  private var rows: Int
  private var columns: Int
  private var wantsStory = true
  /// Whether something may be known by now that was not.
  var isStale = false

  /// The columns left of everything: the mark of the selection, and air.
  public static let margin = 4
  /// And left of quoted words: the bar.
  public static let indent = 4

  init(of article: Article.ID, room: Room) {
    self.article = article
    (rows, columns) = (room.pageRows, Self.measure(room))
  }

  private static func measure(_ room: Room) -> Int {
    max(1, min(ArticlePane.widestMeasure, room.pageColumns - margin - 1))
  }

  /// What Enter opens.
  var destination: Destination? {
    switch ways[selection] {
    case .article(let listed): Destination(listed)
    case .quotation(let citation): Destination(citation)
    case nil: nil
    }
  }

  /// The quotation the person is at.
  var citation: Citation? {
    if case .quotation(let citation) = ways[selection] { citation } else { nil }
  }

  enum Way: Hashable {
    case article(ListedHeadline)
    case quotation(Citation)
  }

  /// `  ·  4 articles`
  public var summary: String {
    guard let story else { return "" }
    return story.tellings.count == 1
      ? "  ·  1 article" : "  ·  \(story.tellings.count.grouped) articles"
  }

  /// How much of it has been on the screen by now, in percent.
  public var percentSeen: Int {
    lines.isEmpty ? 100 : min(100, (top + rows) * 100 / lines.count)
  }

  /// The lines on the screen.
  public var visible: Range<Int> { min(top, lines.count)..<min(top + rows, lines.count) }
}

extension StoryPage {
  mutating func fit(_ room: Room) {
    (rows, columns) = (room.pageRows, Self.measure(room))
    setLines()
  }

  mutating func take(_ story: Story) {
    let isFirst = self.story == nil
    self.story = story
    setLines()
    guard isFirst else { return }
    let own = story.tellings.firstIndex { $0.listed.id == article }
    selection = lines.firstIndex(of: .article(own ?? 0)) ?? 0
    show()
  }

  /// What has to be asked for, for the page to be complete.
  mutating func nextEffects() -> [Effect] {
    guard wantsStory || isStale else { return [] }
    (wantsStory, isStale) = (false, false)
    return [.openStory(article)]
  }

  /// To the next line so many on that leads somewhere; without one, the screen moves. Whoever goes
  /// further than a line goes with the screen.
  mutating func move(by step: Int) {
    guard abs(step) == 1 else { return scroll(by: step) }
    let goals = ways.keys.sorted()
    let here = goals.firstIndex { $0 >= selection } ?? 0
    let wanted = goals.indices.contains(here) ? min(max(0, here + step), goals.count - 1) : here
    if goals.indices.contains(wanted), goals[wanted] != selection {
      selection = goals[wanted]
      show()
      // Whoever is at the first sees what stands above it.
      if wanted == 0 { top = 0 }
    } else {
      top = min(max(0, top + step), max(0, lines.count - rows))
    }
  }

  /// To the line that leads somewhere, so many of them on.
  mutating func step(by steps: Int) {
    for _ in 0..<abs(steps) { move(by: steps.signum()) }
  }

  /// How many steps away the line on this `row` of the screen is, counted in lines that lead
  /// somewhere; nil where it leads nowhere.
  public func stepsToEntry(onRow row: Int) -> Int? {
    guard row < visible.count, ways[visible.lowerBound + row] != nil else { return nil }
    let goals = ways.keys.sorted()
    guard let wanted = goals.firstIndex(of: visible.lowerBound + row),
      let here = goals.firstIndex(of: selection)
    else { return nil }
    return wanted - here
  }

  private mutating func scroll(by step: Int) {
    top = min(max(0, top + step), max(0, lines.count - rows))
    let goals = ways.keys.filter { visible.contains($0) }
    selection = (step < 0 ? goals.min() : goals.max()) ?? selection
  }

  private mutating func show() {
    let end = blockEnd(from: selection)
    top = min(max(top, end - rows + 1), selection)
    top = min(max(0, top), max(0, lines.count - rows))
  }

  /// The last line of what begins at `line`, up to as much as fits.
  private func blockEnd(from line: Int) -> Int {
    let behind = lines[min(line, lines.count)...].dropFirst()
    let words = behind.prefix { if case .words = $0 { true } else { false } }
    return line + min(words.count, rows - 1)
  }
}

// MARK: - Lines

extension StoryPage {
  private mutating func setLines() {
    guard let story else { return }
    var page = StoryLines(story, columns: columns)
    page.add(StoryComparison(story))
    (lines, ways) = (page.lines, page.ways)
    selection = min(selection, max(0, lines.count - 1))
    show()
  }
}

/// Sets a story in lines of at most so many `columns`.
private struct StoryLines {
  let story: Story
  let columns: Int
  var lines: [StoryPage.Line] = []
  var ways: [Int: StoryPage.Way] = [:]

  init(_ story: Story, columns: Int) {
    (self.story, self.columns) = (story, columns)
    lines.append(.heading(story.tellings.count == 1 ? "One article" : "Articles, as they came"))
    for (place, telling) in story.tellings.enumerated() {
      add(.article(place), leadingTo: .article(telling.listed))
    }
    lines.append(.blank)
  }

  mutating func add(_ comparison: StoryComparison) {
    guard story.tellings.count > 1 else {
      return lines.append(.note("No other article tells this story, as far as one can see"))
    }
    lines.append(.heading("Quoted differently"))
    for saying in comparison.disputed { add(saying) }
    let alike = comparison.sayings.count - comparison.disputed.count
    if comparison.disputed.isEmpty { lines.append(.note(Self.nothingDiffers(alike))) }
    if alike > 0, !comparison.disputed.isEmpty {
      lines.append(.note("\(alike.grouped) more \(alike == 1 ? "is" : "are") quoted alike"))
    }
    lines.append(.blank)
    lines.append(.heading("Who is quoted where"))
    for voice in comparison.voices {
      lines.append(.voice(voice, papers: papers(of: voice)))
    }
    if comparison.voices.isEmpty { lines.append(.note("Nobody is quoted by name")) }
    lines.append(.blank)
  }

  private static func nothingDiffers(_ alike: Int) -> String {
    switch alike {
    case 0: "No words are quoted by more than one"
    case 1: "Nothing: the one quotation they share is the same in all"
    default: "Nothing: the \(alike.grouped) quotations they share are the same in all"
    }
  }

  private mutating func add(_ saying: Saying) {
    lines.append(.speaker(saying.speaker ?? "Nobody is named"))
    for version in saying.versions {
      add(
        .papers(names(version.tellings)), leadingTo: .quotation(version.citation))
      for line in version.words.set(columns: columns - StoryPage.indent) {
        lines.append(.words(line))
      }
    }
  }

  private mutating func add(_ line: StoryPage.Line, leadingTo way: StoryPage.Way) {
    ways[lines.count] = way
    lines.append(line)
  }

  private func names(_ tellings: [Int]) -> String {
    var seen: Set<String> = []
    return tellings.map { story.tellings[$0].name }.filter { seen.insert($0).inserted }
      .joined(separator: ", ")
  }

  private func papers(of voice: Voice) -> String {
    let places = voice.counts.indices.filter { voice.counts[$0] > 0 }
    guard places.count < story.tellings.count else { return "in all" }
    return (places.count == 1 ? "only in " : "in ") + names(places)
  }
}

extension [Saying.Word] {
  /// In lines of at most so many `columns`. A word too long for one is cut.
  fileprivate func set(columns: Int) -> [[Saying.Word]] {
    var lines: [[Saying.Word]] = []
    var (line, width) = ([Saying.Word](), 0)
    for word in self {
      var word = word
      word.text = word.text.truncated(to: Swift.max(1, columns))
      let wanted = word.text.columns + (line.isEmpty ? 0 : 1)
      if width + wanted > columns, !line.isEmpty {
        lines.append(line)
        (line, width) = ([], 0)
      }
      width += word.text.columns + (line.isEmpty ? 0 : 1)
      line.append(word)
    }
    return line.isEmpty ? lines : lines + [line]
  }
}
