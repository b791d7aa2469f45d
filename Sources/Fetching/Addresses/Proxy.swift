import Glibc

/// Which requests go by way of a proxy, as the environment says and curl does it.
///
/// Of those we only know which proxy we reach. So what may not be private is told by its name alone.
struct ProxyRules: Hashable, Sendable {
  var proxies: [String: String] = [:]
  /// Where no proxy is wanted: `localhost`, `.example.org`, `*`.
  var exceptions: [String] = []

  init(environment: (String) -> String? = Self.variable) {
    // Programs behind a web server get the header `Proxy` as HTTP_PROXY: only small letters count.
    proxies["http"] = environment("http_proxy") ?? Self.either("all_proxy", environment)
    proxies["https"] =
      Self.either("https_proxy", environment) ?? Self.either("all_proxy", environment)
    exceptions = (Self.either("no_proxy", environment) ?? "").lowercased()
      .split { $0 == "," || $0 == " " }.map(String.init)
  }

  func sendByProxy(_ address: Address) -> Bool {
    guard proxies[address.scheme]?.isEmpty == false else { return false }
    return !exceptions.contains { exception in
      let name = exception.hasPrefix(".") ? String(exception.dropFirst()) : exception
      return exception == "*" || address.host == name || address.host.hasSuffix("." + name)
    }
  }

  private static func either(_ name: String, _ environment: (String) -> String?) -> String? {
    environment(name) ?? environment(name.uppercased())
  }

  static func variable(_ name: String) -> String? {
    getenv(name).map { String(cString: $0) }
  }
}
