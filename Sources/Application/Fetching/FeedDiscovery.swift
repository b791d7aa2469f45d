public import Dispatches

/// What lies at an address where somebody hopes for a feed.
public struct FeedDiscovery: Sendable {
  /// The feeds that are offered there, or the feed that it is.
  public private(set) var found: [OfferedFeed] = []
  /// Why there are none, as a sentence without a full stop; nil where there are.
  public private(set) var trouble: String?

  /// Goes and sees, for as long as `goesOn` says so.
  public init(
    at address: String, from bureau: Bureau, goesOn: () -> Bool
  ) throws(UpdateRefusal) {
    guard let program = bureau.program else { throw .noReporter }
    var desk = AssignmentDesk(program: program)
    desk.assign([.discovery(address: address)])
    while let news = desk.next(), goesOn() {
      guard case .dispatch(let dispatch) = news else { continue }
      switch dispatch.news {
      case .found(let feeds): found += feeds
      case .done(let completion): trouble = found.isEmpty ? completion.words : nil
      case .reading, .masthead, .article, .problem: break
      }
    }
  }

  /// `example.org/feed` as an address of the web; nil where it has another scheme, or a blank.
  public static func address(_ words: String) -> String? {
    let words = words.hasPrefix("feed:") ? String(words.dropFirst(5)) : words
    let address = words.hasPrefix("//") ? "https:" + words : words
    guard !address.isEmpty, !address.contains(where: \.isWhitespace) else { return nil }
    guard let scheme = address.firstRange(of: "://") else { return "https://" + address }
    let name = address[..<scheme.lowerBound].lowercased()
    return ["http", "https"].contains(name) ? address : nil
  }
}

extension Completion {
  fileprivate var words: String { reason ?? "there is no feed there, and none is offered" }
}
