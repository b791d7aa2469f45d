import Articles

extension FeedItem {
  /// The entry of a feed as the store keeps articles: addresses whole, dates in RFC 3339, titles in
  /// plain words.
  init(_ entry: WrittenEntry, of feed: WrittenFeed, called source: String?) {
    let created = entry.created.flatMap(DateInTheWild.init)?.rfc3339
    let published = entry.publishedInRFC3339 ?? created
    let people = entry.people.isEmpty && feed.format.isAtom ? feed.people : entry.people
    self.init(
      id: entry.id?.nonEmpty, url: entry.link?.nonEmpty, externalURL: entry.contentAddress,
      title: entry.title?.plainLine,
      datePublished: published ?? entry.updatedInRFC3339,
      dateModified: published == nil ? nil : entry.updatedInRFC3339,
      authors: people.compactMap(\.shownName).once, tags: entry.tags.once,
      language: entry.language ?? feed.language, source: entry.source ?? source)
    take(entry.words(inAtom: feed.format.isAtom))
    others = Self.others(entry)
    if id == nil, url == nil { id = identity.rawValue }
  }

  private mutating func take(_ words: WrittenEntry.Words) {
    summary = words.summary?.plainText.nonEmpty
    guard let content = words.content else { return }
    switch content.meaning {
    case .plain: contentText = content.value
    case .html, .xhtml: contentHTML = AddressesInMarkup.resolve(content.value, from: content.base)
    case .other: break
    }
    if summary == contentText || contentHTML.map(PlainText.of) == summary { summary = nil }
  }

  private static func others(_ entry: WrittenEntry) -> [String: JSONValue] {
    var others: [String: JSONValue] = [:]
    others["image"] = entry.image.map(JSONValue.string)
    var seen: Set<String> = []
    let attachments = entry.attachments.filter { seen.insert($0.address).inserted }.map(\.json)
    if !attachments.isEmpty { others["attachments"] = .array(attachments) }
    if let comments = entry.comments {
      others["_quoth"] = .object(["comments": .string(comments)])
    }
    return others
  }
}

extension WrittenEntry {
  /// What an entry says at length, and what in short.
  struct Words {
    var content: WrittenText?
    var summary: WrittenText?
  }

  /// What RSS calls a description is the whole article as often as not: where there is no other
  /// content, it is the content. Of several, the longest is. Only Atom calls a summary what is one.
  func words(inAtom isAtom: Bool) -> Words {
    let contents = contents.filter { !$0.value.isEmpty && $0.kind != .other }
    if hasContent, let content = contents.first {
      let summary = summary?.value == content.value ? nil : summary
      return Words(content: content, summary: summary)
    }
    let all = ([summary].compactMap(\.self) + contents).filter { !$0.value.isEmpty }
    guard let longest = all.max(by: { $0.value.utf8.count < $1.value.utf8.count }) else {
      return Words()
    }
    if isAtom, longest.meaning == .plain { return Words(summary: longest) }
    let others = all.filter { $0 != longest }
    return Words(content: longest, summary: others.first)
  }

  /// `2026-03-12T09:14:00Z`
  public var publishedInRFC3339: String? {
    publishedSeconds.map { DateInTheWild(seconds: $0).rfc3339 }
  }

  public var updatedInRFC3339: String? {
    updatedSeconds.map { DateInTheWild(seconds: $0).rfc3339 }
  }
}

extension WrittenText {
  /// How the words are to be read, whatever the feed says: what looks like HTML is HTML, unless the
  /// feed took the pains to say that it is none.
  var meaning: Kind {
    switch kind {
    case .plain: value.looksLikeHTML ? .html : .plain
    case .html, .xhtml, .other: kind
    }
  }

  /// On one line, in plain words.
  var plainLine: String? {
    let words = plainText.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return words.nonEmpty
  }

  /// In plain words. What was escaped twice is read twice.
  var plainText: String {
    switch meaning {
    case .plain, .other: return value
    case .html, .xhtml:
      let text = PlainText.of(html: value)
      return text.looksLikeHTML ? PlainText.of(html: text) : text
    }
  }
}

extension WrittenPerson {
  /// What to call them: their name, or else what there is.
  public var shownName: String? { name ?? text ?? mail ?? page }
}

extension WrittenAttachment {
  fileprivate var json: JSONValue {
    var fields: [String: JSONValue] = ["url": .string(address)]
    fields["mime_type"] = .string(type ?? "application/octet-stream")
    fields["title"] = title.map(JSONValue.string)
    fields["size_in_bytes"] = bytes.map { .integer(Int64($0)) }
    fields["duration_in_seconds"] = seconds.map { .integer(Int64($0)) }
    return .object(fields)
  }
}

extension [String] {
  /// Each of them only where it comes first.
  var once: [String] {
    var seen: Set<String> = []
    return filter { seen.insert($0).inserted }
  }
}
