public import Storage

/// Why no feed was fetched.
public enum UpdateRefusal: Error, Hashable, Sendable {
  /// The program that fetches is not there.
  case noReporter
  /// Another process is fetching the feeds of this store.
  case othersUpdate
  case noSubscriptions
  /// The article is of none of the feeds that are followed.
  case notByFeed
  /// What was written is no address of the web.
  case noAddress(String)
  case noFeed(String, reason: String)
  /// What should be a list of feeds cannot be read.
  case noList(String)
  case files(Failure)
}

extension UpdateRefusal: CustomStringConvertible {
  /// A sentence or two without the last full stop.
  public var description: String {
    switch self {
    case .noReporter:
      "quoth-fetch, which fetches, is not beside quoth and not in PATH. Install both, or say in "
        + "QUOTH_FETCH where it is"
    case .othersUpdate: "Another quoth is fetching the feeds already"
    case .noSubscriptions: "There are no feeds yet. quoth feed add URL adds one"
    case .notByFeed: "This article came by none of your feeds"
    case .noAddress(let words): "“\(words)” is no address of the web"
    case .noFeed(let address, let reason): "\(address): \(reason)"
    case .noList(let name): "\(name) cannot be read as a list of feeds"
    case .files(let failure): failure.description
    }
  }
}
