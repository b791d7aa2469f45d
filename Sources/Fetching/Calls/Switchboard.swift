import CCurl

/// All calls that are on their way, on one thread.
final class Switchboard {
  private let calls: OpaquePointer
  private var byHandle: [OpaquePointer: (id: Int, call: Call)] = [:]
  private let guardian: Guardian
  private let manners: Manners
  private let hosts: UnsafeMutablePointer<curl_slist>?

  /// Nil where curl cannot be used at all.
  init?(_ guardian: Guardian, _ manners: Manners) {
    guard curl_global_init(Int(CURL_GLOBAL_ALL)) == CURLE_OK, let calls = curl_multi_init() else {
      return nil
    }
    self.calls = calls
    self.guardian = guardian
    self.manners = manners
    var hosts: UnsafeMutablePointer<curl_slist>?
    for host in manners.knownHosts { hosts = curl_slist_append(hosts, host) }
    self.hosts = hosts
    cc_set_multi_number(calls, CURLMOPT_MAXCONNECTS, 2 * manners.limits.requestsAtOnce)
  }

  deinit {
    for handle in byHandle.keys { curl_multi_remove_handle(calls, handle) }
    byHandle = [:]
    curl_multi_cleanup(calls)
    curl_slist_free_all(hosts)
  }

  var callCount: Int { byHandle.count }

  /// Makes a call; what comes of it is in ``ended()`` under its `id`. False where it cannot be made.
  func start(_ request: Request, as id: Int) -> Bool {
    guard let call = Call(request, guardian, manners, hosts: hosts),
      curl_multi_add_handle(calls, call.handle) == CURLM_OK
    else { return false }
    byHandle[call.handle] = (id, call)
    return true
  }

  /// The calls that have ended since this was asked last.
  func ended() -> [(id: Int, answer: Answer)] {
    var running: Int32 = 0
    curl_multi_perform(calls, &running)
    var ended: [(id: Int, answer: Answer)] = []
    var code = CURLE_OK
    while let handle = cc_next_ended(calls, &code) {
      guard let (id, call) = byHandle.removeValue(forKey: handle) else { continue }
      ended.append((id, call.answer(code)))
      curl_multi_remove_handle(calls, handle)
    }
    return ended
  }

  /// Waits until something happens on the network or, where there is one, something can be read from
  /// `descriptor`; whether it can.
  func wait(orFor descriptor: Int32?) -> Bool {
    guard let descriptor else {
      curl_multi_poll(calls, nil, 0, Self.longestWait, nil)
      return false
    }
    var other = curl_waitfd(fd: descriptor, events: Int16(CURL_WAIT_POLLIN), revents: 0)
    curl_multi_poll(calls, &other, 1, Self.longestWait, nil)
    return other.revents != 0
  }

  /// In milliseconds. Curl wakes up sooner where it has something to do.
  private static let longestWait: Int32 = 60_000
}
