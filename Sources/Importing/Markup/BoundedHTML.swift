/// HTML cut down to what can be read in bounded time and memory, whoever wrote it, and without what
/// nobody reads: comments, styles, and scripts but for those that hold linked data.
///
/// One pass over the bytes.
struct BoundedHTML {
  private(set) var text: [UInt8] = []
  /// What was left out, in sentences without a full stop.
  private(set) var problems: [String] = []

  private let html: ArraySlice<UInt8>
  private var place = 0
  private var tags = 0
  /// In the stretch of text at hand.
  private var references = 0

  /// In bytes. The longest pages that people read are some five megabytes.
  static let longest = 16 << 20
  /// The longest pages that people read have some fifty thousand.
  static let mostTags = 400_000
  /// To one stretch of text. The reader of HTML copies the stretch for each of them.
  private static let mostReferences = 1000
  /// To one tag. The reader of HTML compares each with each.
  private static let mostAttributes = 100

  private let dropsEmphases: Bool

  /// - Parameters:
  ///   - utf8: the markup.
  ///   - dropsEmphases: whether to leave out the tags that only say how words look.
  ///   - longest: where to stop, in bytes.
  init(_ utf8: [UInt8], dropsEmphases: Bool = false, longest: Int = Self.longest) {
    self.dropsEmphases = dropsEmphases
    html = utf8.prefix(longest)
    if utf8.count > longest {
      problems.append("it is longer than \(longest >> 20) MB, and read only to there")
    }
    text.reserveCapacity(html.count)
    copy()
  }

  private mutating func copy() {
    while place < html.endIndex {
      if html[place] != UInt8(ascii: "<") {
        copyCharacter()
      } else if follows("<!--") {
        skipComment()
      } else if follows("<script") || follows("<style") {
        takeScript()
      } else {
        guard tags < Self.mostTags else {
          problems.append("it has more than \(Self.mostTags) tags, and is read only to there")
          return
        }
        copyTag()
      }
    }
  }
}

extension BoundedHTML {
  private mutating func copyCharacter() {
    let byte = html[place]
    place += 1
    if byte == UInt8(ascii: "&") { countReference() }
    // What stands behind a zero would be lost.
    text.append(byte == 0 ? 0x20 : byte)
  }

  /// A comment parts one stretch of text from the next, and nobody sees it.
  private mutating func countReference() {
    references += 1
    guard references > Self.mostReferences else { return }
    text += "<!---->".utf8
    references = 0
  }

  /// One without an end goes on to the end of the page.
  private mutating func skipComment() {
    // `<!-->` is a whole one.
    place += 2
    skip(past: "-->")
    text += "<!---->".utf8
    references = 0
  }

  private mutating func takeScript() {
    let start = place
    let name: StaticString = follows("<script") ? "</script" : "</style"
    skip(past: ">")
    let isData = Array(html[start..<place]).holds(Array("ld+json".utf8))
    skip(past: name)
    skip(past: ">")
    guard isData else { return }
    for byte in html[start..<place] { text.append(byte == 0 ? 0x20 : byte) }
    references = 0
  }

  /// To behind the next `end`, or to the end of the page.
  private mutating func skip(past end: StaticString) {
    while place < html.endIndex {
      if follows(end) {
        place += end.utf8CodeUnitCount
        return
      }
      place += 1
    }
  }

  /// Whether `word`, in small letters, is next in letters of any size.
  private func follows(_ word: StaticString) -> Bool {
    guard place + word.utf8CodeUnitCount <= html.endIndex else { return false }
    return word.withUTF8Buffer { word in
      for (index, letter) in word.enumerated() {
        let byte = html[place + index]
        guard byte == letter || byte.isLetter && byte | 0x20 == letter else { return false }
      }
      return true
    }
  }
}

extension BoundedHTML {
  /// Copies a tag without its last attributes, where it has too many.
  private mutating func copyTag() {
    tags += 1
    references = 0
    text.append(html[place])
    place += 1
    if dropsEmphases, isEmphasis { return dropTag() }
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

extension BoundedHTML {
  /// Whether a tag’s name is next that says nothing but how words look.
  private var isEmphasis: Bool {
    let rest = html[place...].prefix(8)
    let name = (rest.first == UInt8(ascii: "/") ? rest.dropFirst() : rest).prefix(while: \.isLetter)
    return Self.emphases.contains(String(decoding: name, as: UTF8.self).lowercased())
  }

  private static let emphases: Set<String> = [
    "font", "b", "i", "u", "span", "em", "strong", "small", "big", "center", "tt", "s", "strike",
  ]

  private mutating func dropTag() {
    text.removeLast()
    skip(past: ">")
  }
}

extension UInt8 {
  fileprivate var isLetter: Bool { (0x41...0x5A).contains(self & 0xDF) && self >= 0x41 }
}
