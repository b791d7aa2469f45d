/// How much of the screen each part of the reader may fill.
public struct Room: Hashable, Sendable {
  public var headlineRows: Int
  public var articleColumns: Int
  public var articleRows: Int
  public var sidebarRows: Int
  public var sidebarColumns: Int
  /// What the pages have that fill the screen: help, messages.
  public var pageRows: Int
  public var pageColumns: Int
  /// Whether the article is on the screen while the headlines are in focus.
  public var showsArticleBesideHeadlines: Bool
  /// Whether the sidebar is on the screen while another pane is in focus.
  public var showsSidebarBesideArticle: Bool

  public init(
    headlineRows: Int, articleColumns: Int, articleRows: Int, sidebarRows: Int, sidebarColumns: Int,
    pageRows: Int,
    pageColumns: Int, showsArticleBesideHeadlines: Bool, showsSidebarBesideArticle: Bool
  ) {
    self.headlineRows = headlineRows
    self.articleColumns = articleColumns
    self.articleRows = articleRows
    self.sidebarRows = sidebarRows
    self.sidebarColumns = sidebarColumns
    self.pageRows = pageRows
    self.pageColumns = pageColumns
    self.showsArticleBesideHeadlines = showsArticleBesideHeadlines
    self.showsSidebarBesideArticle = showsSidebarBesideArticle
  }

  /// Room enough, until somebody says how large the screen is.
  public static let standard = Room(
    headlineRows: 22, articleColumns: 80, articleRows: 22, sidebarRows: 22, sidebarColumns: 30,
    pageRows: 22,
    pageColumns: 80,
    showsArticleBesideHeadlines: true, showsSidebarBesideArticle: true)
}
