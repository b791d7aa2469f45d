public import Articles

/// A plain text, or one in simple Markdown, as an article.
///
/// The first heading or else the first line is the title, and is not repeated in the text. Emphases,
/// links and the like lose their signs; paragraphs, items and code stay as they are written.
public struct PlainDocument: Hashable, Sendable {
  public var item: FeedItem
  public var problems: [Problem]

  /// - Parameters:
  ///   - bytes: the text, in any letters.
  ///   - isMarkdown: whether signs in it are to be read as Markdown.
  ///   - name: what to call it in ``problems``.
  public init(_ bytes: [UInt8], isMarkdown: Bool, name: String = "the text") {
    let isTooLong = bytes.count > Self.longest
    let text = DecodedText(isTooLong ? Array(bytes.prefix(Self.longest)) : bytes)
    let lines = Self.lines(in: String(decoding: text.utf8, as: UTF8.self))
    var reasons = [text.complaint].compactMap(\.self)
    if isTooLong {
      reasons.append("it is longer than \(Self.longest >> 20) MB, and read only to there")
    }
    item = isMarkdown ? Self.markdown(lines) : Self.plain(lines)
    if item.title == nil, item.contentText == nil { reasons.append("there is no text in it") }
    problems = reasons.map { Problem(file: name, reason: $0) }
  }

  /// In bytes.
  static let longest = 16 << 20
  /// Characters. A first line that is longer is a paragraph, and no title.
  private static let longestTitle = 160

  private static func lines(in text: String) -> [Substring] {
    text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
  }

  private static func plain(_ lines: [Substring]) -> FeedItem {
    guard let first = lines.firstIndex(where: { !String($0).isAllBlank }) else { return FeedItem() }
    let line = String(lines[first]).onOneLine
    guard line.count <= longestTitle else { return FeedItem(contentText: text(lines[first...])) }
    return FeedItem(title: line, contentText: text(lines[(first + 1)...]))
  }

  private static func markdown(_ lines: [Substring]) -> FeedItem {
    let reading = MarkdownText(lines)
    guard let heading = reading.heading else { return plain(reading.lines.map { $0[...] }) }
    return FeedItem(title: heading, contentText: text(reading.lines.map { $0[...] }[...]))
  }

  /// Without blank lines at either end, and never more than one between.
  private static func text(_ lines: ArraySlice<Substring>) -> String? {
    var kept: [Substring] = []
    for line in lines {
      let isBlank = String(line).isAllBlank
      if isBlank, kept.last?.isEmpty ?? true { continue }
      kept.append(isBlank ? "" : line)
    }
    while kept.last?.isEmpty == true { kept.removeLast() }
    return kept.joined(separator: "\n").nonEmpty
  }
}
