import Glibc

/// The number of a machine in a network: four bytes, or sixteen.
struct NetworkAddress: Hashable, Sendable {
  private let bytes: [UInt8]

  /// `192.0.2.1`, `2001:db8::1`; nil for names.
  init?(_ text: String) {
    // A zone (`fe80::1%eth0`) says which cable, and nothing about the address.
    let text = String(text.prefix { $0 != "%" })
    guard
      let bytes = Self.bytes(of: text, AF_INET, count: 4)
        ?? Self.bytes(of: text, AF_INET6, count: 16)
    else {
      return nil
    }
    self.bytes = Self.withoutWrapping(bytes)
  }

  /// Nil for what is no address of the internet.
  init?(_ address: UnsafePointer<sockaddr>) {
    let raw = UnsafeRawPointer(address)
    switch Int32(address.pointee.sa_family) {
    case AF_INET:
      let place = raw.loadUnaligned(as: sockaddr_in.self)
      bytes = withUnsafeBytes(of: place.sin_addr) { Array($0) }
    case AF_INET6:
      let place = raw.loadUnaligned(as: sockaddr_in6.self)
      bytes = Self.withoutWrapping(withUnsafeBytes(of: place.sin6_addr) { Array($0) })
    default: return nil
    }
  }

  private static func bytes(of text: String, _ family: Int32, count: Int) -> [UInt8]? {
    var bytes = [UInt8](repeating: 0, count: count)
    return inet_pton(family, text, &bytes) == 1 ? bytes : nil
  }

  /// Where an address of the old kind travels in one of the new, as `::ffff:10.0.0.1`, by way of
  /// NAT64 or of 6to4, the old one.
  private static func withoutWrapping(_ bytes: [UInt8]) -> [UInt8] {
    guard bytes.count == 16 else { return bytes }
    let mapped = [UInt8](repeating: 0, count: 10) + [0xFF, 0xFF]
    let compatible = [UInt8](repeating: 0, count: 12)
    let nat64: [UInt8] = [0, 0x64, 0xFF, 0x9B] + [UInt8](repeating: 0, count: 8)
    if bytes.starts(with: [0x20, 0x02]) { return Array(bytes[2..<6]) }
    for prefix in [mapped, nat64] where bytes.starts(with: prefix) { return Array(bytes[12...]) }
    // All but `::` and `::1`.
    if bytes.starts(with: compatible), bytes[12..<15] != [0, 0, 0] { return Array(bytes[12...]) }
    return bytes
  }
}

extension NetworkAddress {
  /// Whether it is anything but an address that everybody reaches: this machine, its cable, its house,
  /// what is set aside for examples, for many at once, or for later. After the registries of
  /// special-purpose addresses (RFC 6890).
  var isPrivate: Bool {
    bytes.count == 4 ? Self.isPrivate(bytes[0], bytes[1], bytes[2]) : isPrivateOfSixteen
  }

  private static func isPrivate(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> Bool {
    switch (first, second, third) {
    case (0, _, _), (10, _, _), (127, _, _): true
    case (100, 64...127, _): true
    case (169, 254, _): true
    case (172, 16...31, _): true
    case (192, 0, 0), (192, 0, 2), (192, 168, _): true
    case (198, 18...19, _), (198, 51, 100), (203, 0, 113): true
    case (224...255, _, _): true
    default: false
    }
  }

  private var isPrivateOfSixteen: Bool {
    // All that is given out to be reached by everybody begins with the bits 001. Examples do, too,
    // and Teredo, which leads through to machines behind a router.
    bytes[0] & 0xE0 != 0x20 || bytes.starts(with: [0x20, 0x01, 0x0D, 0xB8])
      || bytes.starts(with: [0x20, 0x01, 0, 0])
  }
}
