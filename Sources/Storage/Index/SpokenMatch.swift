import Articles
import GRDB
import People
import Search

/// What is asked of one quotation, by `said:` and `speaker:` side by side.
struct SpokenMatch {
  /// Words of it, as an expression of the full text; nil where any will do.
  let words: String?
  private let speakers: [NameMatch]

  /// Nil where none of `queries` asks for anything said.
  init?(_ queries: [Query]) {
    var words: [String] = []
    var speakers: [NameMatch] = []
    for case .read(let reading, let wording) in queries {
      switch reading {
      case .said: words.append(wording.phrase)
      case .speaker: speakers.append(NameMatch(wording, reading))
      case .entity, .person, .org, .place: continue
      }
    }
    guard !words.isEmpty || !speakers.isEmpty else { return nil }
    self.words = words.isEmpty ? nil : words.joined(separator: " AND ")
    self.speakers = speakers
  }

  /// Conditions on `quotation`, each behind an AND.
  var ofSpeakers: SQL {
    speakers.map { " AND quotation.billing IN (\($0.billings))" }.joined()
  }

  /// Whether an `article` has such a quotation.
  var isInArticle: SQL { "article.number IN (SELECT quotation.quotation >> 10 \(source))" }

  /// Whether a `quotation` is one.
  var isIt: SQL {
    guard let words else { return "TRUE\(ofSpeakers)" }
    return """
      quotation.quotation IN (SELECT rowid FROM said WHERE said MATCH \(words))\(ofSpeakers)
      """
  }

  private var source: SQL {
    guard let words else { return "FROM quotation WHERE TRUE\(ofSpeakers)" }
    return """
      FROM said CROSS JOIN quotation ON quotation.quotation = said.rowid \
      WHERE said MATCH \(words)\(ofSpeakers)
      """
  }
}

/// Whoever goes by a name: in the article itself, or in any other where they are the same.
struct NameMatch {
  private let name: String
  private let kinds: [Entity.Kind]

  init(_ wording: Wording, _ reading: Query.Reading) {
    name = wording.phrase
    kinds =
      switch reading {
      case .person: [.person]
      case .org: [.organization]
      case .place: [.place, .facility]
      case .entity, .speaker, .said: Entity.Kind.allCases
      }
  }

  /// The numbers of their billings, as a SELECT.
  var billings: SQL {
    let kinds = kinds.map(\.rawValue).json
    let matching: SQL = """
      SELECT rowid FROM billingWords WHERE billingWords MATCH \(name)
      """
    let isOfKind: SQL = "kind IN (SELECT value FROM json_each(\(kinds)))"
    return """
      SELECT billing FROM billing WHERE billing IN (\(matching)) AND \(isOfKind) \
      UNION SELECT billing FROM billing WHERE dossier IN (\
      SELECT dossier FROM billing WHERE billing IN (\(matching)) AND dossier IS NOT NULL) \
      AND \(isOfKind)
      """
  }
}

extension NumberRange {
  /// As ``sql(_:)``, of a column with the numbers of quotations.
  func sqlOfQuotations(_ column: SQL) -> SQL {
    var sql: SQL = ""
    if let lower { sql += " AND \(column) >= \(lower * CitationNumber.mostOfAnArticle)" }
    if let upper { sql += " AND \(column) < \(upper * CitationNumber.mostOfAnArticle)" }
    if earliest != nil {
      sql += NumberRange(earliest: earliest).sql("(\(column) >> 10)")
    }
    return sql
  }
}
