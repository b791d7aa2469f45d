public import Articles

/// The file `urls` in which newsboat keeps its feeds: one a line, with its tags behind it.
///
/// `"~Name"` is the person’s own name for a feed, and a tag that begins with `!` hides it. A line
/// `query:NAME:FILTER` is a saved search. Lines that would run a command, `exec:` and `filter:`, are
/// told of, and never kept.
public enum NewsboatURLs {
  /// What `bytes` list. In the problems, the file is called `name`.
  public static func read(_ bytes: [UInt8], name: String) -> SubscriptionList {
    var reading = URLsReading(name: name)
    let text = String(decoding: DecodedText(Array(bytes.prefix(longest))).utf8, as: UTF8.self)
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    for (index, line) in lines.enumerated() { reading.take(line, number: index + 1) }
    return reading.list
  }

  /// `list` as newsboat reads it. What it cannot say there stands in comments.
  public static func write(_ list: SubscriptionList) -> String {
    var text = ""
    for feed in list.subscriptions {
      if let page = feed.homePage { text += "# \(page.onOneLine)\n" }
      let words =
        [feed.url] + (feed.title.map { ["~" + $0] } ?? [])
        + feed.tags.map(NewsboatLine.tag) + (feed.isHidden ? ["!hidden"] : [])
      text += words.map(NewsboatLine.written).joined(separator: " ") + "\n"
    }
    for search in list.searches {
      text += "# A saved search, “\(search.name.onOneLine)”: \(search.query.onOneLine)\n"
    }
    return text
  }

  /// In bytes.
  static let longest = 32 << 20
}

private struct URLsReading {
  private let name: String
  private var inHand = SubscriptionsInHand()
  private var searches: [SavedSearch] = []
  private var problems: [Problem] = []

  init(name: String) {
    self.name = name
  }

  var list: SubscriptionList {
    SubscriptionList(
      subscriptions: inHand.subscriptions, searches: searches, problems: problems)
  }

  mutating func take(_ line: Substring, number: Int) {
    let words = NewsboatLine.words(of: line)
    guard let first = words.first else { return }
    if first.hasPrefix("query:") { return takeQuery(first.dropFirst(6), number) }
    switch SubscriptionAddress(first) {
    case .web(let address): inHand.add(Self.subscription(at: address, words.dropFirst()))
    case .refused(let reason): report(number, reason)
    }
  }

  private static func subscription(at address: String, _ words: ArraySlice<String>)
    -> Subscription
  {
    var feed = Subscription(url: address)
    var tags: [String] = []
    for word in words.compactMap(\.cleanName) {
      if word.hasPrefix("~") {
        feed.title = String(word.dropFirst()).cleanName ?? feed.title
        continue
      }
      if word.hasPrefix("!") { feed.isHidden = true }
      let tag = NewsboatLine.tag(word)
      if !tag.isEmpty, word != "!hidden" { tags.append(tag) }
    }
    feed.tags = tags.once
    return feed
  }

  private mutating func takeQuery(_ words: Substring, _ number: Int) {
    let parts = words.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2, let name = String(parts[0]).cleanName else {
      return report(number, "a search needs a name and a filter: query:NAME:FILTER")
    }
    do throws(NewsboatFilter.Untranslatable) {
      searches.append(
        SavedSearch(name: name, query: try NewsboatFilter.query(of: String(parts[1]))))
    } catch {
      report(number, "the search “\(name)” cannot be taken over: \(error.reason)")
    }
  }

  private mutating func report(_ line: Int, _ reason: String) {
    guard problems.count < 200 else { return }
    problems.append(Problem(file: name, line: line, reason: reason))
  }
}
