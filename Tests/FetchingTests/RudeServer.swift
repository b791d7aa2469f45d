import Foundation
import Glibc

/// A server with worse manners than any library would have: it sends what it is told to, byte by byte,
/// and never less than all of it.
final class RudeServer {
  let port: UInt16
  private let listener: CInt

  /// What it does with whoever calls, once a request has come.
  enum Deed: Sendable {
    case send([UInt8])
    /// Sends it over and over, for as long as anybody listens.
    case sendForever([UInt8])
    /// Says nothing more, and waits until the other side has enough.
    case fallSilent

    static func send(_ text: String) -> Deed { .send(Array(text.utf8)) }
  }

  /// Does `deeds` and hangs up, for one caller after the other.
  init(_ deeds: Deed...) throws {
    let listener = socket(AF_INET, CInt(SOCK_STREAM.rawValue) | CInt(SOCK_CLOEXEC.rawValue), 0)
    var place = sockaddr_in()
    place.sin_family = sa_family_t(AF_INET)
    place.sin_addr.s_addr = UInt32(INADDR_LOOPBACK).bigEndian
    var length = socklen_t(MemoryLayout<sockaddr_in>.size)
    let isOpen = withUnsafeMutablePointer(to: &place) { place in
      place.withMemoryRebound(to: sockaddr.self, capacity: 1) { place in
        bind(listener, place, length) == 0 && listen(listener, 8) == 0
          && getsockname(listener, place, &length) == 0
      }
    }
    guard isOpen else { throw CocoaError(.fileReadUnknown) }
    port = UInt16(bigEndian: place.sin_port)
    self.listener = listener
    Thread.detachNewThread {
      while true {
        let caller = accept(listener, nil, nil)
        guard caller >= 0 else { return }
        _ = fcntl(caller, F_SETFD, FD_CLOEXEC)
        Self.serve(caller, deeds)
        close(caller)
      }
    }
  }

  deinit {
    shutdown(listener, CInt(SHUT_RDWR))
    close(listener)
  }

  var address: String { "http://127.0.0.1:\(port)/" }

  private static func serve(_ caller: CInt, _ deeds: [Deed]) {
    var request = [UInt8](repeating: 0, count: 65536)
    guard recv(caller, &request, request.count, 0) > 0 else { return }
    for deed in deeds {
      switch deed {
      case .send(let bytes): _ = send(bytes, to: caller)
      case .sendForever(let bytes): while send(bytes, to: caller) {}
      case .fallSilent: while recv(caller, &request, request.count, 0) > 0 {}
      }
    }
  }

  private static func send(_ bytes: [UInt8], to caller: CInt) -> Bool {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes {
        Glibc.send(caller, $0.baseAddress, $0.count, CInt(MSG_NOSIGNAL))
      }
      guard count > 0 else { return false }
      rest = rest.dropFirst(count)
    }
    return true
  }
}
