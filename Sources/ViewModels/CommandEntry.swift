/// One line of the table that the key map, the help page, the command line and the manual are made
/// from.
public struct CommandEntry: Hashable, Sendable {
  /// What the help page groups commands by.
  public enum Topic: String, CaseIterable, Hashable, Sendable {
    case quotations = "Who said what"
    case moving = "Moving"
    case opening = "Opening and going back"
    case finding = "Finding"
    case outside = "Out into the world"
    case marking = "Marking"
    case feeds = "Feeds"
    case program = "The program"
  }

  /// Where a command means something.
  public enum Scope: Hashable, Sendable {
    case anywhere
    /// On the reading page, not on help and the like.
    case reading
    /// Where there are headlines.
    case headlines
    /// Where an article is open.
    case article
    /// On the reading page and on the page of feeds.
    case readingOrFeeds
    /// On the pages of feeds and of views.
    case lists
    /// On somebody's page.
    case people
  }

  public var command: Command
  public var scope: Scope
  /// What the command line calls it.
  public var name: String
  /// The keys that ask for it unless the person binds others: `j`, `<down>`, `<c-d>`.
  public var keys: [String]
  public var summary: String
  public var topic: Topic

  init(
    _ command: Command, _ name: String, _ keys: String, _ summary: String, _ topic: Topic,
    _ scope: Scope = .reading
  ) {
    self.command = command
    self.scope = scope
    self.name = name
    self.keys = keys.split(separator: " ").map(String.init)
    self.summary = summary
    self.topic = topic
  }
}

extension CommandEntry {
  /// Every command there is, in the order the help page shows them.
  public static let table =
    quotations + moving + opening + finding + outside + marking + feeds + program

  private static let quotations =
    [
      CommandEntry(.nextSpeaker, "next-speaker", "]", "next quoted speaker", .quotations, .article),
      CommandEntry(
        .previousSpeaker, "previous-speaker", "[", "previous quoted speaker", .quotations, .article),
      CommandEntry(
        .nextQuotation, "next-quotation", "}", "next quotation, whoever speaks", .quotations,
        .article),
      CommandEntry(
        .previousQuotation, "previous-quotation", "{", "previous quotation", .quotations, .article),
      CommandEntry(
        .nextMention, "next-mention", "e", "next mention of the selected name", .quotations,
        .article),
      CommandEntry(
        .previousMention, "previous-mention", "E", "previous mention of the selected name",
        .quotations, .article),
      CommandEntry(
        .correctSpeaker, "correct-speaker", "X", "say who says this, if it is somebody else",
        .quotations, .article),
      CommandEntry(
        .followName, "person", "a", "all that this name or speaker has said, in any article",
        .quotations, .article),
      CommandEntry(
        .story, "story", "S", "all articles of this story, and how each quotes it", .quotations,
        .headlines),
      CommandEntry(
        .copy, "copy", "y", "copy this quotation, ready to cite", .quotations, .article),
      CommandEntry(
        .copyLink, "copy-link", "Y", "copy the article’s address", .quotations, .article),
      CommandEntry(
        .copyParagraph, "copy-paragraph", "c", "copy this paragraph", .quotations, .article),
      CommandEntry(
        .write, "write", "w", "write the article, or all somebody has said, to a file",
        .quotations, .article),
      CommandEntry(
        .samePerson, "same-person", "=", "on a person’s page: say who else this is", .quotations,
        .people),
      CommandEntry(
        .partPerson, "part-person", "-", "on a person’s page: say which of these is somebody else",
        .quotations, .people),
    ] + digits

  private static let digits = (1...9).map { digit in
    CommandEntry(
      .digit(digit), "speaker-\(digit)", "\(digit)", "that speaker's next quotation", .quotations)
  }

  private static let moving = [
    CommandEntry(.moveDown, "down", "j <down>", "a line down", .moving, .anywhere),
    CommandEntry(.moveUp, "up", "k <up>", "a line up", .moving, .anywhere),
    CommandEntry(
      .readOn, "read-on", "<space>", "a page down; at the end, the next unread article", .moving,
      .anywhere),
    CommandEntry(.pageDown, "page-down", "<pagedown> <c-f>", "a page down", .moving, .anywhere),
    CommandEntry(.pageUp, "page-up", "b <pageup> <c-b>", "a page up", .moving, .anywhere),
    CommandEntry(
      .halfPageDown, "half-page-down", "<c-d>", "half a page down", .moving, .anywhere),
    CommandEntry(.halfPageUp, "half-page-up", "<c-u>", "half a page up", .moving, .anywhere),
    CommandEntry(.first, "first", "g <home>", "to the beginning", .moving, .anywhere),
    CommandEntry(.last, "last", "G <end>", "to the end", .moving, .anywhere),
    CommandEntry(.digit(0), "zero", "0", "in the list, how far the next goes: 20j", .moving),
  ]

  private static let opening = [
    CommandEntry(
      .open, "open", "<enter> l <right>", "open the headline; go to the name", .opening,
      .headlines),
    CommandEntry(.back, "back", "h <left> <esc>", "back", .opening, .anywhere),
    CommandEntry(
      .close, "close", "q", "back; from the headlines, quit", .opening, .anywhere),
    CommandEntry(
      .zoom, "zoom", "z", "the article alone; again, with the others", .opening, .article),
    CommandEntry(.nextPane, "next-pane", "<tab>", "next pane", .opening, .headlines),
    CommandEntry(.previousPane, "previous-pane", "<s-tab>", "previous pane", .opening, .headlines),
    CommandEntry(.nextArticle, "next-article", "J", "next article", .opening, .headlines),
    CommandEntry(
      .previousArticle, "previous-article", "K", "previous article", .opening, .headlines),
    CommandEntry(.nextUnread, "next-unread", "<c-n>", "next unread article", .opening, .headlines),
    CommandEntry(
      .previousUnread, "previous-unread", "<c-p>", "previous unread article", .opening,
      .headlines),
  ]

  private static let finding = [
    CommandEntry(
      .search, "search", "/", "find articles, or words in this one, as you type", .finding,
      .anywhere),
    CommandEntry(
      .foldStory, "fold", "x", "one row for this story, or one for each of its articles",
      .finding, .headlines),
    CommandEntry(
      .foldStories, "fold-stories", "", "one row for every story, or for every article",
      .finding, .headlines),
    CommandEntry(
      .filter, "filter", "f", "the same in this list alone; Esc shows all of it again", .finding),
    CommandEntry(
      .views, "views", "v", "views: all, unread, starred, saved searches, feeds, tags", .finding,
      .anywhere),
    CommandEntry(
      .saveView, "save-view", "V", "keep what is listed now as a view, under a name", .finding),
    CommandEntry(.rename, "rename", "C", "name the selected feed or view", .finding, .lists),
    CommandEntry(
      .remove, "remove", "D", "follow the feed, or keep the view, no longer (asks)", .finding,
      .lists),
    CommandEntry(.nextHit, "next-hit", "n", "the next place where the words stand", .finding),
    CommandEntry(.previousHit, "previous-hit", "N", "the place before", .finding),
  ]

  private static let outside = [
    CommandEntry(
      .links, "links", "u", "all links of the article, by their numbers", .outside, .article),
    CommandEntry(
      .browse, "browse", "o", "open the article, or the link, in your browser", .outside, .article),
    CommandEntry(.page, "pager", "p", "read the article in your pager", .outside, .article),
    CommandEntry(
      .edit, "edit", "i", "open a copy of the article in your editor", .outside, .article),
    CommandEntry(.pipe, "pipe", "|", "give the article to a command", .outside, .article),
  ]

  private static let marking = [
    CommandEntry(.toggleRead, "read", "r", "read or unread", .marking, .headlines),
    CommandEntry(
      .markAllRead, "mark-all-read", "A", "mark everything in this list read (asks)", .marking,
      .headlines),
    CommandEntry(.toggleStar, "star", "s", "star, or take the star away", .marking, .headlines),
    CommandEntry(.undo, "undo", "U", "take back the last mark, even yesterday's", .marking),
    CommandEntry(.redo, "redo", "<c-r>", "do again what was taken back", .marking),
  ]

  private static let feeds = [
    CommandEntry(
      .updateFeeds, "update", "R", "fetch all feeds that are due", .feeds, .readingOrFeeds),
    CommandEntry(
      .updateFeed, "update-feed", "<f5>", "fetch this article's feed, or the selected one", .feeds,
      .readingOrFeeds),
    CommandEntry(
      .stopUpdate, "stop-update", "", "stop fetching; R asks, too, while it goes on", .feeds,
      .readingOrFeeds),
    CommandEntry(
      .fullText, "fulltext", "T", "fetch the article's page, and its text from there", .feeds,
      .article),
    CommandEntry(
      .feeds, "feeds", "L", "your feeds: unread, last fetched, what went wrong", .feeds, .anywhere),
    CommandEntry(.addFeed, "add-feed", "+", "follow a feed", .feeds, .readingOrFeeds),
  ]

  private static let program = [
    CommandEntry(.help, "help", "?", "this page", .program, .anywhere),
    CommandEntry(
      .commandLine, "command", ":", "any command by name; Tab completes", .program, .anywhere),
    CommandEntry(
      .theme, "theme", "", "other colours, seen as you choose: theme light", .program, .anywhere),
    CommandEntry(
      .messages, "messages", "M", "what was said, and what could not be read", .program,
      .anywhere),
    CommandEntry(.redraw, "redraw", "<c-l>", "draw the screen again", .program, .anywhere),
    CommandEntry(
      .suspend, "suspend", "<c-z>", "back to the shell; fg returns", .program, .anywhere),
    CommandEntry(.quit, "quit", "Q <c-c>", "quit from anywhere", .program, .anywhere),
  ]
}

extension Command {
  /// This command's line of the table.
  public var entry: CommandEntry? { Self.entries[self] }

  private static let entries = Dictionary(
    uniqueKeysWithValues: CommandEntry.table.map { ($0.command, $0) })
}
