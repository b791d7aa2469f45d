import FoundationEssentials

/// Another newsreader, to be asked for the same with the same articles.
struct Peer: Sendable {
  var name: String
  var program: String
  /// Puts the articles where the program looks for them.
  var furnish: @Sendable (_ archive: Archive, _ folder: URL) throws -> Void
  var arguments: @Sendable (_ folder: URL) -> [String]
  /// What the window shows once the articles have been loaded.
  var landmark: String
  /// What brings the list of all articles to the screen, once the program has started.
  var entering: [String]
  /// A key for everything it can do.
  var down = "j"
  var pageDown = "\u{1B}[6~"
  var end: String
  var beginning: String
  var open: String?
  var back: String?
  /// Where it searches, and what has to be typed before the words and after them.
  var search: (place: String, before: String, after: String)

  static let all = [newsboat, sfeed]

  /// Where they look for their own.
  func environment(in folder: URL) -> [String: String] {
    ["HOME": folder.path, "TZ": "UTC"]
  }
}

// MARK: - newsboat

extension Peer {
  private static let newsboat = Peer(
    name: "newsboat", program: "/usr/bin/newsboat", furnish: furnishNewsboat,
    arguments: { folder in
      [
        "-q", "-u", folder.appending(path: "urls").path, "-c",
        folder.appending(path: "cache.db").path,
      ]
    },
    landmark: "(1 unread, 1 total)", entering: ["\r"], end: "\u{1B}OF", beginning: "\u{1B}OH",
    open: "\r",
    back: "q", search: ("everything", "/", "\r"))

  /// A database made by newsboat itself, filled with one feed of all articles.
  @Sendable private static func furnishNewsboat(with archive: Archive, in folder: URL) throws {
    let feed = "file://" + folder.appending(path: "all.xml").path
    try Data((feed + "\n").utf8).write(to: folder.appending(path: "urls"))
    let database = folder.appending(path: "cache.db").path
    let environment = ["HOME": folder.path]
    _ = try ProgramRun(
      "/usr/bin/newsboat",
      ["-u", folder.appending(path: "urls").path, "-c", database, "-x", "print-unread"],
      environment: environment)
    let rows = folder.appending(path: "rows")
    try archive.print(to: rows) { number, item, row in
      row +=
        "\(number)\u{1F}\(item.id)\u{1F}\(item.title)\u{1F}\(item.author)\u{1F}\(item.id)"
        + "\u{1F}\(feed)\u{1F}\(item.instant)\u{1F}\(item.text)"
        + "\u{1F}1\u{1F}\u{1F}\u{1F}0\u{1F}\u{1F}0\u{1F}\u{1E}"
    }
    let filling = try ProgramRun(
      "/usr/bin/sqlite3",
      [
        database,
        "INSERT OR REPLACE INTO rss_feed (rssurl, url, title) VALUES ('\(feed)', '\(feed)', 'All');",
        ".mode ascii", ".import \(rows.path) rss_item",
      ])
    guard filling.isGood else { throw PeerFailure(description: filling.lastWords) }
  }
}

// MARK: - sfeed

extension Peer {
  private static let sfeed = Peer(
    name: "sfeed_curses", program: "/usr/bin/sfeed_curses", furnish: furnishSfeed,
    arguments: { [$0.appending(path: "all").path] },
    landmark: "2026-11-23", entering: ["\t"], end: "G", beginning: "g",
    search: ("titles", "/", "\r"))

  /// A file with a line for every article, newest first.
  @Sendable private static func furnishSfeed(with archive: Archive, in folder: URL) throws {
    try archive.print(to: folder.appending(path: "all")) { _, item, row in
      row +=
        "\(item.instant)\t\(item.title)\t\(item.id)\t"
        + item.text.replacing("\n", with: "\\n") + "\tplain\t\(item.id)\t\(item.author)\t\t\n"
    }
  }
}

/// Why a peer could not be measured.
struct PeerFailure: Error, CustomStringConvertible {
  let description: String
}
