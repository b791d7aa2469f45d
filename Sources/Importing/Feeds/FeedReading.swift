import Articles

/// The way from bytes to what a feed says.
struct FeedReading {
  private(set) var feed = WrittenFeed()
  /// The articles of a feed that has them as the store does.
  private(set) var items: [FeedItem]?
  private(set) var problems: [(line: Int?, reason: String)] = []

  /// No more than the first `longest` bytes are read.
  init(
    _ bytes: [UInt8], contentType: String?, address: String?, longest: Int = Self.longest
  ) {
    var bytes = bytes
    if bytes.count > longest {
      bytes.removeSubrange(longest...)
      problems.append((nil, "it is longer than \(longest >> 20) MB, and read only to there"))
    }
    let text = DecodedText(bytes, servedIn: contentType.flatMap(Self.charset))
    if let complaint = text.complaint { problems.append((1, complaint)) }
    if JSONFeedReading.isJSON(text.utf8) {
      readJSON(text.utf8)
    } else {
      readXML(text.utf8, address: address)
    }
    complainOfNothing(text.utf8)
  }

  /// In bytes. The longest feeds of the world are some ten megabytes.
  static let longest = 64 << 20

  private static func charset(in contentType: String) -> Charset? {
    for part in contentType.split(separator: ";").dropFirst() {
      let words = part.split(separator: "=", maxSplits: 1)
      let name = words.first?.trimmed.lowercased()
      if words.count == 2, name == "charset" { return Charset(words[1].trimmed) }
    }
    return nil
  }

  private mutating func readJSON(_ text: [UInt8]) {
    let reading = JSONFeedReading(text)
    feed = reading.feed
    items = reading.items
    problems += reading.problems.map { (nil, $0) }
  }

  private mutating func readXML(_ text: [UInt8], address: String?) {
    let prepared = PreparedXML(text)
    let format: FeedFormat = prepared.isNetscape ? .rss091n : .unknown
    if prepared.isCutShort {
      problems.append(
        (nil, "it has more than \(PreparedXML.mostTags) tags, and is read only to there"))
    }
    let tree = MarkupTree(xml: prepared.text)
    if tree.isWellFormed {
      walk(tree, format: format, address: address)
    } else {
      complain(tree.complaints)
      walk(MarkupTree(xml: MendedXML(prepared.text).text), format: format, address: address)
    }
  }

  private mutating func walk(
    _ tree: borrowing MarkupTree, format: FeedFormat, address: String?
  ) {
    let walked = tree.read { root in
      root.map { FeedWalk($0, format: format, base: address).feed }
    }
    if let walked { feed = walked }
    if feed.entries.count == FeedWalk.mostEntries {
      problems.append(
        (nil, "it has \(FeedWalk.mostEntries) articles or more, and no more of them are read"))
    }
  }

  /// What libxml2 says first is what is wrong; the rest mostly follows from it.
  private mutating func complain(_ complaints: [MarkupComplaint]) {
    guard let first = complaints.first else { return }
    problems.append((first.line, "it is no proper XML: \(first.reason)"))
  }

  /// What is no feed is not complained of as bad XML as well.
  private mutating func complainOfNothing(_ text: [UInt8]) {
    guard feed.entries.isEmpty, items?.isEmpty ?? true, feed.format == .unknown else { return }
    let head = String(decoding: text.prefix(2000), as: UTF8.self).lowercased()
    if text.allSatisfy({ $0 <= 0x20 }) {
      problems = [(nil, "it is empty")]
    } else if head.contains("<html") || head.contains("<!doctype html") {
      problems = [(nil, "it is a web page, not a feed")]
    } else {
      problems = [(nil, "it is no feed: there is neither RSS nor Atom nor JSON Feed in it")]
    }
  }
}

extension Substring {
  /// Without blanks and quotation marks at either end.
  fileprivate var trimmed: Substring {
    let isInk: (Character) -> Bool = { !$0.isWhitespace && $0 != "\"" && $0 != "'" }
    guard let first = firstIndex(where: isInk), let last = lastIndex(where: isInk) else {
      return ""
    }
    return self[first...last]
  }
}
