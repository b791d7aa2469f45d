/// What there is in a part of a page, counted: how much text, how much of it in links, and how many
/// of the elements that tell articles from everything around them.
///
/// Two neighbouring parts’ figures make those of both together, so that counting a page is one walk
/// over it.
struct PageMeasure: Hashable, Sendable {
  /// In Unicode scalars, a run of blanks as one, and none at the ends.
  private(set) var length: Int32 = 0
  private var startsBlank = false
  private var endsBlank = false
  private(set) var commas: Int32 = 0
  /// The characters in links. Those that only lead to another place of the page count a third.
  private(set) var linkLength = 0.0
  private(set) var headingLength: Int32 = 0
  private(set) var listLength: Int32 = 0
  private(set) var paragraphs: Int32 = 0
  private(set) var images: Int32 = 0
  private(set) var items: Int32 = 0
  private(set) var inputs: Int32 = 0
  private(set) var embeds: Int32 = 0
  private(set) var dataTables: Int32 = 0
  private(set) var hasVideo = false
  private(set) var hasBlock = false
  private(set) var hasTextish = false

  init() {}

  /// Of a stretch of text.
  init(characters: String) {
    for scalar in characters.unicodeScalars {
      if scalar.isBlank {
        if length == 0 { startsBlank = true }
        endsBlank = true
      } else {
        length &+= endsBlank && length > 0 ? 2 : 1
        endsBlank = false
        if scalar.isComma { commas &+= 1 }
      }
    }
  }
}

extension PageMeasure {
  /// The share of the text that is in links.
  var linkDensity: Double { length == 0 ? 0 : linkLength / Double(length) }

  var headingDensity: Double { length == 0 ? 0 : Double(headingLength) / Double(length) }

  var isBlank: Bool { length == 0 }

  /// Adds what is in the next child, and the child itself.
  mutating func take(_ child: PageTree.Node, _ inside: PageMeasure) {
    takeText(inside)
    linkLength += inside.linkLength
    headingLength &+= inside.headingLength
    listLength &+= inside.listLength
    paragraphs &+= inside.paragraphs
    images &+= inside.images
    items &+= inside.items
    inputs &+= inside.inputs
    embeds &+= inside.embeds
    dataTables &+= inside.dataTables
    hasVideo = hasVideo || inside.hasVideo
    hasBlock = hasBlock || inside.hasBlock
    hasTextish = hasTextish || inside.hasTextish
    if let tag = child.tag { take(tag, child, inside) }
  }

  private mutating func take(_ tag: Tag, _ child: PageTree.Node, _ inside: PageMeasure) {
    switch tag {
    case .a: linkLength += Double(inside.length) * (child.leadsElsewhere ? 1 : 0.3)
    case .p: paragraphs &+= 1
    case .img: images &+= 1
    case .li: items &+= 1
    case .input: inputs &+= 1
    case .ul, .ol: listLength &+= inside.length
    case .table: dataTables &+= child.isDataTable ? 1 : 0
    case .embed, .object, .iframe:
      embeds &+= 1
      hasVideo = hasVideo || child.isVideo
    default: if tag.isHeading { headingLength &+= inside.length }
    }
    if tag.isBlockInDivision { hasBlock = true }
    if tag.isTextish, inside.length > 0 { hasTextish = true }
  }

  private mutating func takeText(_ next: PageMeasure) {
    commas &+= next.commas
    if length == 0 {
      startsBlank = startsBlank || next.startsBlank
      endsBlank = next.length == 0 ? endsBlank || next.endsBlank : next.endsBlank
    } else if next.length > 0 {
      length &+= endsBlank || next.startsBlank ? 1 : 0
      endsBlank = next.endsBlank
    } else {
      endsBlank = endsBlank || next.endsBlank
    }
    length &+= next.length
  }
}

extension PageTree.Node {
  /// Whether a link leaves the page.
  fileprivate var leadsElsewhere: Bool {
    guard let address = attributes.first(where: { $0.name == "href" })?.value else { return true }
    return address.utf8.first != UInt8(ascii: "#") || address.utf8.count < 2
  }

  /// Whether it was found to be a table of data, and not one that lays out a page.
  var isDataTable: Bool { attributes.contains { $0.name == PageTree.dataTableMark } }

  /// Whether what is embedded here is a film from a place known for films.
  var isVideo: Bool {
    attributes.contains { attribute in
      let bytes = Array(attribute.value.utf8)
      return bytes.count < 4096 && Self.videoHosts.contains { bytes.holds($0) }
    }
  }

  private static let videoHosts = [
    "//www.dailymotion.com", "//dailymotion.com", "//www.youtube.com", "//youtube.com",
    "//www.youtube-nocookie.com", "//youtube-nocookie.com", "//player.vimeo.com", "//v.qq.com",
    "//www.player.vimeo.com", "//www.v.qq.com", "//archive.org", "//upload.wikimedia.org",
    "//player.twitch.tv", "//player.bilibili.com", "//live.bilibili.com",
  ].map { Array($0.utf8) }
}

extension PageTree {
  /// The attribute by which a table is known as one of data. No page can write it: it has a blank.
  static let dataTableMark = "data table"
}

extension Unicode.Scalar {
  /// The commas of the world’s scripts.
  fileprivate var isComma: Bool {
    switch value {
    case 0x2C, 0x60C, 0xFE50, 0xFE10, 0xFE11, 0x2E41, 0x2E34, 0x2E32, 0xFF0C: true
    default: false
    }
  }
}

extension [UInt8] {
  /// Whether `word` stands in this somewhere.
  func holds(_ word: [UInt8]) -> Bool {
    guard let first = word.first, word.count <= count else { return false }
    for start in 0...(count - word.count) where self[start] == first {
      var length = 1
      while length < word.count, self[start + length] == word[length] { length += 1 }
      if length == word.count { return true }
    }
    return false
  }
}
