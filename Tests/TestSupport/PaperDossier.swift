public import Articles
public import People
public import Search
import Text

/// What is known of one person, and so many quotations, which answer as the index does.
public struct PaperDossier: Sendable {
  public var dossier: Dossier?
  /// Newest first.
  public var citations: [Citation] = []

  public init() {}

  /// Lena Ortiz, and what she said in `articles`, newest first: a quotation for each.
  public init(quotedIn articles: [ListedHeadline], words: (Int) -> String) {
    citations = articles.enumerated().map { index, article in
      Citation(
        number: CitationNumber(rawValue: article.number.rawValue * 1024), article: article.number,
        headline: article.headline, kind: .direct, stretches: [words(index)],
        start: TextOffset(utf8: 0), speaker: "Lena Ortiz", role: "mayor",
        channel: index % 2 == 0 ? "HNA" : nil)
    }
    dossier = Dossier(
      id: Dossier.ID(billing: 1), kind: .person, name: "Lena Ortiz", articles: citations.count,
      quotations: citations.count)
  }

  public func found(by query: Query) -> [Citation] {
    guard case .read(.said, let wording) = query else { return citations }
    return citations.filter { $0.words.contains(wording.text) }
  }

  public func window(_ request: CitationRequest) -> CitationWindow {
    let found = found(by: request.query)
    guard let anchor = landing(request.anchor, in: found) else { return CitationWindow() }
    let start = max(0, anchor - request.above)
    return CitationWindow(
      citations: Array(found[start..<min(found.count, anchor + request.below)]),
      anchor: anchor - start)
  }

  private func landing(_ anchor: CitationRequest.Anchor, in found: [Citation]) -> Int? {
    guard !found.isEmpty else { return nil }
    let end = found.count - 1
    func place(of number: CitationNumber) -> Int {
      found.firstIndex { $0.number <= number } ?? end
    }
    switch anchor {
    case .first: return 0
    case .last: return end
    case .citation(let number): return place(of: number)
    case .away(let count, let number): return min(max(0, place(of: number) + count), end)
    }
  }
}
