public import Storage

/// Why no feed was fetched.
public enum UpdateRefusal: Error, Hashable, Sendable {
  /// The program that fetches is not there.
  case noReporter
  /// Another process is fetching the feeds of this store.
  case othersUpdate
  case noSubscriptions
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
    case .files(let failure): failure.description
    }
  }
}
