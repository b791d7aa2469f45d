/// HTML cut down to what can be read in bounded time and memory, whoever wrote it.
///
/// One pass over the bytes. Ordinary pages come out as they went in.
struct BoundedHTML {
  private(set) var text: [UInt8] = []
  /// What was left out, in sentences without a full stop.
  private(set) var problems: [String] = []

  /// In bytes. The longest pages that people read are some five megabytes.
  static let longest = 16 << 20
  /// Tags and comments. Long ones among the pages that people read have fifty thousand.
  static let mostTags = 400_000
  /// To one tag. The reader of HTML compares each with each.
  static let mostAttributes = 100

  init(_ utf8: [UInt8]) {
    text.reserveCapacity(min(utf8.count, Self.longest))
    var html = utf8[...]
    if html.count > Self.longest {
      html = html.prefix(Self.longest)
      problems.append("it is longer than \(Self.longest >> 20) MB, and read only to there")
    }
    copy(html)
  }

  private mutating func copy(_ html: ArraySlice<UInt8>) {
    var place = html.startIndex
    var tags = 0
    while place < html.endIndex {
      let byte = html[place]
      guard byte == UInt8(ascii: "<") else {
        // What stands behind a zero would be lost.
        text.append(byte == 0 ? 0x20 : byte)
        place += 1
        continue
      }
      tags += 1
      guard tags <= Self.mostTags else {
        problems.append("it has more than \(Self.mostTags) tags, and is read only to there")
        return
      }
      copyTag(html, &place)
    }
  }

  /// Copies a tag without its last attributes, where it has too many.
  private mutating func copyTag(_ html: ArraySlice<UInt8>, _ place: inout Int) {
    text.append(html[place])
    place += 1
    guard place < html.endIndex, html[place].isLetter else { return }
    var (attributes, isBlank) = (0, false)
    var quote: UInt8?
    while place < html.endIndex {
      let byte = html[place]
      if let open = quote {
        if byte == open { quote = nil }
      } else if byte == UInt8(ascii: ">") {
        return
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        if text.last == UInt8(ascii: "=") { quote = byte } else { attributes += 1 }
      } else if byte <= 0x20 || byte == UInt8(ascii: "/") {
        isBlank = true
      } else if isBlank {
        isBlank = false
        attributes += 1
      }
      if attributes <= Self.mostAttributes { text.append(byte == 0 ? 0x20 : byte) }
      place += 1
    }
  }
}

extension UInt8 {
  fileprivate var isLetter: Bool { (0x41...0x5A).contains(self & 0xDF) && self >= 0x41 }
}
