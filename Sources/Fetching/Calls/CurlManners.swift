import CCurl

extension Manners {
  /// Tells curl what is the same for all calls.
  func apply(to call: OpaquePointer) {
    cc_set_text(call, CURLOPT_USERAGENT, userAgent)
    cc_set_text(call, CURLOPT_PROTOCOLS_STR, "http,https")
    cc_set_text(call, CURLOPT_ACCEPT_ENCODING, "")
    // We follow redirects ourselves: each is looked at, and waits for its turn at its host.
    cc_set_number(call, CURLOPT_FOLLOWLOCATION, 0)
    // Cookies are kept for as long as the way from redirect to redirect takes.
    cc_set_text(call, CURLOPT_COOKIEFILE, "")
    cc_set_number(call, CURLOPT_NETRC, Int(CURL_NETRC_OPTIONAL.rawValue))
    cc_set_number(call, CURLOPT_SUPPRESS_CONNECT_HEADERS, 1)
    // Threads look up names, no signal interrupts anybody.
    cc_set_number(call, CURLOPT_NOSIGNAL, 1)
    // Says whom a certificate is for, where it is not for the right one.
    cc_set_number(call, CURLOPT_CERTINFO, 1)
    if let certificateFile { cc_set_text(call, CURLOPT_CAINFO, certificateFile) }
    limit(call)
  }

  private func limit(_ call: OpaquePointer) {
    cc_set_number(call, CURLOPT_CONNECTTIMEOUT_MS, limits.connectMilliseconds)
    cc_set_number(call, CURLOPT_TIMEOUT_MS, limits.requestMilliseconds)
    cc_set_number(call, CURLOPT_LOW_SPEED_TIME, limits.stallSeconds)
    cc_set_number(call, CURLOPT_LOW_SPEED_LIMIT, limits.stallBytesPerSecond)
  }
}
