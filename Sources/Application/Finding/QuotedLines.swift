import Articles
import Console
public import People
import Text
import ViewModels
public import Views

extension Citation {
  /// The words, and below them who said so, when and where, at most so many `columns` wide; without
  /// looks where there is no `theme`.
  public func lines(columns: Int, theme: Theme?) -> String {
    let typeset = TypesetText(words, measure: max(1, min(columns, ArticlePane.widestMeasure)))
    let place = [
      attribution, headline.published?.dayInFull ?? "", headline.source, headline.title,
    ].filter { !$0.isEmpty }.joined(separator: " · ")
    let below = "    — \(place)".truncated(to: max(1, columns))
    let lines = typeset.lines.map { (String(words[$0]), Style.plain) }
    return (lines + [(below, theme?.quiet ?? .plain)]).map { words, style in
      theme == nil ? words : words.drawn(style)
    }.joined(separator: "\n")
  }
}

extension String {
  /// The bytes that show it so on a terminal.
  fileprivate func drawn(_ style: Style) -> String {
    var frame = Frame(Size(columns: max(1, columns), rows: 1))
    frame.draw(self, row: 0, in: frame.bounds, style)
    let line = frame.ansi.unicodeScalars
    return line.lastIndex { $0 != " " && $0 != "\n" }.map { String(line[...$0]) } ?? ""
  }
}

extension Dossier {
  /// What stands at the head of their page.
  public func account(columns: Int) -> String {
    DossierHead(self, columns: min(columns, ArticlePane.widestMeasure)).lines.map { line in
      switch line {
      case .name(let words), .words(let words): words
      case .chart(let before, let bars, let behind): before + bars + behind
      case .blank: ""
      }
    }.dropLast().joined(separator: "\n")
  }

  /// Name, counts and role, at most so many `columns` wide.
  public func row(columns: Int) -> String {
    let counts = "\(quotations.grouped)❝".leftPadded(to: 7) + articles.grouped.leftPadded(to: 8)
    let role = roles.first?.words ?? (kind == .person ? "" : kind.rawValue)
    let row = name.truncated(to: 28).padded(to: 28) + counts + "  " + role
    return row.truncated(to: max(1, columns))
  }

  /// Name, kind, role, articles, quotations, first and last day; what is not known is empty. All are
  /// clean copy on one line.
  public var fields: [String] {
    [
      name, kind.rawValue, roles.first?.words ?? "", String(articles), String(quotations),
      first?.isoDay ?? "", last?.isoDay ?? "",
    ].map { $0.cleanCopy() }
  }

  /// A JSON object; DocC's Formats page describes every field.
  public var json: String {
    var line = #"{"name":\#(JSONValue.quoted(name)),"kind":"\#(kind.rawValue)","#
    line += #""other_names":[\#(otherNames.map(JSONValue.quoted).joined(separator: ","))],"#
    line += #""roles":[\#(roles.map(\.json).joined(separator: ","))],"#
    line += #""articles":\#(articles),"quotations":\#(quotations)"#
    if let first { line += #","first":"\#(first.isoDay)""# }
    if let last { line += #","last":"\#(last.isoDay)""# }
    let months = months.map { #"{"month":"\#($0.isoMonth)","articles":\#($0.articles)}"# }
    line += #","months":[\#(months.joined(separator: ","))]"#
    let company = company.map {
      #"{"name":\#(JSONValue.quoted($0.name)),"articles":\#($0.articles)}"#
    }
    return line + #","with":[\#(company.joined(separator: ","))]}"#
  }
}

extension Dossier.Role {
  fileprivate var json: String {
    var line = #"{"role":\#(JSONValue.quoted(words)),"articles":\#(articles)"#
    if let first { line += #","first":"\#(first.isoDay)""# }
    if let last { line += #","last":"\#(last.isoDay)""# }
    return line + "}"
  }
}

extension Dossier.Month {
  fileprivate var isoMonth: String {
    String(LocalTime(year: year, month: month, day: 1).isoDay.dropLast(3))
  }
}

extension LocalTime {
  /// `2026-11-20`.
  var isoDay: String {
    [(year, 4), (month, 2), (day, 2)].map { number, digits in
      String(number).leftPadded(to: digits, with: "0")
    }.joined(separator: "-")
  }
}

extension String {
  fileprivate func leftPadded(to width: Int, with filling: Character = " ") -> String {
    String(repeating: filling, count: max(0, width - columns)) + self
  }
}
