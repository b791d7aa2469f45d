/// An address that a browser may be asked to open: `http` or `https`, and nothing in it but what an
/// address may hold. There is no way to open any other.
public struct WebAddress: Hashable, Sendable, CustomStringConvertible {
  public let description: String

  /// Longer ones lead nowhere that anybody reads.
  private static let mostBytes = 8_192

  /// Nil where `words` are no such address. Letters that are not ASCII are escaped.
  public init?(_ words: some StringProtocol) {
    var address = ""
    for byte in words.utf8 {
      switch byte {
      case 0x21...0x7E where !Self.forbidden.contains(byte):
        address.unicodeScalars.append(Unicode.Scalar(byte))
      case 0x80...:
        address += "%" + String(byte, radix: 16, uppercase: true)
      default: return nil
      }
    }
    guard address.utf8.count <= Self.mostBytes, let scheme = address.firstRange(of: "://"),
      ["http", "https"].contains(address[..<scheme.lowerBound].lowercased()),
      let first = address[scheme.upperBound...].utf8.first, !"/?#:@".utf8.contains(first)
    else { return nil }
    description = address
  }

  /// What ends an address in HTML, and what no address holds.
  private static let forbidden = Set("\"<>\\^`{|}".utf8)
}
