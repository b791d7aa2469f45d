/// Which addresses are everybody’s, and which are those of a house, where a stranger may not send
/// us.
struct Neighbourhood: Hashable, Sendable {
  /// Those that count as everybody’s although they are not.
  var exceptions: Set<NetworkAddress> = []

  func isPrivate(_ address: NetworkAddress) -> Bool {
    address.isPrivate && !exceptions.contains(address)
  }

  /// Whether a host is private already by what it is called: `localhost`, `10.0.0.1`, `printer`,
  /// `wiki.lan`. After RFC 6761, 6762, 8375 and what networks at home are called.
  func isPrivate(host: String) -> Bool {
    if let address = NetworkAddress(host) { return isPrivate(address) }
    let labels = host.split(separator: ".")
    guard labels.count > 1, let last = labels.last else { return true }
    return Self.privateEndings.contains(String(last)) || host.hasSuffix(".home.arpa")
  }

  private static let privateEndings: Set<String> = [
    "localhost", "local", "lan", "home", "corp", "internal", "intranet", "private", "localdomain",
  ]
}
