public import Articles
import Console
import Text
public import Views

/// An article that was looked for, as `quoth search` prints it.
public struct FoundArticle {
  private let listed: ListedHeadline
  /// As it lies in its file; nil where it cannot be read.
  private let article: Article?

  /// What the index does not hold, the address and the tags, is in `article`.
  public init(_ listed: ListedHeadline, _ article: Article? = nil) {
    self.listed = listed
    self.article = article
  }
}

extension FoundArticle {
  /// The row of the list that shows it, at most so many `columns` wide; without looks where there is
  /// no `theme`.
  public func row(columns: Int, now: LocalTime?, theme: Theme?) -> String {
    let frame = listed.frame(columns: columns, now: now, theme: theme ?? .standard(.monochrome))
    guard theme != nil else { return frame.text }
    let line = frame.ansi.unicodeScalars
    return line.lastIndex { $0 != " " }.map { String(line[...$0]) } ?? ""
  }

  /// Id, date, source, title and address with tabs between them, and nothing that is unknown. There
  /// is neither a tab nor a control character in any of them.
  public var fields: String { listed.headline.fields(at: article?.url).joined(separator: "\t") }

  /// A JSON object; DocC's Formats page describes every field.
  public var json: String {
    var line = "{" + listed.headline.members(at: article?.url)
    let tags = (article?.tags ?? []).map(JSONValue.quoted).joined(separator: ",")
    line += #","tags":[\#(tags)],"read":\#(listed.marks.isRead)"#
    line += #","starred":\#(listed.marks.isStarred)"#
    if let quotations = listed.quotations { line += #","quotations":\#(quotations)"# }
    return line + "}"
  }
}

// What every command says of an article.

extension Headline {
  /// Id, date, source, title and address, and nothing that is unknown: clean copy, without tabs.
  func fields(at url: String?) -> [String] {
    [id.rawValue, instant.map(NewsDate.rfc3339) ?? "", source, title, url ?? ""]
      .map { $0.cleanCopy() }
  }

  /// The same as members of a JSON object: `"id":"…","title":"…"`.
  func members(at url: String?) -> String {
    var line = #""id":\#(JSONValue.quoted(id.rawValue)),"title":\#(JSONValue.quoted(title))"#
    line += #","source":\#(JSONValue.quoted(source))"#
    if let instant { line += #","date_published":"\#(NewsDate.rfc3339(instant))""# }
    if let url { line += #","url":\#(JSONValue.quoted(url))"# }
    return line
  }
}
