import Articles
import Dispatch
import Dispatches
import Storage
import Synchronization
import Text
import ViewModels

/// Where dispatches come in while somebody reads: fetches feeds and pages for the reader, and changes
/// what is followed.
///
/// Whoever asks waits without a thread; the work has one of its own, because it may take minutes.
public final class WireRoom: Sendable {
  let bureau: Bureau
  private let addsFullText: Bool
  private let post = Mutex<(@Sendable (Event) -> Void)?>(nil)
  /// Whether whoever asked for the update that is under way still wants it.
  private let isUpdateWanted = Mutex(true)

  /// - Parameters:
  ///   - bureau: Whose feeds they are.
  ///   - addsFullText: Whether feeds that are added bring the text of their articles' pages.
  public init(_ bureau: Bureau, addsFullText: Bool = false) {
    self.bureau = bureau
    self.addsFullText = addsFullText
  }

  /// From now on, `post` is told how far things have come.
  func report(to post: @escaping @Sendable (Event) -> Void) {
    self.post.withLock { $0 = post }
  }

  func onAThreadOfItsOwn<Answer: Sendable>(
    _ work: @escaping @Sendable () -> Answer
  ) async -> Answer {
    await withCheckedContinuation { continuation in
      DispatchQueue.global(qos: .utility).async { continuation.resume(returning: work()) }
    }
  }
}

// MARK: - Fetching

extension WireRoom {
  func update(_ wish: UpdateWish, in library: Library?) async -> Event {
    await onAThreadOfItsOwn { [self] in
      do throws(UpdateRefusal) {
        return .fetched(try update(try understood(wish, in: library)))
      } catch {
        return .fetched(FeedNews(Notice("\(error)", .trouble), changesLists: false))
      }
    }
  }

  private func understood(
    _ wish: UpdateWish, in library: Library?
  ) throws(UpdateRefusal) -> FeedUpdate.Wish {
    switch wish {
    case .due: return .due
    case .feed(let feed): return .these([feed])
    case .feedOf(let article):
      let feeds = (try? library?.item(article))?.feeds ?? []
      let followed = Set((try? bureau.subscriptions.read().list.map(\.name)) ?? [])
      guard let feed = feeds.first(where: followed.contains) else { throw .notByFeed }
      return .these([feed])
    }
  }

  /// Ends the update that is under way within a moment; what has come by then is taken in.
  func stopUpdate() { isUpdateWanted.withLock { $0 = false } }

  private func update(_ wish: FeedUpdate.Wish) throws(UpdateRefusal) -> FeedNews {
    let post = post.withLock { $0 }
    isUpdateWanted.withLock { $0 = true }
    var update = FeedUpdate(at: bureau)
    var told = ContinuousClock.now
    try update.run(wish) { progress in
      let isWanted = isUpdateWanted.withLock { $0 }
      guard ContinuousClock.now - told > .milliseconds(200) else { return isWanted }
      told = .now
      post?(.fetching(progress.line(columns: nil)))
      return isWanted
    }
    let report = UpdateReport(update.summary)
    let tone: Notice.Tone = update.summary.failures.isEmpty ? .plain : .trouble
    let intake = update.summary.intake
    return FeedNews(
      Notice(report.line, tone), notes: report.notes,
      changesLists: intake.added + intake.renewed > 0)
  }

  /// Fetches the page of an article, and keeps it as a new version.
  func fetchFullText(of id: Article.ID, in library: Library?) async -> Event {
    await onAThreadOfItsOwn { [self] in
      do throws(UpdateRefusal) {
        try completeText(of: id, in: library)
        return .fullTextCame(id)
      } catch {
        return .noted(Notice("\(error)", .trouble))
      }
    }
  }

  private func completeText(of id: Article.ID, in library: Library?) throws(UpdateRefusal) {
    guard let program = bureau.program else { throw .noReporter }
    do throws(Failure) {
      guard let item = try library?.item(id), let address = item.url ?? item.externalURL else {
        throw .missing(id)
      }
      var desk = AssignmentDesk(program: program)
      desk.assign([.page(address: address, feed: item.feed)])
      var page: FeedItem?
      var reason: String?
      while let news = desk.next() {
        guard case .dispatch(let dispatch) = news else { continue }
        if case .article(let article) = dispatch.news { page = article }
        if case .done(let completion) = dispatch.news { reason = completion.reason }
      }
      guard let page, page.contentText != nil || page.contentHTML != nil else {
        throw .unreadable(file: address, reason: reason ?? "there is no article in it")
      }
      var mailroom = bureau.mailroom
      _ = try mailroom.take([item.completed(by: page, at: bureau.now)])
    } catch {
      throw .files(error)
    }
  }
}

// MARK: - What is followed

extension WireRoom {
  func list(in library: Library?) async -> Event {
    await onAThreadOfItsOwn { [bureau] in
      do throws(Failure) {
        return .feedsListed(try bureau.followedFeeds(in: library))
      } catch {
        return .noted(Notice(error.description, .trouble))
      }
    }
  }

  func change(_ change: FeedChange) async -> Event {
    await onAThreadOfItsOwn { [self] in
      do throws(UpdateRefusal) {
        switch change {
        case .add(let words): return .feedsChanged(try add(words))
        case .remove(let feed):
          try edit { $0.remove(feed) }
          return .feedsChanged(FeedNews(Notice("Removed. Its articles stay"), changesLists: false))
        case .rename(let feed, let title):
          try edit { list in list.change(feed) { $0.title = title } }
          return .feedsChanged(
            FeedNews(Notice(title.map { "Called \($0) now" } ?? "Called as it calls itself")))
        }
      } catch {
        return .feedsChanged(FeedNews(Notice("\(error)", .trouble), changesLists: false))
      }
    }
  }

  private func edit(_ change: (inout Subscriptions) -> Void) throws(UpdateRefusal) {
    do throws(Failure) {
      try bureau.subscriptions.change { list throws(Failure) in change(&list) }
    } catch {
      throw .files(error)
    }
  }

  private func add(_ words: String) throws(UpdateRefusal) -> FeedNews {
    guard let address = FeedDiscovery.address(words.withoutBlankEnds) else {
      throw .noAddress(words.cleanCopy())
    }
    let discovery = try FeedDiscovery(at: address, from: bureau) { true }
    guard let feed = discovery.found.first else {
      throw .noFeed(address.cleanCopy(), reason: discovery.trouble ?? "there is no feed")
    }
    guard discovery.found.count == 1 else {
      let offers = discovery.found.map {
        AddressLine.Choice(address: $0.address, note: $0.title ?? $0.format?.name ?? "")
      }
      return FeedNews(Notice("There are several feeds"), changesLists: false, offers: offers)
    }
    var isNew = false
    let subscription = Subscription(url: feed.address, isFullText: addsFullText)
    try edit { isNew = $0.add(subscription) }
    guard isNew else {
      return FeedNews(Notice("You follow \(feed.address) already"), changesLists: false)
    }
    var news = try update(.these([feed.address]))
    news.notice.words = "Added \(feed.title ?? feed.address): \(news.notice.words)"
    return news
  }
}

extension String {
  fileprivate var withoutBlankEnds: String {
    let letters = unicodeScalars.drop { $0.properties.isWhitespace }
    let count = letters.reversed().drop { $0.properties.isWhitespace }.count
    return String(String.UnicodeScalarView(letters.prefix(count)))
  }
}
