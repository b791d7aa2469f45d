import Articles
import GRDB

/// An article as newsboat keeps it, with what a person has noted of it there.
struct NewsboatArticle: Hashable, Sendable {
  /// Its number in the cache.
  var number: Int64
  var item: FeedItem
  var isRead: Bool
  /// Whether it has flags. The letters themselves stay with the item.
  var isFlagged: Bool
  /// Whether it is only kept so that it does not come again.
  var isDeleted: Bool
}

/// The columns of newsboat’s table of articles. Its versions have had more and more of them.
enum NewsboatColumn: String, CaseIterable {
  case guid, title, author, url, feedurl, pubDate, content, unread, flags, deleted
  case enclosureAddress = "enclosure_url"
  case enclosureType = "enclosure_type"
  case contentType = "content_mime_type"

  /// As it is asked for: text or a number, whatever somebody has put there.
  fileprivate var kind: String {
    switch self {
    case .pubDate, .unread, .deleted: "INTEGER"
    case .guid, .title, .author, .url, .feedurl, .content, .flags, .enclosureAddress,
      .enclosureType, .contentType:
      "TEXT"
    }
  }

  /// The number of an article and all columns, in the order of the cases; those that are not among
  /// `columns` are null.
  static func selection(from columns: Set<String>) -> String {
    let parts = allCases.map { column in
      columns.contains(column.rawValue) ? "CAST(\(column.rawValue) AS \(column.kind))" : "NULL"
    }
    return "SELECT id, " + parts.joined(separator: ", ") + " FROM rss_item"
  }
}

extension NewsboatArticle {
  /// Of a row of ``NewsboatColumn/selection(from:)``. `feeds` are the titles of the feeds by their
  /// addresses.
  init(_ row: Row, feeds: [String: String]) {
    let words = NewsboatRow(row)
    number = row[0] ?? 0
    isRead = words.number(.unread) == 0
    isFlagged = words.text(.flags) != nil
    isDeleted = words.number(.deleted) == 1
    let isPlain = words.text(.contentType) == "text/plain"
    let feed = words.text(.feedurl)
    item = FeedItem(
      id: words.text(.guid), url: words.text(.url), title: words.text(.title),
      contentText: isPlain ? words.text(.content) : nil,
      contentHTML: isPlain ? nil : words.text(.content),
      datePublished: words.number(.pubDate).flatMap { $0 > 0 ? NewsDate.rfc3339($0) : nil },
      authors: [words.text(.author)].compactMap(\.self), source: feed.flatMap { feeds[$0] })
    item.others = Self.others(words, feed: feed)
  }

  private static func others(_ words: NewsboatRow, feed: String?) -> [String: JSONValue] {
    var others: [String: JSONValue] = [:]
    others["_quoth"] = feed.map { .object(["feed": .string($0)]) }
    others["_newsboat"] = words.text(.flags).map { .object(["flags": .string($0)]) }
    if let address = words.text(.enclosureAddress) {
      let type = words.text(.enclosureType) ?? "application/octet-stream"
      others["attachments"] = .array([
        .object(["url": .string(address), "mime_type": .string(type)])
      ])
    }
    return others
  }
}

private struct NewsboatRow {
  private let row: Row

  init(_ row: Row) {
    self.row = row
  }

  /// Nil where there is none, or an empty one.
  func text(_ column: NewsboatColumn) -> String? {
    let text: String? = row[Self.place(of: column)]
    return text?.isEmpty == false ? text : nil
  }

  func number(_ column: NewsboatColumn) -> Int64? { row[Self.place(of: column)] }

  /// The number of the article stands before all of them.
  private static func place(of column: NewsboatColumn) -> Int {
    (NewsboatColumn.allCases.firstIndex(of: column) ?? 0) + 1
  }
}
