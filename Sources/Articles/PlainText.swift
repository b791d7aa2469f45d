/// The plain text of an HTML fragment, as feeds carry it: paragraphs with a blank line between
/// them, list items behind bullets, nothing of the markup.
///
/// One pass over the bytes, total and linear whatever it is given. It does not build a tree and
/// does not mend broken nesting: for the words of an article that makes no difference. Whole pages
/// are another matter; those are read by libxml2 when they are imported, in a process of their own.
/// The reader's process does not link it (it costs a millisecond of every start), so what lies in
/// `content_html` is read by this.
public struct PlainText {
  private let html: [UInt8]
  private var place = 0
  private var text: [UInt8] = []
  /// How many line breaks stand between what was written and what comes next.
  private var breaks = 0
  /// And how many blanks. Only preformatted text is set with more than one, or with one behind a
  /// break.
  private var blanks = 0
  private var isBulletDue = false
  private var preformatted = 0
  /// What the markup says of the words, where somebody wants to know.
  private var notes: CompositionNotes?

  /// The text of `html`.
  public static func of(html: String) -> String {
    var reader = PlainText(html: Array(html.utf8))
    reader.read()
    return String(decoding: reader.text, as: UTF8.self)
  }

  /// The same, and what the markup says of it.
  static func noted(html: String) -> (text: String, composition: Composition) {
    var reader = PlainText(html: Array(html.utf8), notes: CompositionNotes())
    reader.read()
    reader.notes?.finish(at: reader.text.count)
    let composition = reader.notes?.composition ?? Composition()
    return (String(decoding: reader.text, as: UTF8.self), composition)
  }

  private init(html: [UInt8], notes: CompositionNotes? = nil) {
    self.html = html
    self.notes = notes
    text.reserveCapacity(html.count)
  }
}

extension PlainText {
  private mutating func read() {
    while place < html.count {
      switch html[place] {
      case UInt8(ascii: "<"): readMarkup()
      case UInt8(ascii: "&"): readEntity()
      default:
        write(html[place])
        place += 1
      }
    }
  }

  private mutating func write(_ byte: UInt8) {
    guard byte == 0x20 || (0x09...0x0D).contains(byte) else { return writeVisible([byte]) }
    if preformatted > 0, byte == UInt8(ascii: "\n") {
      breaks += 1
      blanks = 0
    } else {
      blanks = preformatted > 0 ? blanks + 1 : 1
    }
  }

  private mutating func writeVisible(_ bytes: [UInt8]) {
    if !text.isEmpty {
      text += repeatElement(UInt8(ascii: "\n"), count: min(breaks, 2))
      if breaks == 0 || preformatted > 0 { text += repeatElement(UInt8(ascii: " "), count: blanks) }
    }
    notes?.words(at: text.count)
    if isBulletDue { text += "• ".utf8 }
    (breaks, blanks, isBulletDue) = (0, 0, false)
    text += bytes
  }

  private mutating func breakLine(_ count: Int) {
    breaks = max(breaks, count)
  }
}

extension PlainText {
  private mutating func readMarkup() {
    let next = place + 1 < html.count ? html[place + 1] : 0
    switch next {
    case UInt8(ascii: "!") where follows("<!--"): skip(past: "-->")
    case UInt8(ascii: "!"), UInt8(ascii: "?"): skip(past: ">")
    case UInt8(ascii: "/"), UInt8(ascii: "a")...UInt8(ascii: "z"),
      UInt8(ascii: "A")...UInt8(ascii: "Z"):
      readTag()
    default:
      // “Profits < 5%” is not markup, whatever the grammar says.
      writeVisible([UInt8(ascii: "<")])
      place += 1
    }
  }

  private mutating func readTag() {
    place += 1
    let closes = html[place] == UInt8(ascii: "/")
    if closes { place += 1 }
    let start = place
    while place < html.count, html[place].isLetterOrDigit { place += 1 }
    let name = String(decoding: html[start..<min(place, start + 12)], as: UTF8.self).lowercased()
    let attributes = place
    skipAttributes()
    if closes { end(name) } else { begin(name) }
    guard notes != nil else { return }
    if closes {
      notes?.end(name, at: text.count)
    } else {
      notes?.begin(name, html[attributes..<max(attributes, place - 1)], at: text.count)
    }
  }

  /// A `>` inside quotation marks does not end a tag; but marks left open cost no more than the
  /// tag they stand in.
  private mutating func skipAttributes() {
    let start = place
    var quote: UInt8?
    while place < html.count {
      let byte = html[place]
      place += 1
      if let open = quote {
        if byte == open { quote = nil }
        guard byte == UInt8(ascii: "<"), quote != nil else { continue }
        place = start
        return skip(past: ">")
      }
      if byte == UInt8(ascii: ">") { return }
      let isQuote = byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'")
      if isQuote, html[place - 2] == UInt8(ascii: "=") { quote = byte }
    }
    guard quote != nil else { return }
    place = start
    skip(past: ">")
  }

  private mutating func begin(_ name: String) {
    switch name {
    case "br": breaks += 1
    case "li":
      breakLine(1)
      isBulletDue = true
    case "td", "th": blanks = 1
    case "tr", "dd", "dt", "option": breakLine(1)
    case "script", "style", "head", "template", "svg", "iframe": drop(name)
    default: if Self.paragraphs.contains(name) { breakLine(2) }
    }
    // Blanks before it belong to no line of it.
    if name == "pre" { (preformatted, blanks) = (preformatted + 1, 0) }
  }

  private mutating func end(_ name: String) {
    switch name {
    case "li":
      breakLine(1)
      isBulletDue = false
    case "tr", "dd", "dt", "option": breakLine(1)
    default: if Self.paragraphs.contains(name) { breakLine(2) }
    }
    if name == "pre" { preformatted = max(0, preformatted - 1) }
  }

  private static let paragraphs: Set<String> = [
    "address", "article", "aside", "blockquote", "body", "caption", "center", "details", "div",
    "dl", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6",
    "header", "hr", "main", "nav", "ol", "p", "pre", "section", "summary", "table", "ul",
  ]

  /// Leaves out an element whose content is not for reading.
  private mutating func drop(_ name: String) {
    while place < html.count {
      skip(past: "</")
      let end = place + name.utf8.count
      guard end <= html.count else { break }
      let word = String(decoding: html[place..<end], as: UTF8.self).lowercased()
      guard word == name else { continue }
      return skip(past: ">")
    }
    place = html.count
  }

  private func follows(_ word: StaticString) -> Bool {
    guard place + word.utf8CodeUnitCount <= html.count else { return false }
    return word.withUTF8Buffer { html[place..<place + $0.count].elementsEqual($0) }
  }

  /// To behind the next `end`, or to the end of the text.
  private mutating func skip(past end: StaticString) {
    while place < html.count {
      if follows(end) {
        place += end.utf8CodeUnitCount
        return
      }
      place += 1
    }
  }
}

extension PlainText {
  private mutating func readEntity() {
    let longest = 12
    let start = place + 1
    var end = start
    while end < html.count, end - start < longest,
      html[end].isLetterOrDigit || html[end] == UInt8(ascii: "#")
    {
      end += 1
    }
    let name = String(decoding: html[start..<end], as: UTF8.self)
    guard let scalar = CharacterReference.scalar(named: name) else {
      writeVisible([UInt8(ascii: "&")])
      place += 1
      return
    }
    let isClosed = end < html.count && html[end] == UInt8(ascii: ";")
    place = isClosed ? end + 1 : end
    write(scalar)
  }

  private mutating func write(_ scalar: Unicode.Scalar) {
    // A no-break space may break here: where a line ends is for the reader's window to decide.
    guard scalar != "\u{A0}", !scalar.properties.isWhitespace else { return write(0x20) }
    writeVisible(Array(String(scalar).utf8))
  }
}

extension UInt8 {
  fileprivate var isLetterOrDigit: Bool {
    switch self {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"):
      true
    default: false
    }
  }
}
