/// How a reporter goes about it.
public struct Manners: Hashable, Sendable {
  /// What it says it is.
  public var userAgent: String
  public var limits = Limits()
  /// A file of the certificates that are trusted, in place of curl’s own.
  public var certificateFile: String?
  /// `host:port:address`: where hosts are, without asking the network. For trying things out.
  public var knownHosts: [String] = []
  /// Addresses that count as public although they are not. For trying things out.
  public var publicAddresses: [String] = []

  public init(userAgent: String) {
    self.userAgent = userAgent
  }
}

extension Manners {
  var neighbourhood: Neighbourhood {
    Neighbourhood(exceptions: Set(publicAddresses.compactMap(NetworkAddress.init)))
  }
}
