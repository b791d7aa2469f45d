import Application
import Articles
import Search
import Storage
import Views

/// Prints articles of a library on standard output, a line each.
struct ArticlePrinter {
  let library: Library
  let page: Page
  private let asJSON: Bool
  private let theme: Theme?
  private let now = LocalTime.now

  init(_ library: Library, asJSON: Bool) {
    self.library = library
    self.asJSON = asJSON
    page = Page(asJSON: asJSON)
    theme = page.readTheme()
  }

  /// Prints what `query` finds, the newest first; says how many there were.
  func print(_ query: Query, limit: Int?) throws -> Int {
    try Paging(limit: limit, length: 500).print(line) { (last: ListedHeadline?, wanted) in
      try library.newest(of: query, below: last?.number, limit: wanted)
    }
  }

  func line(_ listed: ListedHeadline) -> String {
    if let columns = page.columns {
      return FoundArticle(listed).row(columns: columns, now: now, theme: theme)
    }
    // What is gone from its file is in the index still, and will not be for long.
    let found = FoundArticle(listed, try? library.article(listed.id))
    return asJSON ? found.json : found.fields
  }
}
