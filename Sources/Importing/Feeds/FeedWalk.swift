/// A walk through the tree of a feed that writes down what it says.
///
/// Names mean the same wherever they stand: elements that nobody knows are looked through, so that
/// an entry in a wrapper is an entry all the same. Where a value is given twice, the outer one
/// counts, and of two as far out the later.
struct FeedWalk {
  private(set) var feed: WrittenFeed
  private var entry = EntryInHand()
  private var titleDepth: Int?

  /// Reads all of `root`, in a feed whose format may be known already.
  init(_ root: MarkupNode, format: FeedFormat = .unknown, base: String?) {
    feed = WrittenFeed(format: format)
    visit(root, in: Surroundings(base: base))
  }
}

/// What holds for everything in an element.
struct Surroundings {
  /// What addresses start from: the feed’s own, until an `xml:base` says otherwise.
  var base: String?
  /// The same, where the document itself says it.
  var writtenBase: String?
  var language: String?
  var depth = 0
  var room = Room.nowhere

  /// Whose words the elements are.
  enum Room {
    case nowhere, feed, entry, image
  }
}

extension FeedWalk {
  private mutating func visit(_ node: MarkupNode, in around: Surroundings) {
    let element = FeedElement(node)
    if feed.format == .unknown { noteFormat(of: node) }
    var here = around
    here.depth += 1
    if let base = element["xml:base"] ?? element["base"] {
      here.base = WebAddress.resolve(base, from: around.base)
      here.writtenBase = here.base
    }
    if let language = element["xml:lang"] ?? element["lang"] {
      here.language = language.isEmpty ? nil : language
    }
    guard let word = element.word else { return visit(childrenOf: node, in: here) }
    take(word, element, in: here)
  }

  private mutating func visit(childrenOf node: MarkupNode, in here: Surroundings) {
    for child in node.elements { visit(child, in: here) }
  }

  private mutating func noteFormat(of node: MarkupNode) {
    for namespace in node.declaredNamespaces {
      guard let format = FeedFormat(namespace: namespace.address) else { continue }
      // Netscape’s is one among others unless everything is in it.
      if format == .rss090, namespace.prefix != nil { continue }
      if feed.format == .unknown { feed.format = format }
    }
  }

  private mutating func take(_ word: FeedWord, _ element: FeedElement, in here: Surroundings) {
    switch word {
    case .rss, .rdf, .feed, .channel: takeFrame(word, element, in: here)
    case .entry: takeEntry(element, in: here)
    case .image:
      var here = here
      here.room = .image
      visit(childrenOf: element.node, in: here)
    case .textInput, .aside: break
    default:
      switch here.room {
      case .nowhere: visit(childrenOf: element.node, in: here)
      case .feed: takeOfFeed(word, element, in: here)
      case .entry: takeOfEntry(word, element, in: here)
      case .image: takeOfImage(word, element, in: here)
      }
    }
  }

  private mutating func takeFrame(_ word: FeedWord, _ element: FeedElement, in here: Surroundings) {
    var here = here
    if word == .rss, !feed.format.isRSS {
      feed.format = FeedFormat(rssVersion: element["version"] ?? "")
    }
    if word == .feed, feed.format == .unknown {
      feed.format = FeedFormat(atomVersion: element["version"] ?? "")
    }
    if word != .channel, let language = here.language { feed.language = language }
    if word == .feed || word == .channel { here.room = .feed }
    if word == .channel {
      if feed.format == .unknown, element["href"] != nil { feed.format = .cdf }
      feed.homePage = element["href"].map { WebAddress.resolve($0, from: here.base) }
      feed.updated = element["lastmod"]
    }
    visit(childrenOf: element.node, in: here)
  }

  /// More than any feed has in earnest.
  static let mostEntries = 50_000

  private mutating func takeEntry(_ element: FeedElement, in here: Surroundings) {
    guard feed.entries.count < Self.mostEntries else { return }
    let index = feed.entries.count
    feed.entries.append(WrittenEntry())
    let outer = entry
    entry = EntryInHand(line: element.node.line, language: here.language)
    entry.kept.id = element["rdf:about"]?.nonEmpty
    if let date = element["lastmod"] { entry.keep(updated: date, depth: here.depth + 1) }
    if let address = element["href"] {
      entry.kept.link = WebAddress.resolve(address, from: here.base)
    }
    var here = here
    here.room = .entry
    visit(childrenOf: element.node, in: here)
    feed.entries[index] = entry.finished
    entry = outer
  }
}

extension FeedWalk {
  private mutating func takeOfFeed(
    _ word: FeedWord, _ element: FeedElement, in here: Surroundings
  ) {
    switch word {
    case .title, .mediaTitle:
      if let titleDepth, titleDepth <= here.depth { return }
      let title = text(element, usually: "text/plain", in: here)
      guard !title.value.isEmpty else { return }
      feed.title = title
      if word == .title { titleDepth = here.depth }
    case .subtitle, .description, .abstract, .summary:
      guard feed.summary?.value.nonEmpty == nil else { return }
      feed.summary = text(
        element, usually: word == .description ? "text/html" : "text/plain", in: here)
    case .link: takeLinkOfFeed(element, in: here)
    case .author: feed.people += [WrittenPerson(element.node)].filter { !$0.isEmpty }
    case .published, .updated, .created:
      feed.updated = element.text.nonEmpty ?? feed.updated
    case .language: feed.language = element.text.nonEmpty ?? feed.language
    case .logo: feed.image = feed.image ?? address(in: element, here)
    case .iTunesImage, .thumbnail:
      feed.image = feed.image ?? element.href.map { WebAddress.resolve($0, from: here.base) }
    case .timeToLive: feed.timeToLive = element.number
    case .period: feed.updatePeriod = Self.periods[element.text.lowercased()]
    case .frequency: feed.updateFrequency = element.number
    case .skipHours:
      for hour in element.node.elements {
        if let hour = FeedElement(hour).number, (0...24).contains(hour) {
          feed.skipHours.insert(hour % 24)
        }
      }
    case .skipDays:
      for day in element.node.elements {
        if let day = Self.weekday(FeedElement(day).text) { feed.skipDays.insert(day) }
      }
    case .category, .mediaCategory, .iTunesCategory, .tags, .keywords, .content, .encoded, .body,
      .id, .enclosure,
      .mediaContent, .mediaPlayer, .source, .comments, .name, .mail, .page, .url, .hour, .day:
      break
    case .rss, .rdf, .feed, .channel, .entry, .image, .textInput, .aside: break
    }
  }

  private mutating func takeLinkOfFeed(_ element: FeedElement, in here: Surroundings) {
    let link = FeedLink(element, base: here.base)
    guard let address = link.address else { return }
    if link.isPage { feed.homePage = address }
    if link.relation == "self" { feed.ownAddress = address }
  }

  private mutating func takeOfImage(
    _ word: FeedWord, _ element: FeedElement, in here: Surroundings
  ) {
    guard word == .url, feed.image == nil else { return }
    feed.image = address(in: element, here)
  }

  /// In minutes.
  private static let periods = [
    "hourly": 60, "daily": 1440, "weekly": 10_080, "monthly": 43_200, "yearly": 525_600,
  ]

  private static func weekday(_ name: String) -> Int? {
    ["sun", "mon", "tue", "wed", "thu", "fri", "sat"].firstIndex {
      name.lowercased().hasPrefix($0)
    }
  }
}

extension FeedWalk {
  private mutating func takeOfEntry(
    _ word: FeedWord, _ element: FeedElement, in here: Surroundings
  ) {
    switch word {
    case .title, .mediaTitle:
      entry.keep(
        title: text(element, usually: "text/plain", in: here), depth: here.depth,
        isRumour: word == .mediaTitle)
    case .link: takeLinkOfEntry(element, in: here)
    case .id: takeID(element, in: here)
    case .author:
      entry.kept.people += [WrittenPerson(element.node)].filter { !$0.isEmpty }
    case .summary:
      entry.keep(summary: text(element, usually: "text/plain", in: here), depth: here.depth)
    case .abstract:
      entry.keep(abstract: text(element, usually: "text/plain", in: here), depth: here.depth)
    case .description:
      entry.keep(summary: text(element, usually: "text/html", in: here), depth: here.depth)
    case .content:
      entry.kept.contentAddress = element["src"].map { WebAddress.resolve($0, from: here.base) }
      entry.keep(content: text(element, usually: "text/plain", in: here), isSure: true)
    case .encoded:
      entry.keep(content: text(element, usually: "text/html", in: here), isSure: true)
    case .body:
      entry.keep(content: text(element, usually: "application/xhtml+xml", in: here), isSure: false)
    case .published: entry.keep(published: element.text, depth: here.depth)
    case .updated: entry.keep(updated: element.text, depth: here.depth)
    case .created: entry.kept.created = element.text.nonEmpty ?? entry.kept.created
    case .category: takeCategory(element, in: here)
    case .mediaCategory: takeCategory(element, usually: "media", in: here)
    case .iTunesCategory: takeCategory(element, term: "text", usually: "itunes", in: here)
    case .tags, .keywords: entry.add(tags: element.text.split(separator: ",").map(String.init))
    case .enclosure, .mediaContent, .mediaPlayer, .thumbnail, .iTunesImage:
      takeFile(word, element, in: here)
    case .source: entry.kept.source = sourceTitle(element, in: here)
    case .comments: entry.kept.comments = address(in: element, here)
    case .language: entry.kept.language = element.text.nonEmpty ?? entry.kept.language
    case .subtitle, .logo, .name, .mail, .page, .url, .timeToLive, .skipHours, .skipDays, .hour,
      .day, .period, .frequency:
      break
    case .rss, .rdf, .feed, .channel, .entry, .image, .textInput, .aside: break
    }
  }

  private mutating func takeLinkOfEntry(_ element: FeedElement, in here: Surroundings) {
    let link = FeedLink(element, base: here.base)
    guard let address = link.address else { return }
    if link.isPage { entry.kept.link = address }
    guard link.relation == "enclosure" else { return }
    entry.kept.attachments.append(WrittenAttachment(address: address, element, isEnclosure: true))
  }

  /// An id is a name and not a place: where a feed was fetched from must not change it. It is a link
  /// as well only where it looks like one, whatever `isPermaLink` promises.
  private mutating func takeID(_ element: FeedElement, in here: Surroundings) {
    guard let written = element.text.nonEmpty else { return }
    let isPage = (element["ispermalink"] ?? "true") == "true"
    let id = isPage ? WebAddress.resolve(written, from: here.writtenBase) : written
    entry.keep(id: id, depth: here.depth)
    guard isPage, entry.kept.link == nil, WebAddress.isOnTheWeb(id) || written.hasPrefix("/") else {
      return
    }
    let address = WebAddress.resolve(id, from: here.base)
    if WebAddress.isOnTheWeb(address) { entry.kept.link = address }
  }

  private mutating func takeCategory(
    _ element: FeedElement, term: String = "term", usually scheme: String? = nil,
    in here: Surroundings
  ) {
    let scheme = element["scheme"] ?? element["domain"] ?? scheme
    entry.add(FeedTag(term: element[term], scheme: scheme, label: element["label"]))
    visit(childrenOf: element.node, in: here)
    entry.add(textOfTag: element.text)
  }

  private mutating func takeFile(_ word: FeedWord, _ element: FeedElement, in here: Surroundings) {
    // Whatever it is, there may be a title or a picture in it.
    visit(childrenOf: element.node, in: here)
    guard let address = element.href?.nonEmpty ?? (word == .thumbnail ? element.text.nonEmpty : nil)
    else { return }
    switch word {
    case .enclosure, .mediaContent:
      entry.kept.attachments.append(
        WrittenAttachment(address: address, element, isEnclosure: word == .enclosure))
    case .thumbnail, .iTunesImage:
      entry.kept.image = entry.kept.image ?? WebAddress.resolve(address, from: here.base)
    default: break
    }
  }

  private func sourceTitle(_ element: FeedElement, in here: Surroundings) -> String? {
    for child in element.node.elements {
      let child = FeedElement(child)
      if child.word == .title { return text(child, usually: "text/plain", in: here).value.nonEmpty }
    }
    return element.text.nonEmpty
  }
}

extension FeedWalk {
  private func text(
    _ element: FeedElement, usually usual: String, in here: Surroundings
  ) -> WrittenText {
    ElementText.read(
      element.node, element.attributes, usually: usual, base: here.base, language: here.language,
      dropsFrame: feed.format == .atom10)
  }

  private func address(in element: FeedElement, _ here: Surroundings) -> String? {
    element.text.nonEmpty.map { WebAddress.resolve($0, from: here.base) }
  }
}
