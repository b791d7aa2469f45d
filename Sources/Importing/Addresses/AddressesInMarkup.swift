/// Markup with the addresses in it made whole.
enum AddressesInMarkup {
  /// `html` with every relative address in a tag resolved from `base`. Everything else stays as it
  /// is, byte by byte.
  static func resolve(_ html: String, from base: String?) -> String {
    guard let base, !base.isEmpty, html.utf8.contains(UInt8(ascii: "<")) else { return html }
    var rewriting = Rewriting(html: Array(html.utf8), base: base)
    rewriting.run()
    return String(decoding: rewriting.text, as: UTF8.self)
  }
}

private struct Rewriting {
  let html: [UInt8]
  let base: String
  var text: [UInt8] = []
  private var place = 0

  init(html: [UInt8], base: String) {
    self.html = html
    self.base = base
    text.reserveCapacity(html.count + html.count / 8)
  }

  mutating func run() {
    while place < html.count {
      let byte = html[place]
      text.append(byte)
      place += 1
      if byte == UInt8(ascii: "<"), place < html.count, html[place].isNameByte { takeTag() }
    }
  }

  /// Copies a tag to its `>`, and the addresses in it whole.
  private mutating func takeTag() {
    while place < html.count, html[place] != UInt8(ascii: ">") {
      guard html[place].isNameByte else {
        copy()
        continue
      }
      let start = place
      while place < html.count, html[place].isNameByte { copy() }
      let name = html[start..<place]
      while place < html.count, html[place] == 0x20 { copy() }
      guard place < html.count, html[place] == UInt8(ascii: "=") else { continue }
      copy()
      while place < html.count, html[place] == 0x20 { copy() }
      takeValue(isAddress: Self.names.contains(String(decoding: name, as: UTF8.self).lowercased()))
    }
  }

  private mutating func takeValue(isAddress: Bool) {
    guard place < html.count else { return }
    let quote = html[place]
    let isQuoted = quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'")
    if isQuoted { copy() }
    let value = html[place...].prefix {
      isQuoted ? $0 != quote : $0 > 0x20 && $0 != UInt8(ascii: ">")
    }
    place = value.endIndex
    let written = String(decoding: value, as: UTF8.self)
    guard isAddress else { return text += value }
    text += WebAddress.resolve(written, from: base).utf8
  }

  private mutating func copy() {
    text.append(html[place])
    place += 1
  }

  private static let names: Set<String> = [
    "href", "src", "action", "cite", "background", "longdesc", "poster", "usemap", "data",
    "classid", "codebase", "profile", "icon",
  ]
}

extension UInt8 {
  fileprivate var isNameByte: Bool {
    (0x41...0x5A).contains(self & 0xDF) && self >= 0x41 || (0x30...0x39).contains(self)
      || self == UInt8(ascii: "-")
  }
}
