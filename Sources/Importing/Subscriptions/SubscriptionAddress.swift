import Text

/// What stands where a list has the address of a feed.
enum SubscriptionAddress: Hashable {
  /// `http` or `https`, and without a blank in it.
  case web(String)
  /// What is wrong with it, in a sentence without a full stop.
  case refused(reason: String)

  init(_ written: String) {
    let written = written.withoutBlankEnds
    let shown = "“\(written.cleanCopy().truncated(to: 60))”"
    let small = written.prefix(10).lowercased()
    if Self.commands.contains(where: { small.hasPrefix($0) }) {
      self = .refused(reason: "\(shown) would run a command, which is never done")
      return
    }
    let address = Self.withoutFeedScheme(written)
    if WebAddress.isOnTheWeb(address), address.utf8.count <= WebAddress.longest,
      address.utf8.allSatisfy({ $0 > 0x20 && $0 != 0x22 && $0 != 0x7F })
    {
      self = .web(address)
    } else {
      self = .refused(reason: "\(shown) is no address on the web")
    }
  }

  /// How other programs write that what follows is to be run.
  private static let commands = ["exec:", "filter:", "|", "!", "`", "$("]

  /// Browsers once wrote `feed://example.org/rss` and `feed:https://example.org/rss`.
  private static func withoutFeedScheme(_ address: String) -> String {
    guard address.lowercased().hasPrefix("feed:") else { return address }
    let rest = String(address.dropFirst(5))
    return rest.hasPrefix("//") ? "http:" + rest : rest
  }
}
