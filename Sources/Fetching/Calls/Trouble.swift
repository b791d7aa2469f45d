import CCurl
import Glibc
import Text

/// Why no whole answer came, in words for a person.
struct Trouble: Hashable, Sendable {
  var kind: Kind
  /// A sentence without a full stop.
  var reason: String

  enum Kind: Hashable, Sendable {
    /// Nobody was reached who could have answered.
    case noConnection
    /// It would lead where it may not.
    case notAllowed
    /// It ended before it was over: perhaps all the same with all that there is.
    case cutOff
    case other
  }

  init(_ kind: Kind, _ reason: String) {
    self.kind = kind
    self.reason = reason.cleanCopy()
  }
}

extension Trouble {
  static func tooLong(_ bytes: Int) -> Trouble {
    Trouble(.other, "it is longer than \(bytes.sizeInWords), and was given up there")
  }

  static func isPrivate(_ host: String) -> Trouble {
    Trouble(
      .notAllowed,
      "it leads to \(host), which is in a private network, where nobody outside may send a reader")
  }

  static let noAddress = Trouble(.notAllowed, "it is no address that begins with http or https")
}

/// What curl knows of a call that failed.
struct CallFailure {
  var code: CURLcode
  /// What curl says itself.
  var words: String
  /// The system’s number for it, or 0.
  var systemError: Int32
  /// Whom the certificate is for, where one was shown.
  var certifiedHosts: [String] = []
  var isConnected: Bool
  var goesByProxy = false
  var address: Address
  var limits: Limits
}

extension CallFailure {
  var trouble: Trouble {
    let host = address.host
    switch code {
    case CURLE_COULDNT_RESOLVE_HOST:
      return Trouble(.noConnection, "no host called \(host) can be found")
    case CURLE_COULDNT_RESOLVE_PROXY:
      return Trouble(.noConnection, "the proxy cannot be found")
    case CURLE_PROXY:
      return Trouble(.noConnection, "the proxy does not let it through")
    case CURLE_COULDNT_CONNECT: return Trouble(.noConnection, noConnection)
    case CURLE_OPERATION_TIMEDOUT: return timeout
    case CURLE_PEER_FAILED_VERIFICATION: return Trouble(.other, badCertificate)
    case CURLE_SSL_CONNECT_ERROR, CURLE_SSL_CIPHER:
      return Trouble(.noConnection, "\(host) and this machine agree on no way to talk in secret")
    case CURLE_UNSUPPORTED_PROTOCOL, CURLE_WEIRD_SERVER_REPLY:
      return Trouble(.other, "what answers at \(host), port \(address.port), does not speak HTTP")
    case CURLE_GOT_NOTHING: return Trouble(.other, "\(host) hung up without an answer")
    case CURLE_PARTIAL_FILE, CURLE_RECV_ERROR, CURLE_HTTP2, CURLE_HTTP2_STREAM:
      return Trouble(.cutOff, "\(host) hung up before all of it had come")
    case CURLE_BAD_CONTENT_ENCODING:
      return Trouble(.other, "it cannot be unpacked: what \(host) sent is damaged")
    case CURLE_OUT_OF_MEMORY: return Trouble(.other, "there is not enough memory for it")
    default: return Trouble(.other, "\(host) could not be asked: \(words)")
    }
  }

  private var noConnection: String {
    if goesByProxy { return "the proxy does not answer" }
    let place = "\(address.host), port \(address.port)"
    switch systemError {
    case ECONNREFUSED: return "nobody answers at \(place)"
    case ENETUNREACH, EHOSTUNREACH, ENETDOWN:
      return "there is no way to \(address.host): is this machine connected?"
    default: return "\(address.host) cannot be reached on port \(address.port)"
    }
  }

  private var timeout: Trouble {
    let host = address.host
    guard isConnected else {
      let limit = limits.connectMilliseconds.secondsInWords
      return Trouble(.noConnection, "\(host) did not answer within \(limit)")
    }
    if words.contains("too slow") {
      return Trouble(
        .other, "\(host) sent next to nothing for \((1000 * limits.stallSeconds).secondsInWords)")
    }
    let limit = limits.requestMilliseconds.secondsInWords
    return Trouble(.other, "\(host) was not done after \(limit)")
  }

  private var badCertificate: String {
    let host = address.host
    if words.contains("expired") { return "the certificate of \(host) has expired" }
    if words.contains("not yet valid") {
      return "the certificate of \(host) is not valid yet: is the clock of this machine right?"
    }
    if words.contains("self") && words.contains("signed") {
      return "\(host) vouches for itself: nobody else has signed its certificate"
    }
    if words.contains("issuer") {
      return "nobody this machine trusts vouches for the certificate of \(host)"
    }
    guard words.contains("subject name") || words.contains("does not match") else {
      return "the certificate of \(host) is not good: \(words)"
    }
    guard !certifiedHosts.isEmpty else { return "the server’s certificate is not for \(host)" }
    let others = certifiedHosts.prefix(3).joined(separator: ", ")
    return "the server’s certificate is for \(others), not \(host)"
  }
}

extension Int {
  /// Of bytes: `32 MB`.
  var sizeInWords: String {
    if self >= 1 << 20 { return "\(self >> 20) MB" }
    return self >= 1 << 10 ? "\(self >> 10) kB" : "\(self) bytes"
  }

  /// Of milliseconds: `15 seconds`.
  var secondsInWords: String {
    if self == 1000 { return "a second" }
    return self % 1000 == 0 ? "\(self / 1000) seconds" : "\(self) milliseconds"
  }
}
