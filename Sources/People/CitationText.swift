import Articles
import Text

extension Citation {
  /// The words with all that a reader needs to find them, on one line:
  ///
  ///     “It holds,” — Lena Ortiz, mayor, via HNA. “Bridge opens”, Harbour Post, 18 Nov 2026, https://…
  public var reference: String {
    let place = [
      "“\(headline.title)”", headline.source, headline.published?.dayInFull ?? "", url ?? "",
    ]
    return "\(words) — \(attribution). \(place.filter { !$0.isEmpty }.joined(separator: ", "))"
  }

  /// `Lena Ortiz, mayor, via HNA`.
  public var attribution: String {
    [speaker ?? "speaker not named", role, channel.map { "via \($0)" }].compactMap(\.self)
      .joined(separator: ", ")
  }

  /// A JSON object; DocC's Formats page describes every field.
  public var json: String {
    var line = #"{"words":"# + JSONValue.quoted(words)
    line += #","kind":"\#(kind.rawValue)""#
    func add(_ field: String, _ value: String?) {
      if let value { line += #","\#(field)":"# + JSONValue.quoted(value) }
    }
    add("speaker", speaker)
    add("role", role)
    add("via", channel)
    add("id", headline.id.rawValue)
    add("title", headline.title)
    add("source", headline.source)
    add("date_published", headline.instant.map(NewsDate.rfc3339))
    add("url", url)
    return line + "}"
  }

  /// Date, speaker, words, channel, source, title, address and id; what is not known is empty. All are
  /// clean copy on one line.
  public var fields: [String] {
    [
      headline.instant.map(NewsDate.rfc3339) ?? "", speaker ?? "", words, channel ?? "",
      headline.source, headline.title, url ?? "", headline.id.rawValue,
    ].map { $0.cleanCopy() }
  }
}

/// How quotations are written to a file.
public enum CitationFormat: String, CaseIterable, Hashable, Sendable {
  case markdown
  case csv
  case jsonLines

  /// By the ending of a file's name; nil where that says nothing.
  public init?(fileName: String) {
    let name = fileName.lowercased()
    guard let dot = name.lastIndex(of: "."), dot > name.startIndex else { return nil }
    switch name[dot...] {
    case ".md", ".markdown": self = .markdown
    case ".csv": self = .csv
    case ".jsonl", ".ndjson": self = .jsonLines
    default: return nil
    }
  }

  /// What stands before all of them.
  public func head(for name: String) -> String {
    switch self {
    case .markdown: "# \(name.withoutMarkdown)\n"
    case .csv: "date,speaker,words,via,source,title,url,id\r\n"
    case .jsonLines: ""
    }
  }

  public func text(of citation: Citation) -> String {
    switch self {
    case .markdown: Self.markdown(citation)
    case .csv: citation.fields.map(\.csvField).joined(separator: ",") + "\r\n"
    case .jsonLines: citation.json + "\n"
    }
  }

  private static func markdown(_ citation: Citation) -> String {
    let headline = citation.headline
    let title = headline.title.withoutMarkdown
    let link = citation.url.map { "[\(title)](<\($0.withoutBrackets)>)" } ?? title
    let place = [link, headline.source.withoutMarkdown, headline.published?.dayInFull ?? ""]
    return """

      > \(citation.words.withoutMarkdown)

      \(citation.attribution.withoutMarkdown). \(place.filter { !$0.isEmpty }.joined(separator: ", "))

      """
  }
}

extension String {
  /// As RFC 4180 has it. What begins like a formula gets an apostrophe in front, or a spreadsheet would
  /// carry out what somebody put into a title.
  fileprivate var csvField: String { beginsLikeFormula ? "'\(self)".quotedField : quotedField }

  private var beginsLikeFormula: Bool { first.map { "=+-@".contains($0) } ?? false }

  private var quotedField: String {
    guard contains(where: { ",\"\r\n".contains($0) }) else { return self }
    return "\"" + split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"")
      + "\""
  }

  /// With a backslash before each sign that would mean something in Markdown.
  fileprivate var withoutMarkdown: String {
    var text = ""
    for character in self {
      if "\\`*_[]<>#|".contains(character) { text.append("\\") }
      text.append(character)
    }
    return text
  }

  fileprivate var withoutBrackets: String { filter { !"<>\n".contains($0) } }
}
