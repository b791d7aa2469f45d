public import Articles

/// A page of the web, and the article in it.
///
/// Any bytes give one, in time that grows with their length. The article is what a careful reader
/// would keep: no navigation, no advertising, no comments.
public struct Page: Hashable, Sendable {
  /// The article, as the store keeps articles: `content_text` in plain words, `content_html` as
  /// ``CleanMarkup`` writes it, `image` the address of its lead image.
  public var item: FeedItem
  public var problems: [Problem]

  /// Reads a page.
  ///
  /// - Parameters:
  ///   - bytes: HTML in any letters and any state of repair.
  ///   - contentType: what the server says it is: `text/html; charset=utf-8`.
  ///   - address: where it lies, from where relative addresses in it start.
  ///   - name: what to call it in ``problems``; its address, where nothing is given.
  public init(
    _ bytes: [UInt8], contentType: String? = nil, address: String? = nil, name: String? = nil
  ) {
    let reading = PageReading(bytes, contentType: contentType, address: address)
    let name = name ?? address ?? "the page"
    item = reading.item
    problems = reading.problems.map { Problem(file: name, reason: $0) }
  }
}
