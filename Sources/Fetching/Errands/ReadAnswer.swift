import Dispatches
import Importing

extension Feed {
  /// The feed that `answer` is, if it is one.
  init(_ answer: Answer, at address: Address) {
    self.init(
      answer.body, contentType: answer.headers["content-type"], address: address.shownText)
  }

  /// Whether it is one, and not something else that was read all the same.
  var isFeed: Bool { written.format != .unknown || !items.isEmpty }
}

extension Masthead {
  init(_ feed: Feed) {
    self.init(
      title: feed.title, homePage: feed.written.homePage, format: FeedKind(feed.written.format))
  }
}

extension FeedKind {
  /// Nil for those that nobody writes any more.
  init?(_ format: FeedFormat) {
    switch format {
    case .rss090, .rss091n, .rss091u, .rss092, .rss093, .rss094, .rss10, .rss20, .rss: self = .rss
    case .atom01, .atom02, .atom03, .atom10, .atom: self = .atom
    case .json: self = .json
    case .cdf, .unknown: return nil
    }
  }
}

extension Answer {
  /// What the server says it is, in small letters and without what follows: `text/html`.
  private var type: String {
    let type = (headers["content-type"] ?? "").lowercased().prefix { $0 != ";" }
    return type.filter { !$0.isWhitespace }
  }

  /// Whether it may be read as a page.
  var isPage: Bool {
    type.isEmpty || type.hasPrefix("text/") || type.hasSuffix("/xhtml+xml")
      || type.hasSuffix("/xml")
  }

  var typeInWords: String {
    switch type.prefix(while: { $0 != "/" }) {
    case "image": "a picture"
    case "audio": "a recording"
    case "video": "a film"
    default: type == "application/pdf" ? "a PDF document" : "something else (\(type))"
    }
  }

  /// The feeds it offers as a page; those in a private network only where the page is in one, too.
  func offers(to errand: Errand, _ neighbourhood: Neighbourhood) -> [OfferedFeed] {
    guard isPage else { return [] }
    let offers = FeedOffer.offers(
      in: body, contentType: headers["content-type"], address: errand.address.shownText)
    return offers.filter { offer in
      guard let address = Address(offer.address) else { return false }
      return errand.isAtHome || !neighbourhood.isPrivate(host: address.host)
    }.map { OfferedFeed(address: $0.address, title: $0.title, format: FeedKind($0.format)) }
  }

  /// Whether it ends where a page ends.
  var endsAsPage: Bool {
    String(decoding: body.suffix(64), as: UTF8.self).lowercased().contains("</html>")
  }
}
