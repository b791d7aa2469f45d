/// Addresses as documents give them, whole or starting from where the document lies.
///
/// After RFC 3986, section 5; what cannot be taken apart stays as it is written.
public enum WebAddress {
  /// `address`, which stands in a document at `base`, as a whole address.
  public static func resolve(_ address: String, from base: String?) -> String {
    let address = address.withoutBlankEnds
    guard let base, !base.isEmpty, address.utf8.count < longest else { return address }
    let reference = AddressParts(address)
    let start = AddressParts(base)
    guard start.scheme != nil, reference.scheme == nil else { return address }
    // Mail addresses and the like have nothing that could be relative to them.
    guard start.authority != nil || start.path.hasPrefix("/") else { return address }
    return reference.resolved(from: start).text
  }

  /// Whether `address` is a whole one with `http` or `https`.
  public static func isOnTheWeb(_ address: String) -> Bool {
    let scheme = AddressParts(address).scheme?.lowercased()
    return scheme == "http" || scheme == "https"
  }

  /// In bytes; what is longer is no address, but a picture in the form of one.
  static let longest = 8192
}

/// `scheme://authority/path?query#fragment`
private struct AddressParts {
  var scheme: Substring?
  var authority: Substring?
  var path: Substring
  var query: Substring?
  var fragment: Substring?

  init(_ text: String) {
    var rest = text[...]
    if let hash = rest.utf8.firstIndex(of: UInt8(ascii: "#")) {
      fragment = rest[rest.index(after: hash)...]
      rest = rest[..<hash]
    }
    if let mark = rest.utf8.firstIndex(of: UInt8(ascii: "?")) {
      query = rest[rest.index(after: mark)...]
      rest = rest[..<mark]
    }
    if let colon = rest.utf8.firstIndex(of: UInt8(ascii: ":")), rest[..<colon].isScheme {
      scheme = rest[..<colon]
      rest = rest[rest.index(after: colon)...]
    }
    if rest.utf8.starts(with: "//".utf8) {
      let start = rest.dropFirst(2)
      let end = start.utf8.firstIndex(of: UInt8(ascii: "/")) ?? start.endIndex
      authority = start[..<end]
      rest = start[end...]
    }
    path = rest
  }

  func resolved(from base: AddressParts) -> AddressParts {
    var whole = self
    whole.scheme = base.scheme
    guard authority == nil else {
      whole.path = Self.withoutDots(path)
      return whole
    }
    whole.authority = base.authority
    if path.isEmpty {
      whole.path = base.path
      whole.query = query ?? base.query
    } else if path.utf8.first == UInt8(ascii: "/") {
      whole.path = Self.withoutDots(path)
    } else {
      whole.path = Self.withoutDots(base.folder + path)
    }
    return whole
  }

  var text: String {
    var text = ""
    if let scheme { text += scheme + ":" }
    if let authority { text += "//" + authority }
    text += path
    if let query { text += "?" + query }
    if let fragment { text += "#" + fragment }
    return text
  }

  /// The path up to its last slash.
  private var folder: Substring {
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return "/" }
    return path[...slash]
  }

  private static func withoutDots(_ path: Substring) -> Substring {
    guard path.utf8.contains(UInt8(ascii: ".")) else { return path }
    var kept: [Substring] = []
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    for (index, part) in parts.enumerated() {
      let isLast = index == parts.count - 1
      if part == ".." {
        if kept.count > 1 { kept.removeLast() }
        if isLast { kept.append("") }
      } else if part == "." {
        if isLast { kept.append("") }
      } else {
        kept.append(part)
      }
    }
    return kept.joined(separator: "/")[...]
  }
}

extension Substring {
  /// A letter, and then letters, digits and `+-.`.
  fileprivate var isScheme: Bool {
    guard let first = utf8.first, first.isLetter else { return false }
    return utf8.allSatisfy { $0.isLetter || (0x30...0x39).contains($0) || "+-.".utf8.contains($0) }
  }
}

extension UInt8 {
  fileprivate var isLetter: Bool { (0x41...0x5A).contains(self & 0xDF) && self >= 0x41 }
}
