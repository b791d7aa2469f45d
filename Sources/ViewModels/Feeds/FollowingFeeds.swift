import Articles
import Search

// What a person follows, and how it is fetched.

extension Reader {
  mutating func showFeeds() -> [Effect] {
    turn(to: .feeds(FeedsPage(rows: room.pageRows)))
    return [.listFeeds]
  }

  mutating func take(_ feeds: [FollowedFeed]) {
    changeFeedsPage { $0.show(feeds) }
  }

  /// Somebody comes back to the page, or it has another size.
  mutating func fitFeedsPage() {
    let rows = room.pageRows
    changeFeedsPage { $0.fit(rows: rows) }
  }

  /// How the feeds are doing may have changed while another page was shown.
  mutating func listStaleFeeds() -> [Effect] {
    guard case .feeds(let feeds) = page, feeds.isStale else { return [] }
    changeFeedsPage { $0.isStale = false }
    return [.listFeeds]
  }

  mutating func changeFeedsPage(_ change: (inout FeedsPage) -> Void) {
    guard case .feeds(var feeds) = page else { return }
    change(&feeds)
    page = .feeds(feeds)
  }

  private var selectedFeed: FollowedFeed? {
    if case .feeds(let feeds) = page { feeds.selected } else { nil }
  }

  /// Lists the articles of the selected feed.
  mutating func openFeed() {
    guard let feed = selectedFeed else { return say("There is no feed to open; + adds one") }
    visit(.feed(feed.id), called: feed.title)
  }
}

// MARK: - Fetching

extension Reader {
  mutating func updateFeeds() -> [Effect] { update(.due) }

  /// Fetches the feed that is selected, or the one that brought the article.
  mutating func updateFeed() -> [Effect] {
    if case .feeds = page {
      guard let feed = selectedFeed else {
        say("There is no feed to fetch; + adds one")
        return []
      }
      return update(.feed(feed.id))
    }
    let id = focus == .headlines ? headlines.selected?.id : article?.article.id
    guard let id else {
      say("There is no article here")
      return []
    }
    return update(.feedOf(id))
  }

  private mutating func update(_ wish: UpdateWish) -> [Effect] {
    guard fetching == nil else {
      prompt = .question(.stopUpdate)
      return []
    }
    fetching = "fetching"
    return [.updateFeeds(wish)]
  }

  mutating func stopUpdate() -> [Effect] {
    guard fetching != nil else {
      say("Nothing is being fetched")
      return []
    }
    say("Stopping")
    return [.stopUpdate]
  }

  /// How far an update has come, in a few words.
  mutating func note(fetching words: String) {
    if fetching != nil { fetching = words }
  }

  mutating func fetched(_ news: FeedNews) -> [Effect] {
    fetching = nil
    return take(news) + (news.changesLists ? [.notify(news.notice.words)] : [])
  }

  mutating func take(_ news: FeedNews) -> [Effect] {
    for note in news.notes { messages.append(Notice(note, .trouble)) }
    let more = news.notes.isEmpty ? "" : "; \(keys.hint(.messages)) says more"
    say(news.notice.words + more, news.notice.tone)
    if news.changesLists { headlines.reload() }
    if !news.offers.isEmpty { prompt = .address(AddressLine(.address, choices: news.offers)) }
    if case .feeds = page { return [.listFeeds] }
    return []
  }

  /// Fetches the page of the open article.
  mutating func fetchFullText() -> [Effect] {
    guard let article = article?.article else { return [] }
    guard article.url != nil else {
      say("The article has no address to fetch its text from")
      return []
    }
    say("Fetching the full text")
    return [.fetchFullText(article.id)]
  }

  /// The text of an article is another now: it is shown, from the top, where it still is on the screen.
  mutating func fullTextCame(_ id: Article.ID) -> [Effect] {
    headlines.reload()
    guard article?.article.id == id, awaited == nil else { return [] }
    say("The full text is here")
    return reload(id)
  }
}

// MARK: - Changing what is followed

extension Reader {
  mutating func askForFeed() {
    prompt = .address(AddressLine(.address))
  }

  mutating func askForName() {
    guard let feed = selectedFeed else { return say("There is no feed to name") }
    prompt = .address(AddressLine(.name(of: feed.id), feed.title))
  }

  mutating func askToRemoveFeed() {
    guard let feed = selectedFeed else { return say("There is no feed to remove") }
    prompt = .question(.removeFeed(feed.id, title: feed.title))
  }

  mutating func take(_ answer: Answer, on line: AddressLine) -> [Effect] {
    var line = line
    switch line.take(answer) {
    case .writing: prompt = .address(line)
    case .givenUp: prompt = nil
    case .finished: return submit(line)
    }
    return []
  }

  private mutating func submit(_ line: AddressLine) -> [Effect] {
    prompt = nil
    let words = line.words
    switch line.purpose {
    case .address where words.allSatisfy(\.isWhitespace):
      say("Nothing was added")
      return []
    case .address:
      say("Looking for a feed at \(words)")
      return [.changeFeeds(.add(address: words))]
    case .name(let feed):
      return [.changeFeeds(.rename(feed, to: words.isEmpty ? nil : words))]
    case .viewToSave, .nameOfView: return name(line.purpose, words)
    }
  }
}
