public import Articles
import People
public import Search
public import Storage
import Text
import ViewModels

/// What `quoth stats` says of the articles that a query finds: how many, how many a day, where from, and
/// who is quoted most.
public struct ArchiveStats: Sendable {
  public struct Day: Hashable, Sendable {
    public var day: LocalTime
    public var tally: Tally
  }

  private var all: Tally
  private var starred: Int
  /// Oldest first, the last of them today.
  private var days: [Day]
  private var sources: [CountedName]
  private var people: [Dossier]

  /// Of the last `days` days before `now`, and the `names` most frequent names.
  public init(
    _ query: Query, in library: Library, now: LocalTime, days count: Int, names: Int
  ) throws(Failure) {
    let query = try library.shown(query)
    all = try library.tally(of: query)
    starred = try library.tally(of: .all(of: [query, .marked(.starred)])).articles
    let first = LocalTime(dayNumber: now.dayNumber - count + 1)
    let date = QueryDate.day(year: first.year, month: first.month, day: first.day)
    days = Self.days(
      try library.tallies(byQuarterHour: .all(of: [query, .since(date)])),
      from: first.dayNumber, count: count)
    sources = try library.sources(of: query, atMost: names)
    people = []
    for id in try library.people(query, limit: names) {
      if let dossier = try library.dossier(id), dossier.quotations > 0 { people.append(dossier) }
    }
  }

  private static func days(_ quarters: [Int64: Tally], from first: Int, count: Int) -> [Day] {
    var days = (0..<count).map { Day(day: LocalTime(dayNumber: first + $0), tally: Tally()) }
    for (quarter, tally) in quarters {
      // What is dated tomorrow is of no day yet.
      let index = LocalTime(instant: quarter * 900).dayNumber - first
      guard days.indices.contains(index) else { continue }
      days[index].tally.articles += tally.articles
      days[index].tally.unread += tally.unread
    }
    return days
  }
}

// MARK: - For people

extension ArchiveStats {
  /// In lines of at most so many `columns`.
  public func picture(columns: Int) -> String {
    let parts = [[summary], daily(columns), bySource(columns), quoted(columns)]
    return parts.filter { !$0.isEmpty }.map { $0.joined(separator: "\n") }.joined(separator: "\n\n")
  }

  private var summary: String {
    let articles = all.articles == 1 ? "1 article" : "\(all.articles.grouped) articles"
    return "\(articles), \(all.unread.grouped) unread, \(starred.grouped) starred"
  }

  private func daily(_ columns: Int) -> [String] {
    let rows = days.map { ($0.day.dayInFull, $0.tally.articles, $0.tally.unread) }
    return chart("Articles a day (█ unread, ░ read)", rows, columns)
  }

  private func bySource(_ columns: Int) -> [String] {
    let rows = sources.map { ($0.name.isEmpty ? "–" : $0.name, $0.tally.articles, $0.tally.unread) }
    return chart("Sources (█ unread, ░ read)", rows, columns)
  }

  private func quoted(_ columns: Int) -> [String] {
    chart("Most quoted", people.map { ($0.name, $0.quotations, $0.quotations) }, columns)
  }

  /// A row each: a name, a bar and a number. Of the bar so much is solid as the last number says.
  private func chart(
    _ heading: String, _ rows: [(String, Int, Int)], _ columns: Int
  ) -> [String] {
    guard let most = rows.map(\.1).max(), most > 0 else { return [] }
    let names = min(rows.map { $0.0.columns }.max() ?? 0, max(8, columns / 3))
    let digits = most.grouped.columns
    let room = max(4, min(60, columns - names - digits - 4))
    return [heading.truncated(to: columns)]
      + rows.map { name, count, solid in
        let bar = Bar(count, of: most, solid: solid, columns: room)
        let number = String(repeating: " ", count: max(0, digits - count.grouped.columns))
        let row = "\(name.padded(to: names))  \(number)\(count.grouped)"
        return (bar.text.isEmpty ? row : row + "  " + bar.text)
          .truncated(to: max(1, columns))
      }
  }
}

/// A bar of blocks.
struct Bar: Hashable {
  let text: String

  private static let eighths = ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉"]

  /// `most` fills all the `columns`; whatever is not nothing is seen.
  init(_ count: Int, of most: Int, solid: Int, columns: Int) {
    func eighths(_ part: Int) -> Int {
      part <= 0 ? 0 : max(1, (part * columns * 8 + most / 2) / max(1, most))
    }
    let (whole, filled) = (eighths(count), eighths(solid))
    guard solid < count else {
      text = String(repeating: "█", count: whole / 8) + Self.eighths[whole % 8]
      return
    }
    // Where two shades meet, a column is of one or the other.
    let shaded = max(1, (whole + 4) / 8)
    let solidColumns = solid > 0 ? min(shaded, max(1, (filled + 4) / 8)) : 0
    text =
      String(repeating: "█", count: solidColumns)
      + String(repeating: "░", count: shaded - solidColumns)
  }
}

// MARK: - For programs

extension ArchiveStats {
  /// Lines of fields with tabs between them, of which the first says what the line is about.
  public var lines: [String] {
    let counts = [
      "articles\t\(all.articles)", "unread\t\(all.unread)", "starred\t\(starred)",
    ]
    let daily = days.map { "day\t\($0.day.isoDay)\t\($0.tally.articles)\t\($0.tally.unread)" }
    let from = sources.map {
      "source\t\($0.name.cleanCopy())\t\($0.tally.articles)\t\($0.tally.unread)"
    }
    let quoted = people.map {
      "quoted\t\($0.name.cleanCopy())\t\($0.quotations)\t\($0.articles)"
    }
    return counts + daily + from + quoted
  }

  /// A JSON object; DocC's Formats page describes every field.
  public var json: String {
    func list(_ parts: [String]) -> String { "[" + parts.joined(separator: ",") + "]" }
    let days = days.map {
      #"{"day":"\#($0.day.isoDay)","articles":\#($0.tally.articles),"unread":\#($0.tally.unread)}"#
    }
    let sources = sources.map {
      #"{"source":\#(JSONValue.quoted($0.name)),"articles":\#($0.tally.articles),"#
        + #""unread":\#($0.tally.unread)}"#
    }
    let people = people.map {
      #"{"name":\#(JSONValue.quoted($0.name)),"quotations":\#($0.quotations),"#
        + #""articles":\#($0.articles)}"#
    }
    return #"{"articles":\#(all.articles),"unread":\#(all.unread),"starred":\#(starred),"#
      + #""days":\#(list(days)),"sources":\#(list(sources)),"quoted":\#(list(people))}"#
  }
}
