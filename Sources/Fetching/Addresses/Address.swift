import CCurl

/// An address on the web, taken apart the way curl takes it apart.
///
/// Only `http` and `https` are. What stands in front of a host to log in with stays in it, a fragment
/// does not.
struct Address: Hashable, Sendable {
  /// As it is asked for: blanks and letters beyond ASCII percent-encoded.
  let text: String
  /// The same for anybody to see: without what is there to log in with.
  let shownText: String
  /// `http` or `https`.
  let scheme: String
  /// In small letters; an IPv6 address without its brackets.
  let host: String
  let port: String
  /// Name and password to log in with, as they are written.
  private let login: String?

  /// Two addresses of one service share it.
  var service: String { "\(host):\(port)" }

  /// Nil where `text` is no such address. `base` is where a relative one starts from; what it leads to
  /// on the same service is logged in to in the same way.
  init?(_ text: String, from base: Address? = nil) {
    self.init(text, from: base, flags: 0)
  }

  /// An address as a person writes it, perhaps without its scheme; then it is one with `https`.
  init?(typed text: String) {
    var text = text[...]
    // What other readers call feeds.
    for prefix in ["feed://", "feed:"] where text.lowercased().hasPrefix(prefix) {
      text = text.dropFirst(prefix.count)
      break
    }
    self.init(String(text), from: nil, flags: CURLU_DEFAULT_SCHEME)
  }

  private init?(_ text: String, from base: Address?, flags: Int32) {
    guard let url = curl_url() else { return nil }
    defer { curl_url_cleanup(url) }
    if let base, curl_url_set(url, CURLUPART_URL, base.text, 0) != CURLUE_OK { return nil }
    let flags = UInt32(CURLU_URLENCODE | flags)
    guard curl_url_set(url, CURLUPART_URL, text, flags) == CURLUE_OK,
      let scheme = Self.part(CURLUPART_SCHEME, of: url)?.lowercased(),
      scheme == "http" || scheme == "https",
      let host = Self.part(CURLUPART_HOST, of: url)?.lowercased(), !host.isEmpty,
      let port = Self.part(CURLUPART_PORT, of: url, flags: UInt32(CURLU_DEFAULT_PORT))
    else { return nil }
    self.scheme = scheme
    self.host = host.hasPrefix("[") ? String(host.dropFirst().dropLast()) : host
    self.port = port
    curl_url_set(url, CURLUPART_FRAGMENT, nil, 0)
    if let base, base.scheme == scheme, base.service == "\(self.host):\(port)" {
      Self.inheritLogin(of: base, in: url)
    }
    login = Self.part(CURLUPART_USER, of: url).map { user in
      Self.part(CURLUPART_PASSWORD, of: url).map { "\(user):\($0)" } ?? user
    }
    guard let whole = Self.part(CURLUPART_URL, of: url) else { return nil }
    self.text = whole
    for part in [CURLUPART_USER, CURLUPART_PASSWORD] { curl_url_set(url, part, nil, 0) }
    shownText = Self.part(CURLUPART_URL, of: url) ?? whole
  }

  /// The same with another scheme.
  func with(scheme other: String) -> Address? {
    Address(other + text.dropFirst(scheme.count))
  }
}

extension Address {
  private static func part(
    _ part: CURLUPart, of url: OpaquePointer, flags: UInt32 = 0
  ) -> String? {
    var text: UnsafeMutablePointer<CChar>?
    guard curl_url_get(url, part, &text, flags) == CURLUE_OK, let text else { return nil }
    defer { curl_free(text) }
    return String(cString: text)
  }

  private static func inheritLogin(of base: Address, in url: OpaquePointer) {
    guard let login = base.login, part(CURLUPART_USER, of: url) == nil else { return }
    let words = login.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    curl_url_set(url, CURLUPART_USER, String(words[0]), 0)
    if words.count > 1 { curl_url_set(url, CURLUPART_PASSWORD, String(words[1]), 0) }
  }
}
