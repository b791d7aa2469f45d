import Articles
import FoundationEssentials
import GRDB
import People
import Search
import Text

/// Quotations as the index knows them, without their words: those are in the files.
struct CitationRows {
  let selection: CitationSelection
  let db: Database

  /// A quotation, and where its article lies.
  struct Entry {
    var citation: Citation
    /// Of the words in the article's text.
    var spans: [TextSpan]
    var record: IndexedRecord
  }

  /// Entries that follow one another, newest first, and which of them is the anchor.
  struct Page {
    var entries: [Entry] = []
    var anchor: Int?
  }

  func page(_ request: CitationRequest) throws -> Page {
    guard let landing = try landing(request.anchor) else { return Page() }
    let above = try entries(selection.oldest(above: landing, limit: request.above))
    let next = CitationNumber(rawValue: landing.rawValue + 1)
    let below = try entries(selection.newest(below: next, limit: request.below))
    return Page(entries: above + below, anchor: above.count)
  }

  private func landing(_ anchor: CitationRequest.Anchor) throws -> CitationNumber? {
    switch anchor {
    case .first: return try last(of: selection.newest(limit: 1))
    case .last: return try last(of: selection.oldest(limit: 1))
    case .citation(let number):
      let next = CitationNumber(rawValue: number.rawValue + 1)
      return try last(of: selection.newest(below: next, limit: 1)) ?? landing(.last)
    case .away(let count, let number):
      let beyond =
        count < 0
        ? selection.oldest(above: number, limit: -count)
        : selection.newest(below: number, limit: count)
      return try last(of: beyond) ?? landing(.citation(number))
    }
  }

  private func last(of numbers: SQL) throws -> CitationNumber? {
    try Int64.fetchAll(db, SQLRequest(literal: numbers)).last.map(CitationNumber.init)
  }

  func entries(_ numbers: SQL) throws -> [Entry] {
    try Row.fetchAll(
      db,
      SQLRequest(
        literal: """
          SELECT quotation.quotation, quotation.kind, quotation.start, quotation.length,
            quotation.gaps, speaker.name, speaker.role, channel.name, channel.acronym,
            article.id, article.title, source.name, article.language,
            \(sql: IndexedRecord.columns)
          FROM (\(numbers)) AS found
          CROSS JOIN quotation ON quotation.quotation = found.number
          CROSS JOIN article ON article.number = quotation.quotation >> 10
          CROSS JOIN source ON source.source = article.source
          CROSS JOIN file ON file.file = abs(article.file)
          LEFT JOIN billing AS speaker ON speaker.billing = quotation.billing
          LEFT JOIN billing AS channel ON channel.billing = quotation.channel
          ORDER BY quotation.quotation DESC
          """)
    ).map(Entry.init)
  }
}

extension CitationRows.Entry {
  private static let ownColumns = 13

  fileprivate init(_ row: Row) {
    record = IndexedRecord(row, from: Self.ownColumns)
    let channel: String? = row[8] ?? row[7]
    spans = Self.spans(start: row[2], length: row[3], gaps: row[4])
    citation = Citation(
      number: CitationNumber(rawValue: row[0]), article: ArticleNumber(rawValue: record.number),
      headline: Headline(
        id: Article.ID(rawValue: row[9]), title: row[10], source: row[11],
        published: record.instant.map(LocalTime.init(instant:)), language: row[12],
        instant: record.instant),
      kind: Quotation.Kind(rawValue: row[1]) ?? .direct, stretches: [],
      start: spans.first?.lowerBound ?? .start, speaker: row[5], role: row[6], channel: channel)
  }

  private static func spans(start: Int, length: Int, gaps: String?) -> [TextSpan] {
    let ends = gaps.flatMap { try? JSONDecoder().decode([Int].self, from: Data($0.utf8)) } ?? []
    let places = [start] + ends + [start + length]
    return stride(from: 0, to: places.count - 1, by: 2).compactMap { index in
      guard places[index] <= places[index + 1] else { return nil }
      return TextSpan(utf8: places[index], places[index + 1])
    }
  }
}

extension Library {
  /// The quotations of `entries` with their words, each article read once. Where one cannot be read any
  /// more there are none.
  func citations(_ entries: [CitationRows.Entry]) -> [Citation] {
    var article: Article?
    return entries.map { entry in
      if article?.id != entry.citation.headline.id { article = try? self.article(at: entry.record) }
      var citation = entry.citation
      guard let article else { return citation }
      citation.url = article.url
      citation.stretches = entry.spans.filter { $0.upperBound.utf8 <= article.text.utf8.count }
        .map { String(article.text[$0]) }
      return citation
    }
  }
}
