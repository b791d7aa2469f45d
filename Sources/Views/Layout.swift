public import Console
public import Settings
public import ViewModels

/// Where each part of the reading page sits on a screen of a given size.
///
/// A part with no room has an empty rectangle.
public struct Layout: Equatable, Sendable {
  public private(set) var topLine = Rect.empty
  public private(set) var headlines = Rect.empty
  public private(set) var article = Rect.empty
  public private(set) var sidebar = Rect.empty
  public private(set) var status = Rect.empty
  /// What lies between the top line and the status line.
  public private(set) var page = Rect.empty
  /// The lines between panes.
  public private(set) var rules: [Rect] = []
  private var shape = Shape.tooSmall

  /// How many panes stand side by side.
  private enum Shape {
    case tooSmall
    case onePane
    /// The sidebar slides over the article while it is in focus.
    case twoPanes
    case threePanes
  }

  public static let smallest = Size(columns: 20, rows: 5)

  /// The layout while `focus` is in focus, without a list where there is but one article to read, and
  /// with nothing beside the article where it is zoomed.
  public init(
    _ size: Size, focus: Reader.Pane = .headlines, readsOneArticle: Bool = false,
    isZoomed: Bool = false, wishes: LayoutWishes = LayoutWishes()
  ) {
    guard size.columns >= Self.smallest.columns, size.rows >= Self.smallest.rows else { return }
    var rest = Rect(size)
    status = rest.takeBottom(1)
    if size.rows >= 8 { topLine = rest.takeTop(1) }
    page = rest
    switch Self.panes(size.columns, wishes.panes) {
    case 1: layOutOnePane(focus)
    case _ where isZoomed: layOutTwoPanes(focus, hasList: false, wishes)
    case 2: layOutTwoPanes(focus, hasList: !readsOneArticle, wishes)
    default: layOutThreePanes(hasList: !readsOneArticle, wishes)
    }
  }

  /// How many panes stand side by side: as many as are wished for, where there is room.
  private static func panes(_ columns: Int, _ wish: LayoutWishes.Panes) -> Int {
    switch wish {
    case .auto: columns < 80 ? 1 : columns < 120 ? 2 : 3
    case .one: 1
    case .two: columns < 80 ? 1 : 2
    case .three: columns < 80 ? 1 : columns < 100 ? 2 : 3
    }
  }

  public var isTooSmall: Bool { shape == .tooSmall }

  private mutating func layOutOnePane(_ focus: Reader.Pane) {
    shape = .onePane
    switch focus {
    case .headlines: headlines = page
    case .article: article = page
    case .sidebar: sidebar = page
    }
  }

  /// Side by side where there is width, one above the other where there is height.
  private mutating func layOutTwoPanes(
    _ focus: Reader.Pane, hasList: Bool, _ wishes: LayoutWishes
  ) {
    shape = .twoPanes
    var rest = page
    if !hasList {
      headlines = .empty
    } else if page.size.columns >= 100 || page.size.rows < 18 {
      headlines = rest.takeLeft(listColumns(wishes))
      rules.append(rest.takeLeft(1))
    } else {
      headlines = rest.takeTop(max(5, page.size.rows * 3 / 10))
      rules.append(rest.takeTop(1))
    }
    article = rest
    guard focus == .sidebar else { return }
    let columns = wishes.sidebarColumns ?? 36
    sidebar = rest.takeRight(min(columns, rest.size.columns * 6 / 10))
    rules.append(rest.takeRight(1))
  }

  private mutating func layOutThreePanes(hasList: Bool, _ wishes: LayoutWishes) {
    shape = .threePanes
    var rest = page
    if hasList {
      headlines = rest.takeLeft(
        listColumns(wishes, within: 46...72, beside: Self.narrowestPane + 1))
      rules.append(rest.takeLeft(1))
    }
    sidebar = rest.takeRight(sidebarColumns(wishes, within: rest.size.columns))
    rules.append(rest.takeRight(1))
    article = rest
  }
}

extension Layout {
  /// The fewest columns the article is left with.
  private static let narrowestArticle = 30
  /// The fewest columns of any pane.
  static let narrowestPane = 16

  /// How wide the list is; the widths that suit most count only where nobody has wished for another.
  /// `others` are columns that it leaves besides the article.
  private func listColumns(
    _ wishes: LayoutWishes, within usual: ClosedRange<Int>? = nil, beside others: Int = 0
  ) -> Int {
    let columns = page.size.columns
    let share = columns * wishes.listShare / 100
    let isWished = wishes.listShare != LayoutWishes().listShare
    let wanted =
      wishes.listColumns
      ?? (isWished ? share : usual.map { min($0.upperBound, max($0.lowerBound, share)) } ?? share)
    return max(Self.narrowestPane, min(wanted, columns - Self.narrowestArticle - 1 - others))
  }

  private func sidebarColumns(_ wishes: LayoutWishes, within columns: Int) -> Int {
    let share = page.size.columns * wishes.sidebarShare / 100
    let isWished = wishes.sidebarShare != LayoutWishes().sidebarShare
    let wanted = wishes.sidebarColumns ?? (isWished ? share : min(40, max(26, share)))
    return max(Self.narrowestPane, min(wanted, columns - Self.narrowestArticle - 1))
  }
}

extension Room {
  /// The room each part has on a screen of `size`, whichever is in focus.
  public init(
    _ size: Size, readsOneArticle: Bool = false, isZoomed: Bool = false,
    wishes: LayoutWishes = LayoutWishes()
  ) {
    let layouts = Reader.Pane.allCases.map {
      // A list that nobody sees keeps its rows.
      Layout(
        size, focus: $0, readsOneArticle: readsOneArticle, isZoomed: isZoomed && $0 != .headlines,
        wishes: wishes)
    }
    let (atHeadlines, atArticle, atSidebar) = (layouts[0], layouts[1], layouts[2])
    self.init(
      headlineRows: atHeadlines.headlines.size.rows,
      articleColumns: atArticle.article.size.columns,
      articleRows: atArticle.article.size.rows,
      sidebarRows: atSidebar.sidebar.size.rows,
      sidebarColumns: atSidebar.sidebar.size.columns,
      pageRows: atHeadlines.page.size.rows,
      pageColumns: atHeadlines.page.size.columns,
      showsArticleBesideHeadlines: !atHeadlines.article.isEmpty,
      showsSidebarBesideArticle: !atArticle.sidebar.isEmpty)
  }
}
