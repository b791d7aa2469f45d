import Application
import ArgumentParser
import Articles
import Search
import Storage
import Text
import ViewModels

/// `quoth feed list`: every feed, and how it is doing.
struct FeedList: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "List the feeds you follow.",
    discussion: """
      On a terminal each feed is a row: unread articles, articles a week, name, and what went wrong \
      the last time. Elsewhere it is a line of six fields with tabs between them: address, name, \
      tags, unread, all, what went wrong.
      """)

  @Flag(help: "Print a JSON object a line.")
  var json = false

  func run() throws {
    let bureau = try Bureau.ofThisPersonOrComplaint
    let library = try Library.ofThisPerson(bureau.store, for: .everything, isQuiet: false)
    try Interruption.endIfHeard()
    let feeds = try bureau.complaining { () throws(Failure) in
      try bureau.followedFeeds(in: library)
    }
    let columns = Page().columns
    for feed in feeds {
      try Output.standard.say(json ? feed.json : columns.map(feed.row) ?? feed.fields)
    }
    for problem in bureau.subscriptions.problems { try Output.error.say("quoth: \(problem)") }
    if feeds.isEmpty, columns != nil {
      try Output.error.say("You follow no feeds yet. quoth feed add URL adds one")
    }
  }
}

extension FollowedFeed {
  fileprivate func row(columns: Int) -> String {
    let unread = tally.map { $0.unread.grouped } ?? ""
    let numbers = unread.paddedLeft(to: 7) + weeklyWords.paddedLeft(to: 7) + "  "
    let words = trouble.map { "\(title)  ⚠ \($0)" } ?? title
    return numbers + words.truncated(to: max(10, columns - numbers.columns))
  }

  fileprivate var fields: String {
    let counts = [tally?.unread, tally?.articles].map { $0.map(String.init) ?? "" }
    return ([address, title, tags.joined(separator: ",")] + counts + [trouble ?? ""])
      .joined(separator: "\t")
  }

  fileprivate var json: String {
    var members: [String: JSONValue] = [
      "url": .string(address), "title": .string(title), "tags": .array(tags.map(JSONValue.string)),
      "full_text": .bool(isFullText), "hidden": .bool(isHidden), "gone": .bool(isGone),
    ]
    members["unread"] = tally.map { .integer(Int64($0.unread)) }
    members["articles"] = tally.map { .integer(Int64($0.articles)) }
    members["articles_per_week"] = weekly.map { .number(($0 * 10).rounded() / 10) }
    members["fetched"] = asked?.instant.map { .string(NewsDate.rfc3339($0)) }
    members["due"] = due?.instant.map { .string(NewsDate.rfc3339($0)) }
    members["trouble"] = trouble.map(JSONValue.string)
    return JSONValue.object(members).line
  }
}

extension String {
  fileprivate func paddedLeft(to columns: Int) -> String {
    String(repeating: " ", count: max(0, columns - self.columns)) + self
  }
}
