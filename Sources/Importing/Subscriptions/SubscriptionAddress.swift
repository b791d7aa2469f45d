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
    if Self.leadsToTheWeb(address) {
      self = .web(address)
    } else {
      self = .refused(reason: "\(shown) is no address on the web")
    }
  }

  /// Whether it has a host, and not a blank, a control or a quotation mark in it.
  private static func leadsToTheWeb(_ address: String) -> Bool {
    let start = address.prefix(8).lowercased()
    guard let scheme = ["http://", "https://"].first(where: { start.hasPrefix($0) }),
      let host = address.dropFirst(scheme.count).first, !"/?#:@.".contains(host),
      address.utf8.count <= WebAddress.longest
    else { return false }
    return address.unicodeScalars.allSatisfy { !$0.isBlank && !$0.isCommand && $0 != "\"" }
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
