import Articles

extension FeedItem {
  /// With the text of its `page`, which was fetched so many seconds after the beginning of 1970, UTC.
  func completed(by page: FeedItem, at time: Int64) -> FeedItem {
    guard page.contentText != nil || page.contentHTML != nil else { return self }
    var item = self
    (item.contentText, item.contentHTML) = (page.contentText, page.contentHTML)
    if item.authors.isEmpty { item.authors = page.authors }
    item.title = title ?? page.title
    item.language = language ?? page.language
    item.datePublished = datePublished ?? page.datePublished
    item.summary = summary ?? page.summary
    item.fullText = NewsDate.rfc3339(time)
    return item
  }
}

extension Int {
  /// `3rd`
  var ordinal: String {
    let ending =
      switch (self % 10, self % 100) {
      case (_, 11...13): "th"
      case (1, _): "st"
      case (2, _): "nd"
      case (3, _): "rd"
      default: "th"
      }
    return "\(self)\(ending)"
  }
}
