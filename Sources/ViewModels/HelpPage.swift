import Text

// The help page, made from the table of commands: first what the keys do on the page it was opened from.

extension KeyPage {
  fileprivate var heading: String? {
    switch self {
    case .list: "Here, in the list"
    case .article: "Here, in the article"
    case .names: "Here, among the names"
    case .person: "Here, on somebody’s page"
    case .feeds: "Here, among your feeds"
    case .links: "Here, among the links"
    case .story: "Here, on a story’s page"
    case .views: "Here, among your views"
    case .help, .messages: nil
    }
  }

  /// The commands that are most at home there, in the order of the table.
  fileprivate func holds(_ entry: CommandEntry) -> Bool {
    switch self {
    case .list:
      entry.scope == .headlines || [.readOn, .search, .feeds, .updateFeeds].contains(entry.command)
    case .article:
      entry.scope == .article
        || [.readOn, .search, .nextHit, .nextPane, .digit(1)].contains(entry.command)
    case .names:
      [.open, .nextMention, .previousMention, .followName, .nextPane].contains(entry.command)
    case .person: entry.scope == .people || entry.command.isOfQuotations
    case .feeds: entry.scope == .lists || entry.scope == .readingOrFeeds || entry.command == .open
    case .links: entry.command.isOfLinks
    case .story: [.open, .copy].contains(entry.command)
    case .views: entry.scope == .lists || entry.command == .open
    case .help, .messages: false
    }
  }
}

extension Listing {
  /// The help page for somebody who was on `origin`, in lines of at most `columns`; only what has
  /// `words` in it, where there are any.
  static func help(
    _ labels: KeyLabels, columns: Int, at origin: KeyPage = .help, finding words: String = ""
  ) -> Listing {
    let here = CommandEntry.table.filter(origin.holds)
    var lines: [Line] = []
    if let heading = origin.heading {
      lines += section(heading, labels.lines(of: here), columns: columns, finding: words)
    }
    for topic in CommandEntry.Topic.allCases {
      let entries = CommandEntry.table.filter { $0.topic == topic && !here.contains($0) }
      lines += section(topic.rawValue, labels.lines(of: entries), columns: columns, finding: words)
    }
    lines += section("Signs", signs, columns: columns, finding: words)
    if lines.isEmpty { lines = [.note(Notice("Nothing here has “\(words)” in it"))] }
    return Listing(
      title: "Help", lines: lines, kind: .help(origin, labels), filter: words, columns: columns)
  }

  private static let signs = [
    ("●  ★", "unread, starred"),
    ("✎", "edited since it came"),
    ("9❝  4›", "quotations in marks, and reported without them"),
    ("▸", "the headline you are at; whose words you are reading"),
    ("1▌  1┊", "speaker 1, in marks; reported without them"),
    ("1?  ?▌", "probably speaker 1; nobody is named as speaking"),
    ("·", "a speaker after the ninth"),
    ("[1]", "a link; u lists them"),
    ("…", "more, when Enter unfolds it"),
  ]

  private static func section(
    _ heading: String, _ entries: [(label: String, words: String)], columns: Int,
    finding words: String
  ) -> [Line] {
    let found = entries.filter { "\($0.label) \($0.words)".has(words) }
    guard !found.isEmpty else { return [] }
    return [.heading(heading)] + found.flatMap { set($0, columns: columns) } + [.blank]
  }

  /// Narrower pages set what a key does below the key.
  private static let narrow = 64
  /// Where what a key does begins.
  public static let wordsColumn = 24

  private static func set(_ entry: (label: String, words: String), columns: Int) -> [Line] {
    if columns < narrow {
      return [.entry(entry.label, "")]
        + set("    " + entry.words, columns: columns) { .note(Notice($0)) }
    }
    var label = entry.label
    return set(entry.words, columns: columns - wordsColumn + 2) { words in
      defer { label = "" }
      return .entry(label, words)
    }
  }
}

extension KeyLabels {
  fileprivate func lines(of entries: [CommandEntry]) -> [(label: String, words: String)] {
    entries.compactMap { entry in label(of: entry).map { ($0, entry.summary) } }
  }
}

extension String {
  /// Whether `words` stand in it, in whatever case.
  func has(_ words: String) -> Bool {
    words.allSatisfy { $0 == " " } || !FoldedText(self).places(of: words, limit: 1).isEmpty
  }
}

// MARK: - Looking for something there

extension Reader {
  /// Opens the line for words on a page of lines.
  mutating func beginFindingOnPage() {
    switch page {
    case .help, .messages: beginFinding()
    case .reading, .person, .feeds, .links, .story, .views:
      say("There is nothing to look for on this page")
    }
  }

  /// Shows only what has `words` in it, on a page of lines; all of it for none.
  mutating func findOnPage(_ words: String) {
    switch page {
    case .help(let listing): page = .help(listing.finding(words))
    case .messages(let listing): page = .messages(listing.finding(words))
    case .reading, .person, .feeds, .links, .story, .views: break
    }
  }

  /// Whether the page shows only what was looked for.
  var showsPartOfPage: Bool {
    switch page {
    case .help(let listing), .messages(let listing): !listing.filter.isEmpty
    case .reading, .person, .feeds, .links, .story, .views: false
    }
  }
}
