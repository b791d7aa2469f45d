public import Articles
public import People
import Search

/// Whom a person page is asked for.
public enum DossierSubject: Hashable, Sendable {
  /// Whoever goes by a name in an article.
  case name(Billing, in: Article.ID)
  case known(Dossier.ID)
}

/// Everything somebody has said, whatever article it is in, and what is known of them.
public struct PersonPage: Hashable, Sendable {
  /// Whom the person asked for.
  public let subject: DossierSubject
  /// What they were called there.
  public let name: String
  public private(set) var dossier: Dossier?
  public private(set) var head: DossierHead?
  public private(set) var list: CitationList
  /// What is looked for among the quotations, as it was written.
  public internal(set) var searchWords = ""
  private var columns: Int
  private var rows: Int
  private var wantsDossier = true

  /// The columns left of the words: the mark of the selection, the bar, and air on either side.
  public static let margin = 4

  init(_ subject: DossierSubject, name: String, room: Room) {
    self.subject = subject
    self.name = name
    (rows, columns) = (room.pageRows, Self.measure(room))
    list = CitationList(rows: rows, columns: columns)
  }

  /// The eye must find the next line.
  private static func measure(_ room: Room) -> Int {
    max(1, min(ArticlePane.widestMeasure, room.pageColumns - margin - 1))
  }

  public var isSearch: Bool { list.query != .everything }
}

extension PersonPage {
  mutating func fit(_ room: Room) {
    (rows, columns) = (room.pageRows, Self.measure(room))
    setHead()
  }

  private mutating func setHead() {
    head = dossier.map { DossierHead($0, columns: columns) }
    list.fit(rows: rows, columns: columns, headRows: head?.lines.count ?? 0)
  }

  mutating func take(_ dossier: Dossier) {
    self.dossier = dossier
    setHead()
  }

  mutating func change(_ change: (inout CitationList) -> Void) { change(&list) }

  /// Something may be known now that was not.
  mutating func reload() {
    wantsDossier = true
    list.reload()
  }

  /// Goes on after another page was shown.
  mutating func takeUpAgain() {
    wantsDossier = true
    list.takeUpAgain()
  }

  /// What has to be asked for, for the page to be complete.
  mutating func nextEffects() -> [Effect] {
    var effects: [Effect] = []
    if wantsDossier {
      wantsDossier = false
      effects.append(.openDossier(dossier.map { .known($0.id) } ?? subject, for: subject))
    }
    guard let id = dossier?.id else { return effects }
    if let request = list.nextRequest(of: id) { effects.append(.loadCitations(request)) }
    if isSearch, list.takesCount() { effects.append(.countCitations(of: id, list.query)) }
    return effects
  }
}
