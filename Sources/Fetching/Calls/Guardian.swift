/// Sees to it that nobody outside sends us into a private network.
///
/// It looks at the addresses that are really called, and so is not deceived by names that mean one
/// address now and another in a moment.
struct Guardian: Hashable, Sendable {
  var neighbourhood = Neighbourhood()
  var proxies = ProxyRules()

  /// Whether `request` may be made at all, as far as its address tells.
  func lets(_ request: Request) -> Bool {
    request.mayBePrivate || !neighbourhood.isPrivate(host: request.address.host)
  }

  /// Whether `request` may go to that machine. One by way of a proxy goes to the proxy, wherever that
  /// is.
  func lets(_ request: Request, reach machine: NetworkAddress?) -> Bool {
    request.mayBePrivate || !isPrivate(request, at: machine)
  }

  /// Whether what `request` is about is private, now that the machine is known that it goes to.
  func isPrivate(_ request: Request, at machine: NetworkAddress?) -> Bool {
    if proxies.sendByProxy(request.address) {
      return neighbourhood.isPrivate(host: request.address.host)
    }
    return machine.map(neighbourhood.isPrivate) ?? true
  }
}
