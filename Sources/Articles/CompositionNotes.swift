import Text

/// Notes down, while HTML is read, which of its elements begin and end where in the plain text.
struct CompositionNotes {
  private(set) var composition = Composition()
  /// The elements at hand that matter, the outermost first.
  private var open: [OpenElement] = []
  /// How many of these no word has come in.
  private var unstarted = 0

  private struct OpenElement {
    var name: String
    var kind: Makeup.Kind?
    var address: WebAddress?
    var start: Int?
  }

  /// Further in, nothing is noted.
  private static let deepest = 64
  /// Nobody goes through more of them.
  private static let mostLinks = 999
  private static let mostImages = 999

  /// `tag` is what stands between the brackets, its name aside.
  mutating func begin(_ name: String, _ tag: ArraySlice<UInt8>, at place: Int) {
    if name == "img" { return note(ImageTag(tag), at: place) }
    guard open.count < Self.deepest else { return }
    let kind = Self.kind(of: name)
    let address =
      name == "a" ? Attributes.value(of: "href", in: tag).flatMap { WebAddress($0) } : nil
    guard kind != nil || address != nil || Self.holders.contains(name) else { return }
    endImplied(before: name, at: place)
    open.append(OpenElement(name: name, kind: kind, address: address))
    unstarted += 1
  }

  /// Words come next, the first of them at `place`.
  mutating func words(at place: Int) {
    guard unstarted > 0 else { return }
    for index in open.indices where open[index].start == nil { open[index].start = place }
    unstarted = 0
  }

  mutating func end(_ name: String, at place: Int) {
    guard let index = open.lastIndex(where: { $0.name == name }) else { return }
    while open.count > index { close(open.removeLast(), at: place) }
  }

  /// The end of the text.
  mutating func finish(at place: Int) {
    while let last = open.popLast() { close(last, at: place) }
    composition.blocks.sort { one, other in
      (one.span.lowerBound, other.span.upperBound) < (other.span.lowerBound, one.span.upperBound)
    }
  }

  private mutating func close(_ element: OpenElement, at place: Int) {
    guard let start = element.start else { return unstarted -= 1 }
    guard start < place else { return }
    let span = TextSpan(utf8: start, place)
    if let kind = element.kind { composition.blocks.append(Makeup.Block(kind, span)) }
    if let address = element.address, composition.links.count < Self.mostLinks {
      composition.links.append(Composition.Link(span, to: address))
    }
  }

  /// What holds items and cells, which end with it.
  private static let holders: Set<String> = ["ul", "ol", "menu", "dl", "table"]

  /// Items, cells and links end where the next begins, whether HTML says so or not.
  private mutating func endImplied(before name: String, at place: Int) {
    let enders: Set<String>
    switch name {
    case "li": enders = ["ul", "ol", "menu"]
    case "td", "th": enders = ["tr", "table"]
    case "tr": enders = ["table"]
    case "dd": enders = ["dl"]
    case "a": enders = []
    default: return
    }
    for element in open.reversed() {
      if enders.contains(element.name) { return }
      let areCells = [element.name, name].allSatisfy(["td", "th"].contains)
      if element.name == name || areCells { return end(element.name, at: place) }
    }
  }

  private static func kind(of name: String) -> Makeup.Kind? {
    switch name {
    case "h1", "h2", "h3", "h4", "h5", "h6": .heading
    case "blockquote": .quotation
    case "pre": .code
    case "li": .item
    case "dd": .definition
    case "figcaption", "caption": .caption
    case "tr": .row
    case "td", "th": .cell
    default: nil
    }
  }

  private mutating func note(_ image: ImageTag, at place: Int) {
    guard image.isWorthMention, composition.images.count < Self.mostImages else { return }
    composition.images.append(
      Composition.Image(image.words, at: TextOffset(utf8: place), address: image.address))
  }
}

/// What an image says of itself.
private struct ImageTag {
  let words: String
  let address: WebAddress?
  private let isTiny: Bool

  init(_ tag: ArraySlice<UInt8>) {
    words = (Attributes.value(of: "alt", in: tag) ?? "").cleanCopy().trimmed
    address = Attributes.value(of: "src", in: tag).flatMap { WebAddress($0) }
    isTiny = ["width", "height"].contains { name in
      Attributes.value(of: name, in: tag).flatMap { Int($0) }.map { $0 < 24 } ?? false
    }
  }

  /// A pixel that counts readers, a smiley, a rule are not.
  var isWorthMention: Bool { !isTiny && (!words.isEmpty || address != nil) }
}

/// The attributes of a tag.
enum Attributes {
  /// No value of interest is longer.
  private static let longest = 8_192

  /// The value of the first attribute called `name`, in small letters, with its character references
  /// resolved.
  static func value(of name: String, in tag: ArraySlice<UInt8>) -> String? {
    let wanted = Array(name.utf8)
    var place = tag.startIndex
    while place < tag.endIndex {
      place = tag[place...].firstIndex { !$0.isBetweenAttributes } ?? tag.endIndex
      let end =
        tag[place...].firstIndex { $0 == UInt8(ascii: "=") || $0.isBetweenAttributes }
        ?? tag.endIndex
      let isWanted = tag[place..<end].elementsEqual(wanted) { ($0 | 0x20) == $1 }
      place = tag[end...].firstIndex { $0 > 0x20 } ?? tag.endIndex
      guard place < tag.endIndex, tag[place] == UInt8(ascii: "=") else {
        if isWanted { return nil }
        if place == end, place < tag.endIndex { place += 1 }
        continue
      }
      let value = valueBehind(&place, in: tag)
      if isWanted { return text(value.prefix(longest)) }
    }
    return nil
  }

  /// The value behind an equals sign at `place`, which is moved behind it.
  private static func valueBehind(
    _ place: inout Int, in tag: ArraySlice<UInt8>
  ) -> ArraySlice<UInt8> {
    place = tag[(place + 1)...].firstIndex { $0 > 0x20 } ?? tag.endIndex
    guard place < tag.endIndex else { return [] }
    let quote = tag[place]
    guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else {
      let end = tag[place...].firstIndex { $0 <= 0x20 || $0 == UInt8(ascii: ">") } ?? tag.endIndex
      defer { place = end }
      return tag[place..<end]
    }
    let start = place + 1
    let end = tag[start...].firstIndex(of: quote) ?? tag.endIndex
    place = min(end + 1, tag.endIndex)
    return tag[start..<end]
  }

  private static func text(_ value: ArraySlice<UInt8>) -> String {
    let escaped = value.flatMap { $0 == UInt8(ascii: "<") ? Array("&lt;".utf8) : [$0] }
    return PlainText.of(html: String(decoding: escaped, as: UTF8.self))
  }
}

extension UInt8 {
  fileprivate var isBetweenAttributes: Bool {
    self <= 0x20 || self == UInt8(ascii: "/") || self == UInt8(ascii: ">")
  }
}

extension String {
  fileprivate var trimmed: String {
    let first = unicodeScalars.firstIndex { $0 != " " } ?? endIndex
    let last = unicodeScalars.lastIndex { $0 != " " } ?? startIndex
    return first <= last && first < endIndex ? String(self[first...last]) : ""
  }
}
