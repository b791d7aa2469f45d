import Text

extension Article {
  /// The article that `item` holds, as clean copy.
  ///
  /// Its text is the plain one where there is one, or else that of the HTML, or else the summary. How it
  /// is put together is found out only where somebody is going to look at it, with `isComposed`.
  public init(_ item: FeedItem, from feed: String? = nil, isComposed: Bool = false) {
    let text = item.text
    self.init(
      headline: Headline(item, text: text, from: feed), summary: item.summary?.cleanLine,
      text: text, authors: item.authors.compactMap(\.cleanLine),
      tags: item.cleanTags, url: (item.url ?? item.externalURL)?.cleanLine, feeds: item.feeds,
      otherSources: item.otherSources, edited: item.edited.flatMap(NewsDate.init)?.local)
    if isComposed, let html = item.contentHTML { composition = Composition(html: html, in: text) }
  }
}

extension Headline {
  /// The headline of `item`, as clean copy. Where an item names no source, `feed` is it.
  public init(_ item: FeedItem, from feed: String? = nil) {
    self.init(item, text: nil, from: feed)
  }

  fileprivate init(_ item: FeedItem, text: String?, from feed: String?) {
    let date = item.datePublished.flatMap(NewsDate.init)
    self.init(
      id: item.identity, title: item.title?.cleanLine ?? item.firstWords(of: text ?? item.text),
      source: item.source?.cleanLine ?? feed?.cleanLine ?? item.host?.cleanLine ?? "",
      published: date?.local, language: item.language?.cleanLine, instant: date?.instant,
      isEdited: item.edited != nil)
  }
}

extension FeedItem {
  /// Whether there is anything here to show.
  public var isArticle: Bool {
    title.hasInk || contentText.hasInk || contentHTML.hasInk || summary.hasInk || url.hasInk
      || externalURL.hasInk
  }

  /// The tags as clean copy, each of them once.
  public var cleanTags: [String] {
    var clean: [String] = []
    var seen: Set<String> = []
    clean.reserveCapacity(tags.count)
    for tag in tags.compactMap(\.cleanLine)
    where tags.count <= 8 ? !clean.contains(tag) : seen.insert(tag).inserted {
      clean.append(tag)
    }
    return clean
  }

  /// The other outlets in which it has appeared, each of them once.
  fileprivate var otherSources: [String] {
    let own = source?.cleanLine
    return appearances.compactMap { $0.source?.cleanLine }.reduce(into: []) { others, other in
      if other != own, !others.contains(other) { others.append(other) }
    }
  }

  /// What tells this item from every other: its id, or else its address, or else a hash of what
  /// it says.
  public var identity: Article.ID {
    if let id, !id.isEmpty { return Article.ID(rawValue: id) }
    if let url, !url.isEmpty { return Article.ID(rawValue: url) }
    if let externalURL, !externalURL.isEmpty { return Article.ID(rawValue: externalURL) }
    return Article.ID(rawValue: fingerprint)
  }

  /// `fnv1a:` and sixteen hexadecimal digits: the 64-bit FNV-1a hash of title, date of publication
  /// and text as the file gives them, each followed by a zero byte. It is written in journals of
  /// marks, so it must never change.
  private var fingerprint: String {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for part in [title, datePublished, contentText ?? contentHTML ?? summary] {
      for byte in part?.utf8 ?? "".utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
      hash = hash &* 0x100_0000_01B3
    }
    let digits = String(hash, radix: 16)
    return "fnv1a:" + String(repeating: "0", count: 16 - digits.count) + digits
  }

  /// The words of the article exactly as given: the plain text where there is one, else those of the
  /// HTML, else the summary.
  public var words: String {
    if let contentText, contentText.hasInk { return contentText }
    if let text = contentHTML.map(PlainText.of), text.hasInk { return text }
    if let summary, summary.hasInk { return summary }
    return ""
  }

  fileprivate var text: String {
    words.cleanCopy(.paragraphs).withoutBlankEnds
  }

  /// A title for an item without one.
  fileprivate func firstWords(of text: String) -> String {
    let line = text.unicodeScalars.prefix(240).prefix { $0 != "\n" }
    let words = line.isEmpty ? (url ?? externalURL)?.cleanLine ?? "" : String(line)
    return words.truncated(to: 80)
  }

  /// `example.org`, of `https://www.example.org/news/1`.
  fileprivate var host: String? {
    guard let address = url ?? externalURL, let scheme = address.firstRange(of: "://") else {
      return nil
    }
    let authority = address[scheme.upperBound...].prefix { !"/?#".contains($0) }
    let host = authority.split(separator: "@").last?.prefix { $0 != ":" } ?? ""
    return String(host.hasPrefix("www.") ? host.dropFirst(4) : host)
  }
}

extension String {
  fileprivate var hasInk: Bool {
    utf8.contains { $0 > 0x20 }
  }

  /// This as one clean line, or nil where nothing is left of it.
  fileprivate var cleanLine: String? {
    let line = cleanCopy().withoutBlankEnds
    return line.isEmpty ? nil : line
  }

  fileprivate var withoutBlankEnds: String {
    let bytes = utf8
    guard let first = bytes.firstIndex(where: { $0 > 0x20 }),
      let last = bytes.lastIndex(where: { $0 > 0x20 })
    else { return "" }
    if first == bytes.startIndex, bytes.index(after: last) == bytes.endIndex { return self }
    return String(self[first...last])
  }
}

extension String? {
  /// Whether there is anything but blanks.
  fileprivate var hasInk: Bool { self?.hasInk ?? false }
}
