import Articles

// What becomes of an article when it is offered again.

extension Offer {
  /// The next version of the article that lies in the store as `known`; nil where this adds nothing to
  /// it. `noted` is what that is about to become already.
  ///
  /// A feed may say something about articles that came by it. Of another's it only says that they have
  /// appeared there as well.
  func revision(of known: FeedItem, noted: FeedItem? = nil) -> Offer? {
    let noted = noted ?? known
    if item.feed != nil, noted.feed != nil, item.feed != noted.feed { return joined(to: noted) }
    // What an import offers last counts, and nothing that it has offered before.
    let isReplaced = item.feed == nil && noted.appearances == known.appearances
    let earlier = isReplaced ? known : noted
    let revised = item.feed == nil ? item.keepingNotes(of: earlier) : followUp(to: earlier)
    guard !saysNothingNew(revised, earlier) else { return nil }
    return Offer(written: revised.marked(editedSince: known, at: fetched), fetched: fetched)
  }

  /// Whether two versions say the same, apart from the time of import and what was only added here.
  private func saysNothingNew(_ revised: FeedItem, _ known: FeedItem) -> Bool {
    var (revised, known) = (revised, known)
    (revised.fetched, known.fetched) = (nil, nil)
    if additions.source { (revised.source, known.source) = (nil, nil) }
    return revised == known
  }

  /// What a feed says of an article that came by it. What was taken from the page, what a person has
  /// done to the article, and what the feed no longer speaks of stays.
  private func followUp(to known: FeedItem) -> FeedItem {
    var item = item.keepingNotes(of: known)
    item.source = known.source ?? item.source
    item.authors = item.authors.isEmpty ? known.authors : item.authors
    item.language = item.language ?? known.language
    item.datePublished = item.datePublished ?? known.datePublished
    item.summary = item.summary ?? known.summary
    item.others.merge(known.others) { new, _ in new }
    item.tags = known.tags + item.tags.filter { !known.tags.contains($0) }
    if known.fullText != nil, item.fullText == nil {
      (item.contentText, item.contentHTML) = (known.contentText, known.contentHTML)
      item.fullText = known.fullText
    }
    // Markup that is made anew for every visitor says nothing new, nor does a number of comments.
    if item.saysTheSame(as: known) {
      (item.contentText, item.contentHTML) = (known.contentText, known.contentHTML)
      (item.summary, item.dateModified) = (known.summary, known.dateModified)
    }
    return item
  }

  /// An article that was known, and has appeared here as well; nil where that is known too.
  func joined(to known: FeedItem) -> Offer? {
    var known = known
    guard !known.hasAppeared(in: item) else { return nil }
    known.appearances.append(
      Appearance(
        source: item.source, feed: item.feed, id: id == known.identity.rawValue ? nil : id,
        url: item.url == known.url ? nil : item.url,
        title: item.title == known.title ? nil : item.title))
    return Offer(written: known, fetched: fetched)
  }
}

extension FeedItem {
  /// With everything that was noted of `known` and is not said anew.
  fileprivate func keepingNotes(of known: FeedItem) -> FeedItem {
    var item = self
    guard hasRoomForOurs else { return item }
    item.feed = feed ?? known.feed
    item.edited = edited ?? known.edited
    if item.appearances.isEmpty { item.appearances = known.appearances }
    return item
  }

  /// Whether it is known already that the article of `item` has appeared where that comes from.
  fileprivate func hasAppeared(in item: FeedItem) -> Bool {
    if let feed = item.feed { return feeds.contains(feed) }
    return item.source == nil || source == item.source
      || appearances.contains { $0.source == item.source }
  }

  /// With a note of the time where it says something else than `known` did. That its text has been
  /// fetched from the page is none of the author's doing.
  fileprivate func marked(editedSince known: FeedItem, at time: String) -> FeedItem {
    guard hasRoomForOurs, !saysTheSame(as: known), fullText == known.fullText else { return self }
    var item = self
    item.edited = time
    return item
  }

  /// In bytes. In a shorter text a number that changes is one of comments or of points; in a longer
  /// one it may be the news.
  private static let longestTally = 600

  /// Whether title and words are the same, however they are spaced and marked up.
  fileprivate func saysTheSame(as other: FeedItem) -> Bool {
    guard title?.inOneLine == other.title?.inOneLine else { return false }
    let (one, another) = (words, other.words)
    if one == another { return true }
    let (line, otherLine) = (one.inOneLine, another.inOneLine)
    if line == otherLine { return true }
    return line.utf8.count < Self.longestTally && line.withoutNumbers == otherLine.withoutNumbers
  }
}

extension String {
  fileprivate var inOneLine: String {
    split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// With a 0 in place of every number.
  fileprivate var withoutNumbers: String {
    var text = ""
    for letter in self where !(letter.isASCII && letter.isNumber && text.last == "0") {
      text.append(letter.isASCII && letter.isNumber ? "0" : letter)
    }
    return text
  }
}
