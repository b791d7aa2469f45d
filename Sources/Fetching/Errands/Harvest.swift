import Articles
import Dispatches
import Importing

/// What an errand brings back: dispatches, and how it ended.
struct Harvest {
  private(set) var news: [Dispatch.News] = []
  private(set) var completion: Completion

  /// Reads what has come. `doubt` is why it may not be all: then it counts only if it is whole all the
  /// same.
  init(
    _ answer: Answer, of errand: Errand, doubt: Trouble? = nil, _ neighbourhood: Neighbourhood,
    now: Int64
  ) {
    completion = Completion(.fetched, status: answer.status, byteCount: errand.byteCount)
    switch errand.assignment {
    case .feed(let feed): read(answer, feed, of: errand, neighbourhood, now: now)
    case .page: readPage(answer, of: errand)
    case .discovery: discover(answer, of: errand, neighbourhood)
    }
    if let doubt { settle(doubt, answer, errand) }
  }

  /// Of one feed, no more problems are listed.
  private static let mostProblems = 200
}

extension Harvest {
  private mutating func read(
    _ answer: Answer, _ assignment: FeedAssignment, of errand: Errand,
    _ neighbourhood: Neighbourhood, now: Int64
  ) {
    let feed = Feed(answer, at: errand.address)
    guard feed.isFeed else { return takeNoFeed(feed, answer, errand, neighbourhood) }
    news.append(.masthead(Masthead(feed)))
    let items = NamedItems(feed.items, of: assignment.feed, titled: feed.title).items
    news += items.map(Dispatch.News.article)
    take(feed.problems)
    completion.articleCount = items.count
    completion.movedTo = errand.newAddress(neighbourhood)?.text
    completion.validators = answer.headers.validators
    let visit = NextVisit(answer.headers, feed.written, now: now)
    (completion.notBefore, completion.rhythm) = (visit.notBefore, visit.rhythm)
  }

  private mutating func takeNoFeed(
    _ feed: Feed, _ answer: Answer, _ errand: Errand, _ neighbourhood: Neighbourhood
  ) {
    let offers = answer.offers(to: errand, neighbourhood)
    if !offers.isEmpty { news.append(.found(offers)) }
    let reason = feed.problems.last?.reason ?? "it is no feed"
    completion.outcome = .unreadable
    completion.reason = offers.isEmpty ? reason : reason + ", though it names one"
    completion.validators = errand.assignment.validators
  }

  private mutating func take(_ problems: [Problem]) {
    for problem in problems.prefix(Self.mostProblems) {
      news.append(.problem(line: problem.line, reason: problem.reason))
    }
    completion.problemCount += min(problems.count, Self.mostProblems)
  }
}

extension Harvest {
  private mutating func readPage(_ answer: Answer, of errand: Errand) {
    guard answer.isPage else { return endUnreadable("it is no page, but \(answer.typeInWords)") }
    let page = Page(
      answer.body, contentType: answer.headers["content-type"], address: errand.address.shownText)
    guard page.item.contentText != nil else {
      return endUnreadable(page.problems.last?.reason ?? "there is no article in it")
    }
    news.append(.article(page.item))
    take(page.problems)
    completion.articleCount = 1
  }

  private mutating func discover(
    _ answer: Answer, of errand: Errand, _ neighbourhood: Neighbourhood
  ) {
    let feed = Feed(answer, at: errand.address)
    let lasting = errand.newAddress(neighbourhood) ?? errand.stops[0].address
    let itself = OfferedFeed(
      address: lasting.text, title: feed.title, format: FeedKind(feed.written.format))
    let found = feed.isFeed ? [itself] : answer.offers(to: errand, neighbourhood)
    news.append(.found(found))
    if found.isEmpty { endUnreadable("neither is there a feed, nor a page that names one") }
  }

  private mutating func endUnreadable(_ reason: String) {
    completion.outcome = .unreadable
    completion.reason = reason
  }

  /// Decides whether what came before `doubt` arose is all there is.
  private mutating func settle(_ doubt: Trouble, _ answer: Answer, _ errand: Errand) {
    let isWhole =
      switch errand.assignment {
      case .feed: completion.outcome == .fetched && completion.problemCount == 0
      case .page, .discovery: answer.endsAsPage && completion.outcome == .fetched
      }
    guard isWhole else {
      news = []
      var failure = errand.completion(doubt)
      failure.status = answer.status
      return completion = failure
    }
    // The next time it is asked for as if nothing of it were known.
    completion.validators = Validators()
  }
}
