public import Articles
import GRDB
public import People
public import Search

// What a library can be asked about people, and about whoever else is named, from any thread.

extension Library {
  /// Whose name `billing` is in an article; nil where the engine has not found it there.
  public func dossierID(of billing: Billing, in article: Article.ID) throws(Failure) -> Dossier.ID?
  {
    try index.read { db in
      guard let number = try IndexedRecord.of(article, in: db)?.number else { return nil }
      let row = try Row.fetchOne(
        db,
        sql: """
          SELECT billing.billing, billing.dossier FROM entity
          JOIN billing ON billing.billing = entity.billing
          WHERE entity.number = ? AND billing.name = ? AND billing.kind = ?
          """, arguments: [number, billing.name, billing.kind.rawValue])
      guard let row else { return nil }
      let isTied = row[1] as Int64? != nil
      return Dossier.ID(
        billing: row[0], article: isTied ? nil : ArticleNumber(rawValue: number))
    }
  }

  /// What is known of somebody; nil where no article names them any more, or where the task is cancelled
  /// meanwhile.
  public func dossier(whileWanted id: Dossier.ID) async throws(Failure) -> Dossier? {
    try await index.readWhileWanted { try DossierRows(id: id, db: $0).dossier() } ?? nil
  }

  /// What is known of somebody; nil where no article names them any more.
  public func dossier(_ id: Dossier.ID) throws(Failure) -> Dossier? {
    try index.read { try DossierRows(id: id, db: $0).dossier() }
  }

  /// The quotations that `request` asks for; nil where the task is cancelled meanwhile.
  public func citations(
    whileWanted request: CitationRequest
  ) async throws(Failure) -> CitationWindow? {
    let page = try await index.readWhileWanted { db in
      let billings = try DossierRows(id: request.dossier, db: db).billings()
      let selection = CitationSelection(
        request.query, by: billings, in: request.dossier.article, now: .now)
      return try CitationRows(selection: selection, db: db).page(request)
    }
    guard let page, !Task.isCancelled else { return nil }
    return CitationWindow(citations: citations(page.entries), anchor: page.anchor)
  }

  /// The newest `limit` quotations that `query` finds, of anybody or of one, or those next below `number`:
  /// newest first.
  public func citations(
    of query: Query, by dossier: Dossier.ID? = nil, below number: CitationNumber? = nil, limit: Int
  ) throws(Failure) -> [Citation] {
    let entries = try index.read { db in
      let billings = try dossier.map { try DossierRows(id: $0, db: db).billings() }
      let selection = CitationSelection(query, by: billings, in: dossier?.article, now: .now)
      return try CitationRows(selection: selection, db: db)
        .entries(selection.newest(below: number, limit: limit))
    }
    return citations(entries)
  }

  /// How many of somebody's quotations `query` finds; nil where the task is cancelled meanwhile.
  public func countCitations(
    of dossier: Dossier.ID, whileWanted query: Query
  ) async throws(Failure) -> Int? {
    try await index.readWhileWanted { db in
      let billings = try DossierRows(id: dossier, db: db).billings()
      let selection = CitationSelection(query, by: billings, in: dossier.article, now: .now)
      return try Int.fetchOne(db, SQLRequest(literal: selection.count)) ?? 0
    }
  }

  /// Whoever `query` finds, the most quoted first, at most `limit` of them. Words in no field are names,
  /// whoever or whatever they are of; without any, people are meant. All else says in which articles.
  public func people(_ query: Query, limit: Int) throws(Failure) -> [Dossier.ID] {
    try index.read { try PeopleSelection(query, now: .now).ids(limit: limit, in: $0) }
  }

  /// Has the index follow what people have ruled by now.
  public func followRulings() throws(Failure) {
    if let marks { try RulingIntake(index: index, store: marks).take() }
  }

  /// Whether anybody goes by that name.
  public func knows(_ party: Ruling.Party) throws(Failure) -> Bool {
    try index.read { try PeopleSelection.knows(party, in: $0) }
  }
}
