import CCurl
import Glibc

/// A request on its way: curl’s handle for it, and what has come of the answer.
///
/// Curl knows it by its place in memory, so it stays with the ``Switchboard`` that made it.
final class Call {
  let request: Request
  let handle: OpaquePointer
  private let guardian: Guardian
  private let limits: Limits
  private var answer = Answer()
  private var headerBytes = 0
  private var refusal: Trouble?
  private var hasEnough = false
  private var unwantedBytes = 0
  private var sent: UnsafeMutablePointer<curl_slist>?
  private let words: UnsafeMutablePointer<CChar>

  /// Nil where there is no memory for another. `hosts` says curl where hosts are, and outlives the call.
  init?(
    _ request: Request, _ guardian: Guardian, _ manners: Manners,
    hosts: UnsafeMutablePointer<curl_slist>?
  ) {
    guard let handle = curl_easy_init() else { return nil }
    self.request = request
    self.handle = handle
    self.guardian = guardian
    limits = manners.limits
    words = .allocate(capacity: Int(CURL_ERROR_SIZE))
    words.initialize(repeating: 0, count: Int(CURL_ERROR_SIZE))
    for header in request.headers { sent = curl_slist_append(sent, header) }
    manners.apply(to: handle)
    cc_set_list(handle, CURLOPT_RESOLVE, hosts)
    ask()
    listen()
  }

  deinit {
    curl_easy_cleanup(handle)
    curl_slist_free_all(sent)
    words.deallocate()
  }

  private func ask() {
    cc_set_text(handle, CURLOPT_URL, request.address.text)
    cc_set_list(handle, CURLOPT_HTTPHEADER, sent)
    for cookie in request.cookies { cc_set_text(handle, CURLOPT_COOKIELIST, cookie) }
    cc_set_object(handle, CURLOPT_ERRORBUFFER, words)
  }

  private func listen() {
    let whose = Unmanaged.passUnretained(self).toOpaque()
    cc_set_object(handle, CURLOPT_WRITEDATA, whose)
    cc_set_receiver(handle, CURLOPT_WRITEFUNCTION) { bytes, size, count, whose in
      Call.at(whose).takeBody(UnsafeRawBufferPointer(start: bytes, count: size * count))
    }
    cc_set_object(handle, CURLOPT_HEADERDATA, whose)
    cc_set_receiver(handle, CURLOPT_HEADERFUNCTION) { bytes, size, count, whose in
      Call.at(whose).takeHeader(UnsafeRawBufferPointer(start: bytes, count: size * count))
    }
    cc_set_object(handle, CURLOPT_OPENSOCKETDATA, whose)
    cc_set_socket_opener(handle) { whose, _, place in
      guard let place else { return CURL_SOCKET_BAD }
      return Call.at(whose).openSocket(to: place)
    }
    cc_set_object(handle, CURLOPT_PREREQDATA, whose)
    cc_set_last_check(handle) { whose, address, _, _, _ in
      Call.at(whose).maySend(to: address.map { String(cString: $0) } ?? "")
        ? CURL_PREREQFUNC_OK : CURL_PREREQFUNC_ABORT
    }
  }

  /// The call that curl was given to hand back.
  private static func at(_ place: UnsafeMutableRawPointer?) -> Call {
    guard let place else { preconditionFailure("curl has lost a call") }
    return Unmanaged<Call>.fromOpaque(place).takeUnretainedValue()
  }
}

extension Call {
  /// What has come, once curl says that it is over and how.
  func answer(_ code: CURLcode) -> Answer {
    var answer = answer
    answer.status = Int(cc_number(handle, CURLINFO_RESPONSE_CODE))
    answer.byteCount = Int(cc_size(handle, CURLINFO_SIZE_DOWNLOAD_T))
    answer.cookies = cookies
    guard code != CURLE_OK, !hasEnough else { return answer }
    answer.trouble = refusal ?? failure(code).trouble
    return answer
  }

  private var cookies: [String] {
    let list = cc_cookies(handle)
    defer { curl_slist_free_all(list) }
    var cookies: [String] = []
    var entry = list
    while let current = entry {
      if let line = current.pointee.data { cookies.append(String(cString: line)) }
      entry = current.pointee.next
    }
    return cookies
  }

  private func failure(_ code: CURLcode) -> CallFailure {
    let known = String(cString: words)
    return CallFailure(
      code: code, words: known.isEmpty ? String(cString: curl_easy_strerror(code)) : known,
      systemError: Int32(truncatingIfNeeded: cc_number(handle, CURLINFO_OS_ERRNO)),
      certifiedHosts: CertificateHosts.hosts(in: cc_certificates(handle)),
      isConnected: cc_size(handle, CURLINFO_APPCONNECT_TIME_T) > 0
        || request.address.scheme == "http" && cc_size(handle, CURLINFO_CONNECT_TIME_T) > 0,
      goesByProxy: guardian.proxies.sendByProxy(request.address), address: request.address,
      limits: limits)
  }
}

extension Call {
  /// How many bytes were taken. Any other number than all of them ends the call.
  private func takeBody(_ bytes: UnsafeRawBufferPointer) -> Int {
    guard (200..<300).contains(cc_number(handle, CURLINFO_RESPONSE_CODE)) else {
      return passOver(bytes.count)
    }
    guard answer.body.count + bytes.count <= request.longestBody else {
      refusal = .tooLong(request.longestBody)
      answer.body = []
      return 0
    }
    answer.body += bytes
    return bytes.count
  }

  /// Nobody reads what is said beside an error. A little of it is taken nevertheless: then the
  /// connection is good for another request.
  private func passOver(_ count: Int) -> Int {
    unwantedBytes += count
    hasEnough = unwantedBytes > 64 << 10
    return hasEnough ? 0 : count
  }

  private func takeHeader(_ line: UnsafeRawBufferPointer) -> Int {
    headerBytes += line.count
    guard headerBytes <= limits.headerBytes else {
      refusal = Trouble(.other, "what comes before the text does not end")
      return 0
    }
    answer.headers.take(line)
    return line.count
  }

  private func openSocket(to place: UnsafeMutablePointer<curl_sockaddr>) -> curl_socket_t {
    let address = withUnsafePointer(to: &place.pointee.addr) { NetworkAddress($0) }
    guard guardian.lets(request, reach: address) else {
      refusal = .isPrivate(request.address.host)
      return CURL_SOCKET_BAD
    }
    return socket(place.pointee.family, place.pointee.socktype, place.pointee.protocol)
  }

  /// The last moment before the request is sent, on a new connection or on one that another call has
  /// opened.
  private func maySend(to address: String) -> Bool {
    let address = NetworkAddress(address)
    guard guardian.lets(request, reach: address) else {
      refusal = .isPrivate(request.address.host)
      return false
    }
    // Of the addresses of one host, another may have been refused before.
    refusal = nil
    answer.cameFromPrivate = guardian.isPrivate(request, at: address)
    return true
  }
}
