import Articles
import People
import Search

@testable import Storage

/// A store of articles in marked text, read by an engine that finds what is marked.
///
/// A name in a mark may be followed by what the article says its bearer is, and by a short form:
/// `(person: Lena Ortiz, mayor)`, `(organization: Korean Central News Agency = KCNA)`.
struct MarkedStore {
  let folder: TemporaryFolder
  let library: Library
  private var annotations: [String: Annotation] = [:]
  private var count = 0

  init(in folder: TemporaryFolder, _ articles: [String] = []) throws {
    self.folder = folder
    library = try Library.open(store: Store(folder: folder.path), indexFile: nil)
    for article in articles { try add(article) }
    try settle()
  }

  /// Adds an article, a day younger than the one before; its id is its number, from 0.
  mutating func add(_ marked: String) throws {
    let text = MarkedText(marked).text
    annotations[text] = Annotation(marked: marked)
    let day = ArticleDay(count)
    let line = """
      {"id":"\(count)","title":"Article \(count)","date_published":"\(day)T12:00:00Z",\
      "content_text":\(JSONValue.quoted(text)),"_quoth":{"source":"The Post"}}

      """
    try folder.write(line, to: "articles/\(day)-\(count).jsonl")
    count += 1
  }

  /// Does all there is to do behind the reader.
  func settle() throws {
    try library.update()
    while try library.makeSearchable() > 0 {}
    while try library.takeReadings(2, engine: 1, annotate: { annotations[$0] ?? Annotation() }) > 0
    {}
    while try library.tieNames() > 0 {}
    while try library.tellStories() > 0 {}
  }

  /// Whom `name` means in the article with `id`.
  func dossier(of name: String, _ role: String? = nil, in id: Int) throws -> Dossier? {
    let article = Article.ID(rawValue: "\(id)")
    let billing = Billing(kind: .person, name: name, role: role)
    return try library.dossierID(of: billing, in: article).flatMap { try library.dossier($0) }
  }

  /// The ids of the articles that `query` finds, newest first.
  func found(by query: String) throws -> [String] {
    try library.newest(of: Query(parsing: query), limit: 100).map(\.id.rawValue)
  }

  /// The words of the quotations that `query` finds, newest first.
  func said(_ query: String) throws -> [String] {
    try library.citations(of: Query(parsing: query), limit: 100).map(\.words)
  }
}

/// From 1 January 2025 on.
private struct ArticleDay: CustomStringConvertible {
  let description: String

  init(_ count: Int) {
    let day = LocalTime(dayNumber: LocalTime(year: 2025, month: 1, day: 1).dayNumber + count)
    func digits(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    description = "\(day.year)-\(digits(day.month))-\(digits(day.day))"
  }
}

extension Annotation {
  /// What is marked in `marked`.
  init(marked: String) {
    self = MarkedText(marked).annotation
    for index in entities.indices {
      let short = entities[index].name.split(separator: " = ").map(String.init)
      let parts = short[0].split(separator: ", ", maxSplits: 1).map(String.init)
      entities[index].name = parts[0]
      entities[index].role = parts.count > 1 ? parts[1] : nil
      entities[index].acronym = short.count > 1 ? short[1] : nil
    }
  }
}
