import Articles
public import People
public import Search
import Text

// How quotations leave the reader: one on the clipboard, all of somebody's in a file.

/// Which quotations are to be written, and where.
public struct WritingOrder: Hashable, Sendable {
  public enum Outcome: Hashable, Sendable {
    case written(Int)
    /// There is a file of that name, and nobody has said that it may go.
    case exists
    case failed(String)
  }

  public var dossier: Dossier.ID
  /// Whose they are.
  public var name: String
  public var query: Query
  public var file: String
  public var format: CitationFormat
  /// Whether a file that is there may be written over.
  public var mayReplace = false

  var writingOver: WritingOrder {
    var order = self
    order.mayReplace = true
    return order
  }
}

extension Reader {
  /// Copies the quotation that the person is at.
  mutating func copyQuotation() -> [Effect] {
    if selectedLink != nil { return copyLink() }
    guard let citation = citationInHand else {
      say("No quotation is on the screen; } goes to the next")
      return []
    }
    say("Copied: \(citation.words.truncated(to: 40))")
    return [.copy(citation.reference)]
  }

  private var citationInHand: Citation? {
    switch page {
    case .person(let person): person.list.selected
    case .reading: article.flatMap { $0.citation(at: headlines.selected?.number) }
    case .story(let story): story.citation
    case .help, .messages, .feeds, .links, .views: nil
    }
  }

  mutating func askWhereToWrite() {
    guard case .person(let person) = page, let dossier = person.dossier else { return }
    let letters = dossier.name.lowercased().map { $0.isLetter || $0.isNumber ? $0 : "-" }
    prompt = .file(FileLine("\(String(letters)).md"))
  }

  mutating func take(_ answer: Answer, on line: FileLine) -> [Effect] {
    var line = line
    switch line.take(answer) {
    case .writing: break
    case .givenUp:
      prompt = nil
      return []
    case .finished:
      if let effect = writing(of: line) {
        prompt = nil
        return [effect]
      }
      guard line.subject == .quotations else { break }
      line.complain("The name has to end in .md, .csv or .jsonl, which says how they are written")
    }
    prompt = .file(line)
    return []
  }

  /// What writes what is wanted under the name on `line`; nil where that is no name for it.
  private func writing(of line: FileLine) -> Effect? {
    switch line.subject {
    case .article: printOrder(line.words).map { .print($0) }
    case .quotations: order(line.words).map { .writeCitations($0) }
    }
  }

  private func order(_ file: String) -> WritingOrder? {
    guard case .person(let person) = page, let dossier = person.dossier,
      let format = CitationFormat(fileName: file)
    else { return nil }
    return WritingOrder(
      dossier: dossier.id, name: dossier.name, query: person.list.query, file: file,
      format: format)
  }

  mutating func take(_ outcome: WritingOrder.Outcome, of order: WritingOrder) {
    switch outcome {
    case .written(let count):
      say("\(count == 1 ? "1 quotation" : "\(count.grouped) quotations") written to \(order.file)")
    case .exists: prompt = .question(.writeOver(order))
    case .failed(let reason): say(reason, .trouble)
    }
  }
}

extension ArticlePane {
  /// The quotation that the person is at, of the article with this number.
  fileprivate func citation(at number: ArticleNumber?) -> Citation? {
    guard let number, let index = quotationInView, let annotation else { return nil }
    let quotation = annotation.quotations[index]
    let speaker = quotation.speaker.flatMap(annotation.entity)
    return Citation(
      number: CitationNumber(rawValue: Int64(index)), article: number, headline: article.headline,
      url: article.url, kind: quotation.kind,
      stretches: quotation.content.map { String(article.text[$0]) }, start: quotation.start,
      speaker: speaker?.name, role: speaker?.role,
      channel: quotation.via.first.flatMap(annotation.entity)?.shortName)
  }
}
