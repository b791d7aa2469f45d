import Dispatches

/// One thing asked of one server.
struct Request: Hashable, Sendable {
  var address: Address
  var wanted: Wanted
  /// Of the version that is known.
  var validators = Validators()
  /// What servers on the way here have given, as curl writes it down. Some let nobody through who does
  /// not bring it along.
  var cookies: [String] = []
  /// Whether it may reach into a private network.
  var mayBePrivate = false
  /// What is taken of the body, unpacked, in bytes.
  var longestBody: Int

  enum Wanted: Hashable, Sendable {
    case feed, page, either
  }
}

extension Request {
  /// As they are sent, `Name: value`.
  var headers: [String] {
    var headers = ["Accept: \(wanted.accept)"]
    if let etag = validators.etag, etag.canStandInHeader {
      headers.append("If-None-Match: \(etag)")
    }
    if let time = validators.lastModified, time.canStandInHeader {
      headers.append("If-Modified-Since: \(time)")
    }
    return headers
  }
}

extension Request.Wanted {
  fileprivate var accept: String {
    switch self {
    case .feed: Self.feeds + ", text/html;q=0.2, */*;q=0.1"
    case .page: Self.pages + ", */*;q=0.1"
    case .either: Self.feeds + ", " + Self.pages + ", */*;q=0.1"
    }
  }

  private static let feeds =
    "application/atom+xml, application/rss+xml, application/feed+json, "
    + "application/rdf+xml;q=0.9, application/xml;q=0.8, text/xml;q=0.8, application/json;q=0.7"
  private static let pages = "text/html, application/xhtml+xml"
}

extension String {
  /// Whether it is printable ASCII: nothing that could end a line of the request.
  var canStandInHeader: Bool { !isEmpty && utf8.allSatisfy { (0x20...0x7E).contains($0) } }
}
