public import Articles
import FoundationEssentials

// A list of feeds on its way between the reader and whoever reads and writes the lists of other
// programs: the fields of `feeds.json`, and beside them what else came along.

extension SubscriptionList {
  /// The list that all of `bytes` is; nil where it is none.
  public init?(json bytes: [UInt8]) {
    guard let document = try? JSONDecoder().decode(JSONValue.self, from: Data(bytes)),
      let members = document.members, let feeds = members["feeds"]?.elements
    else { return nil }
    self.init(
      subscriptions: feeds.compactMap(Subscription.init),
      searches: (members["searches"]?.elements ?? []).compactMap(SavedSearch.init),
      problems: (members["problems"]?.elements ?? []).compactMap(Problem.init))
  }

  /// As one JSON object on a line.
  public var json: [UInt8] {
    let document = JSONValue.object([
      "feeds": .array(subscriptions.map(\.value)), "searches": .array(searches.map(\.value)),
      "problems": .array(problems.map(\.value)),
    ])
    return Array((document.line + "\n").utf8)
  }
}

extension Subscription {
  fileprivate init?(_ value: JSONValue) {
    guard let members = value.members, let url = members["url"]?.text, !url.isEmpty else {
      return nil
    }
    self.init(
      url: url, title: members["title"]?.text, summary: members["summary"]?.text,
      homePage: members["home_page"]?.text,
      tags: (members["tags"]?.elements ?? []).compactMap(\.text),
      isFullText: members["full_text"] == .bool(true), isHidden: members["hidden"] == .bool(true))
  }

  fileprivate var value: JSONValue {
    var members: [String: JSONValue] = ["url": .string(url)]
    members["title"] = title.map(JSONValue.string)
    members["summary"] = summary.map(JSONValue.string)
    members["home_page"] = homePage.map(JSONValue.string)
    if !tags.isEmpty { members["tags"] = .array(tags.map(JSONValue.string)) }
    if isFullText { members["full_text"] = .bool(true) }
    if isHidden { members["hidden"] = .bool(true) }
    return .object(members)
  }
}

extension SavedSearch {
  fileprivate init?(_ value: JSONValue) {
    guard let name = value.members?["name"]?.text, let query = value.members?["query"]?.text else {
      return nil
    }
    self.init(name: name, query: query)
  }

  fileprivate var value: JSONValue { .object(["name": .string(name), "query": .string(query)]) }
}

extension Problem {
  fileprivate init?(_ value: JSONValue) {
    guard let members = value.members, let file = members["file"]?.text,
      let reason = members["reason"]?.text
    else { return nil }
    var line: Int?
    if case .integer(let number)? = members["line"] { line = Int(exactly: number) }
    self.init(file: file, line: line, reason: reason)
  }

  fileprivate var value: JSONValue {
    var members: [String: JSONValue] = ["file": .string(file), "reason": .string(reason)]
    members["line"] = line.map { .integer(Int64($0)) }
    return .object(members)
  }
}
