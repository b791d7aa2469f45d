/// Everything a person can set, as the program goes by it.
///
/// A value of this type is what nobody has set anything in. What each setting is called in the file, what
/// it takes and what it does is in ``SettingEntry/table``.
public struct Settings: Hashable, Sendable {
  /// Which looks, by the name of a theme.
  public var theme = "standard"
  /// Whether the mouse is listened to.
  public var mouse = true
  /// How many seconds an article is open until it counts as read; nil where it never does by itself.
  public var readAfter: Double? = 1
  /// How many seconds a key waits that means something by itself and is the beginning of a sequence.
  public var keyWait = 1.0
  /// The command that opens an address; empty where the environment says which.
  public var browser = ""
  /// The command that shows long text; empty where the environment says which.
  public var pager = ""
  /// The command that edits a file; empty where the environment says which.
  public var editor = ""
  /// The command that takes what is copied from standard input; empty where the terminal takes it.
  public var clipboard = ""
  /// Whether the window's title says what is read.
  public var windowTitle = true
  /// Whether the desktop is told of new articles.
  public var notify = false
  /// Every how many minutes the feeds that are due are fetched while the reader is open; 0 is never.
  public var updateEvery = 0
  /// Whether a feed that is added brings the text of its articles' pages.
  public var fullText = false
  /// What a row of the list shows, from the left; the title takes what the others leave.
  public var columns: [ListColumn] = [.date, .source, .title, .quotations]
  public var dates = DateStyle.words
  public var layout = LayoutWishes()
  /// The widest a line of text may be, in columns.
  public var measure = 80
  /// The keys that the person has bound, in the order of the file.
  public var keys: [KeyBinding] = []

  public init() {}
}

/// A column of the list.
public enum ListColumn: String, CaseIterable, Hashable, Sendable {
  case date
  case source
  case title
  /// How many quotations there are.
  case quotations
}

/// How the date of an article is put in the list.
public enum DateStyle: String, CaseIterable, Hashable, Sendable {
  /// As one would say it: `14:05`, `Tue`, `26 Dec`, `2024`.
  case words
  /// `2025-12-26`
  case iso
  /// `26.12.25`
  case european
  /// `12/26/25`
  case american
}

/// How the panes are to share the screen.
public struct LayoutWishes: Hashable, Sendable {
  /// How many panes stand side by side.
  public enum Panes: String, CaseIterable, Hashable, Sendable {
    /// As many as there is width for.
    case auto
    case one
    case two
    case three
  }

  public var panes = Panes.auto
  /// The list's part of the width, in percent.
  public var listShare = 38
  /// The sidebar's part of the width, in percent.
  public var sidebarShare = 20
  /// How wide the person has drawn them, in columns; nil where nobody has.
  public var listColumns: Int?
  public var sidebarColumns: Int?

  public init() {}
}

/// A key, or several one after another, and the command they ask for.
public struct KeyBinding: Hashable, Sendable {
  /// As they are written: `g g`, `<c-x> s`.
  public var keys: String
  /// The name of the page or pane where the binding counts; nil where it does everywhere.
  public var page: String?
  /// The name of the command; ``nothing`` takes the key away from whatever it did.
  public var command: String
  public var place: SettingPlace

  public init(keys: String, page: String?, command: String, place: SettingPlace) {
    (self.keys, self.page, self.command, self.place) = (keys, page, command, place)
  }

  /// What is written where a key is to do nothing.
  public static let nothing = "nothing"
}
