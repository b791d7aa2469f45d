public import Articles
public import Text

/// An open article, and the place in it where someone is reading.
public struct ArticlePane: Equatable, Sendable {
  /// The columns left of the text: two for the digits of speakers who begin on a line, one for the
  /// bar, and one for air.
  public static let margin = 4
  /// No line of text is longer, however wide the screen: the eye must find the next one.
  public static let widestMeasure = 80

  /// A place that a change of size leaves alone.
  enum Place: Hashable, Sendable {
    /// A row of what stands above the text: title, byline.
    case head(Int)
    /// The row that shows this of the text, or one of those behind it that begin at the same place, as
    /// what is no part of the text does.
    case body(TextOffset, past: Int = 0)
  }

  public let article: Article
  /// What the engine found, once it has read the article, as the person has corrected it.
  public private(set) var annotation: Annotation?
  /// What the engine found.
  private var found: Annotation?
  /// What was said of the quotations, the latest last.
  private(set) var corrections: [Correction] = []
  /// What of it stands where, so that a frame costs no more in a long article than in a short one.
  private var places = AnnotationPlaces(Annotation())
  public private(set) var title: TypesetText
  public private(set) var body: Galley
  private(set) var place = Place.head(0)
  /// Where it was opened.
  private let openedAt: Place
  private var rows: Int
  /// The quotation a jump last landed on, as an index into the annotation's.
  public private(set) var current: Int?
  /// The name whose mentions are marked in the text.
  public private(set) var selection: SelectedMention?
  /// The words that are looked for in the text.
  public private(set) var finding: WordHits?

  /// How long the article takes to read, in minutes, at least one.
  public let readingMinutes: Int

  /// The widest a line may be, in columns.
  private let widest: Int

  init(
    _ article: Article, at place: Place = .head(0), columns: Int, rows: Int,
    widest: Int = widestMeasure
  ) {
    (self.place, openedAt, self.widest) = (place, place, widest)
    let measure = Self.measure(columns, widest: widest)
    self.article = article
    self.readingMinutes = Self.readingMinutes(of: article.text)
    self.title = TypesetText(article.headline.title, measure: measure)
    self.body = Galley(Self.words(of: article), article.composition.makeup, measure: measure)
    self.rows = max(1, rows)
  }

  /// The text, or what to say where there is none.
  private static func words(of article: Article) -> String {
    guard article.text.isEmpty else { return article.text }
    return (["This article has no text."] + [article.url].compactMap(\.self)).joined(
      separator: "\n")
  }

  /// Sets the text anew for another size, and stays where the person is reading: at the top of the
  /// screen, and at the current quotation where it was on it.
  mutating func typeset(columns: Int, rows: Int) {
    let followed = currentQuotation.flatMap { isVisible($0) ? $0.content.first : nil }
    self.rows = max(1, rows)
    let measure = Self.measure(columns, widest: widest)
    if measure != body.measure {
      title = TypesetText(article.headline.title, measure: measure)
      body = Galley(body.text, body.makeup, measure: measure)
    }
    if let followed { show(followed) }
  }

  mutating func annotate(_ found: Annotation, _ corrections: [Correction] = []) {
    self.found = found
    self.corrections = corrections
    let corrected = found.corrected(by: corrections, in: article.text)
    annotation = corrected
    places = AnnotationPlaces(corrected)
  }

  /// Puts what is said of one quotation above all that was said before.
  mutating func correct(_ correction: Correction) {
    guard let found else { return }
    annotate(found, corrections + [correction])
  }

  /// At 238 words a minute, the mean of Brysbaert, “How many words do we read per minute?” (2019),
  /// with half a word for every wide character.
  private static func readingMinutes(of text: String) -> Int {
    var halfWords = 0
    var isInWord = false
    for scalar in text.unicodeScalars {
      let isSpace = scalar == " " || scalar == "\n"
      if scalar.columns == 2 { halfWords += 1 } else if !isSpace, !isInWord { halfWords += 2 }
      isInWord = !isSpace
    }
    return max(1, halfWords / (2 * 238))
  }

  private static func measure(_ columns: Int, widest: Int) -> Int {
    min(widest, columns - margin - 1)
  }
}

/// A name of the article, and one of the places it stands.
public struct SelectedMention: Hashable, Sendable {
  public var entity: Entity.ID
  /// Which of the entity's mentions, from 0; nil before a jump went to one.
  public var index: Int?
}

// MARK: - Rows

extension ArticlePane {
  /// What stands on one row of an article.
  public enum Row: Hashable, Sendable {
    case title(Int)
    case byline
    /// Where else it has appeared, and when it was edited.
    case notes
    case blank
    case body(Int)
  }

  /// The rows above the text.
  private var headRows: Int { title.lines.count + 2 + (hasNotes ? 1 : 0) }

  /// Whether it has appeared elsewhere, or was edited.
  private var hasNotes: Bool { article.edited != nil || !article.otherSources.isEmpty }

  public var rowCount: Int { headRows + body.lines.count }

  public subscript(row row: Int) -> Row {
    if row < title.lines.count { return .title(row) }
    if row == title.lines.count { return .byline }
    if row == title.lines.count + 1, hasNotes { return .notes }
    return row < headRows ? .blank : .body(row - headRows)
  }

  /// The row at the top of the screen.
  public var topRow: Int {
    switch place {
    case .head(let row): min(row, lastTopRow)
    case .body(let offset, let past): min(firstRow(at: offset) + past, lastTopRow)
    }
  }

  /// The rows on the screen.
  public var visibleRows: Range<Int> {
    topRow..<min(rowCount, topRow + rows)
  }

  /// The text on the screen.
  public var visibleSpan: TextSpan {
    let shown = (visibleRows.lowerBound - headRows..<visibleRows.upperBound - headRows)
      .clamped(to: body.lines.indices)
    guard let first = shown.first, let last = shown.last else { return TextSpan(utf8: 0, 0) }
    return body.lines[first].lowerBound..<body.lines[last].upperBound
  }

  /// The row that shows `offset` of the text.
  public func row(showing offset: TextOffset) -> Int {
    headRows + body.row(showing: offset)
  }

  /// Whether the person has gone anywhere in it.
  var hasMoved: Bool { place != openedAt }

  /// Goes back to where somebody was.
  mutating func go(to place: Place) { self.place = place }

  public var isAtEnd: Bool { topRow >= lastTopRow }

  /// How much of the article has been on the screen by now, in percent.
  public var percentRead: Int {
    rowCount == 0 ? 100 : visibleRows.upperBound * 100 / rowCount
  }

  private var lastTopRow: Int { max(0, rowCount - rows) }
}

// MARK: - Scrolling

extension ArticlePane {
  mutating func scroll(by count: Int) {
    scroll(to: topRow + count)
  }

  mutating func scroll(to row: Int) {
    let row = min(max(0, row), lastTopRow)
    guard row >= headRows else { return place = .head(row) }
    let offset = body.lines[row - headRows].lowerBound
    place = .body(offset, past: row - firstRow(at: offset))
  }

  /// The first of the rows that show `offset`, where several begin there.
  private func firstRow(at offset: TextOffset) -> Int {
    let shown = body.row(showing: offset)
    guard body.lines.indices.contains(shown) else { return headRows + shown }
    let start = body.lines[shown].lowerBound
    return headRows + body.lines.partitioningIndex { start <= $0.lowerBound }
  }

  /// A page, less one row to carry the eye over.
  mutating func scroll(byPages count: Int) {
    scroll(by: count * max(1, rows - 1))
  }

  mutating func scroll(byHalfPages count: Int) {
    scroll(by: count * max(1, rows / 2))
  }

  mutating func scrollToEnd() {
    scroll(to: lastTopRow)
  }

  /// Brings `span` on the screen, and moves nothing where its first rows are on it already.
  fileprivate mutating func show(_ span: TextSpan) {
    let start = row(showing: span.lowerBound)
    let end = min(row(showing: span.upperBound), start + 2)
    guard !visibleRows.contains(start) || !visibleRows.contains(end) else { return }
    scroll(to: start - rows / 4)
  }
}

// MARK: - Who speaks

extension ArticlePane {
  public var quotations: [Quotation] { annotation?.quotations ?? [] }

  public var currentQuotation: Quotation? { current.map { quotations[$0] } }

  /// Whose words are being read: the current quotation's, else the first on the screen.
  public var speakerInView: Entity.ID? {
    if let currentQuotation, isVisible(currentQuotation) { return currentQuotation.speaker }
    return quotations(on: visibleSpan).lazy.map { quotations[$0.quotation] }.first(
      where: isVisible)?
      .speaker
  }

  /// How many are quoted in the article.
  public var speakerCount: Int { places.speakerCount }

  /// The speaker's digit, from 1, for the first nine who are quoted.
  public func digit(of speaker: Entity.ID) -> Int? {
    places.digits[speaker]
  }

  func speaker(withDigit digit: Int) -> Entity.ID? {
    places.digits.first { $0.value == digit }?.key
  }

  /// The words of quotations in `part` of the text, each with its quotation's index.
  public func quotations(on part: TextSpan) -> [(span: TextSpan, quotation: Int)] {
    places.quotations.overlapping(part).map { ($0.span, $0.value) }
  }

  /// The names in `part` of the text.
  public func mentions(on part: TextSpan) -> [(span: TextSpan, entity: Entity)] {
    places.mentions.overlapping(part).compactMap { mention in
      annotation?.entity(mention.value).map { (mention.span, $0) }
    }
  }

  mutating func go(toQuotation index: Int) {
    current = index
    selection = nil
    if let span = quotations[index].content.first { show(span) }
  }

  /// Goes to a quotation, and sees to it, as far as there is more text below, that its first row is not
  /// among the last `rowCount` on the screen, which something else is about to cover.
  mutating func go(toQuotation index: Int, clearOf rowCount: Int) {
    go(toQuotation: index)
    let start = row(showing: quotations[index].start)
    guard start > visibleRows.upperBound - 1 - rowCount else { return }
    scroll(to: max(topRow, min(start, start - max(0, rows - rowCount) / 4)))
  }

  /// Where the text on the screen begins.
  var topOffset: TextOffset {
    let row = topRow
    return row < headRows ? .start : body.lines[row - headRows].lowerBound
  }

  func isVisible(_ quotation: Quotation) -> Bool {
    visibleRows.contains(row(showing: quotation.start))
  }
}

// MARK: - Names

extension ArticlePane {
  public var selectedEntity: Entity? {
    selection.flatMap { annotation?.entity($0.entity) }
  }

  mutating func select(_ entity: Entity.ID?) {
    guard entity != selection?.entity else { return }
    selection = entity.map { SelectedMention(entity: $0) }
  }

  mutating func go(toMention index: Int, of entity: Entity) {
    selection = SelectedMention(entity: entity.id, index: index)
    show(entity.mentions[index])
  }
}

// MARK: - WordHits words

extension ArticlePane {
  /// Looks for `words` in the text, and marks them; nil leaves off.
  mutating func find(_ words: String?) {
    finding = words.map { WordHits($0, in: article.text) }
  }

  /// The next hit from the one found last, or from the top of the screen.
  mutating func goToHit(_ step: Int) -> Landing? {
    guard let finding else { return nil }
    let inView = finding.current.flatMap { isVisible(finding.hits[$0]) ? $0 : nil }
    let here = inView ?? finding.hits.partitioningIndex { topOffset <= $0.lowerBound }
    let all = finding.hits.map { _ in true }
    let landing =
      step > 0
      ? Landing.next(from: inView.map { $0 + 1 } ?? here, among: all)
      : Landing.previous(before: here, among: all)
    guard let landing else { return nil }
    self.finding?.current = landing.index
    show(finding.hits[landing.index])
    return landing
  }

  private func isVisible(_ span: TextSpan) -> Bool {
    visibleRows.contains(row(showing: span.lowerBound))
  }
}
