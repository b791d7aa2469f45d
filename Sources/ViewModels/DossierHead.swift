import Articles
public import People
import Text

/// What stands above somebody's quotations: their names, what they are said to be, when and how often
/// they are named, and beside whom.
public struct DossierHead: Hashable, Sendable {
  public enum Line: Hashable, Sendable {
    case name(String)
    case words(String)
    /// Blocks of different heights, and what stands before and behind them.
    case chart(before: String, bars: String, behind: String)
    case blank
  }

  public let lines: [Line]

  /// Roles that are shown; what somebody was called once or twice tells little.
  private static let mostRoles = 4

  /// In lines of at most so many `columns`.
  public init(_ dossier: Dossier, columns: Int) {
    var lines = Self.set(dossier.name, columns: columns) { .name($0) }
    func add(_ words: String) { lines += Self.set(words, columns: columns) { .words($0) } }
    if !dossier.otherNames.isEmpty { add("also \(dossier.otherNames.joined(separator: ", "))") }
    for role in dossier.roles.prefix(Self.mostRoles) {
      add("\(role.words)   \(role.articles.grouped)\(Self.time(of: role))")
    }
    add(Self.counts(dossier))
    if let chart = MonthChart(dossier.months, columns: columns) {
      lines.append(.chart(before: chart.before, bars: chart.bars, behind: chart.behind))
    }
    if !dossier.company.isEmpty {
      // In a single article everybody is named once.
      let names = dossier.company.map {
        dossier.articles == 1 ? $0.name : "\($0.name) \($0.articles)"
      }
      add("with \(names.joined(separator: ", "))")
    }
    self.lines = lines + [.blank]
  }

  private static func counts(_ dossier: Dossier) -> String {
    let articles = dossier.articles == 1 ? "1 article" : "\(dossier.articles.grouped) articles"
    var words = "Named in \(articles), \(times(dossier.quotations))"
    if let first = dossier.first, let last = dossier.last {
      words +=
        first.dayNumber == last.dayNumber
        ? ", on \(first.dayInFull)" : ", from \(first.dayInFull) to \(last.dayInFull)"
    }
    if dossier.id.article != nil {
      words += ". A surname does not tell who this is in other articles"
    }
    return words
  }

  private static func times(_ quotations: Int) -> String {
    switch quotations {
    case 0: "never quoted"
    case 1: "quoted once"
    case 2: "quoted twice"
    default: "quoted \(quotations.grouped) times"
    }
  }

  private static func time(of role: Dossier.Role) -> String {
    guard let first = role.first, let last = role.last else { return "" }
    let (from, to) = (first.monthInFull, last.monthInFull)
    return from == to ? "   \(from)" : "   \(from) – \(to)"
  }

  private static func set(_ words: String, columns: Int, as line: (String) -> Line) -> [Line] {
    TypesetText(words, measure: columns).lines.map { line(String(words[$0])) }
  }
}
