/// An address on the web without what makes no difference to what lies there.
///
/// `HTTPS://www.Example.org:443/news/1/?utm_source=mail#top` and `http://example.org/news/1` lead to
/// one article. Taken away are the scheme (`http` and `https` alike), a name to log in with, `www.`,
/// the usual port, one slash at the end of the path, the fragment, and what only tells the site
/// where its visitors came from. Everything else stays as it is and in its order: rather two
/// articles too many than one too few.
public struct CanonicalAddress: Hashable, Sendable {
  /// `example.org/news/1`
  public let text: String

  /// Nil where `address` names no single page on the web: it has another scheme, or is a site's
  /// front page, which some feeds give as the address of every article.
  public init?(_ address: String) {
    let address = address.withoutBlanks
    guard let colon = address.firstRange(of: "://"),
      ["http", "https"].contains(address[..<colon.lowerBound].lowercased())
    else { return nil }
    let rest = address[colon.upperBound...]
    let authority = rest.prefix { !"/?#".contains($0) }
    let host = Self.host(authority)
    let page = Self.page(rest[authority.endIndex...])
    guard !host.isEmpty, !page.isEmpty else { return nil }
    text = host + page
  }

  private static func host(_ authority: Substring) -> String {
    let place = (authority.split(separator: "@").last ?? "").lowercased()
    var host = place[...]
    for port in [":", ":80", ":443"] where host.hasSuffix(port) { host.removeLast(port.count) }
    if host.hasPrefix("www."), host.dropFirst(4).contains(".") { host.removeFirst(4) }
    return String(host)
  }

  /// What follows the host: `/news/1?page=2`.
  private static func page(_ rest: Substring) -> String {
    let beforeFragment = rest.prefix { $0 != "#" }
    var path = beforeFragment.prefix { $0 != "?" }
    if path.last == "/" { path.removeLast() }
    let query = beforeFragment.dropFirst(beforeFragment.prefix { $0 != "?" }.count + 1)
      .split(separator: "&").filter { !isTracking($0) }.joined(separator: "&")
    // Some sites keep the page itself behind the hash: #!/news/1.
    let fragment = rest[beforeFragment.endIndex...]
    let place = fragment.hasPrefix("#!") || fragment.hasPrefix("#/") ? fragment : ""
    return path + (query.isEmpty ? "" : "?" + query) + place
  }

  private static func isTracking(_ parameter: Substring) -> Bool {
    let name = parameter.prefix { $0 != "=" }.lowercased()
    return name.hasPrefix("utm_") || trackers.contains(name)
  }

  /// What mailing lists, networks and advertisers add to addresses.
  private static let trackers: Set<String> = [
    "fbclid", "gclid", "gclsrc", "dclid", "gbraid", "wbraid", "msclkid", "yclid", "twclid",
    "ttclid", "li_fat_id", "igshid", "igsh", "mc_cid", "mc_eid", "_hsenc", "_hsmi", "vero_id",
    "mkt_tok",
  ]
}

extension String {
  /// Without blanks and controls at either end.
  fileprivate var withoutBlanks: Substring {
    let bytes = utf8
    guard let first = bytes.firstIndex(where: { $0 > 0x20 }),
      let last = bytes.lastIndex(where: { $0 > 0x20 })
    else { return "" }
    return self[first...last]
  }
}
