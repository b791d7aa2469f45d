public import Articles
public import Console
import Settings
import Text

/// A headline on a line of its own.
struct HeadlineRow {
  private let headline: Headline
  private let marks: Marks
  private let quotations: Int?
  private let now: LocalTime?
  private let dates: DateStyle

  /// `quotations` is nil where nobody has counted them. Dates are shown as one would say them `now`.
  init(
    _ headline: Headline, _ marks: Marks, quotations: Int?, now: LocalTime?,
    dates: DateStyle = .words
  ) {
    self.dates = dates
    self.headline = headline
    self.marks = marks
    self.quotations = quotations
    self.now = now
  }

  func draw(
    row: Int, _ columns: HeadlineColumns, in area: Rect, of frame: inout Frame, _ theme: Theme
  ) {
    let date = headline.published?.words(at: now, dates) ?? ""
    let title = headline.title.truncated(to: columns.title.count)
    if marks.isStarred { frame.draw("★", row: row, column: 1, in: area, theme.star) }
    if !marks.isRead { frame.draw("●", row: row, column: 2, in: area, theme.unread) }
    if headline.isEdited { frame.draw("✎", row: row, column: 3, in: area, theme.quiet) }
    frame.draw(
      date.truncated(to: columns.date.count), row: row, column: columns.date.lowerBound, in: area,
      theme.quiet)
    frame.draw(
      headline.source.truncated(to: columns.source.count), row: row,
      column: columns.source.lowerBound, in: area, theme.quiet)
    frame.draw(
      title, row: row, column: columns.title.lowerBound, in: area,
      marks.isRead ? .plain : theme.title)
    guard let quotations, quotations > 0, !columns.count.isEmpty else { return }
    let words = "\(min(quotations, 999))❝"
    frame.draw(
      words, row: row, column: columns.count.upperBound - words.columns, in: area, theme.quiet)
  }
}

/// Which columns of a headline's row show what; empty where nothing is shown, or the title needs the
/// room.
struct HeadlineColumns: Equatable {
  var date = 0..<0
  var source = 0..<0
  var title: Range<Int>
  var count = 0..<0

  init(
    hasDates: Bool, hasSources: Bool, width: Int, wanted: [ListColumn] = Settings().columns,
    dates: DateStyle = .words
  ) {
    var start = 4
    var end = max(start, width - 1)
    let place = wanted.firstIndex(of: .title) ?? wanted.endIndex
    func columns(of column: ListColumn) -> Int? {
      switch column {
      case .date: hasDates && width >= 24 + dates.columns ? dates.columns : nil
      case .source: hasSources && width >= 50 + dates.columns ? (width < 70 ? 10 : 14) : nil
      case .quotations: width >= 30 ? 4 : nil
      case .title: nil
      }
    }
    title = start..<end
    // What is before the title goes to the left, and what is behind it to the right.
    for column in wanted[..<place] {
      guard let columns = columns(of: column) else { continue }
      set(column, start..<start + columns)
      start += columns + 1
    }
    for column in wanted[place...].reversed() {
      guard let columns = columns(of: column) else { continue }
      set(column, end - columns..<end)
      end -= columns + 1
    }
    title = start..<max(start, wanted.contains(.title) ? end : start)
  }

  private mutating func set(_ column: ListColumn, _ columns: Range<Int>) {
    switch column {
    case .date: date = columns
    case .source: source = columns
    case .title: title = columns
    case .quotations: count = columns
    }
  }
}

extension ListedHeadline {
  /// A frame of one row that shows this headline as the list does, so many `columns` wide.
  public func frame(columns: Int, now: LocalTime?, theme: Theme) -> Frame {
    var frame = Frame(Size(columns: columns, rows: 1))
    let row = HeadlineRow(headline, marks, quotations: quotations, now: now)
    let widths = HeadlineColumns(hasDates: true, hasSources: true, width: columns)
    row.draw(row: 0, widths, in: frame.bounds, of: &frame, theme)
    return frame
  }
}
