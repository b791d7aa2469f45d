/// What a person says of who speaks a quotation, against what the engine found.
public struct Correction: Hashable, Sendable {
  public enum Verdict: Hashable, Sendable {
    /// Somebody, by name: one whom the article names, or not.
    case speaker(String)
    /// Nobody who is named.
    case nobody
    /// Whoever the engine finds: what was said before is taken back.
    case asRead
  }

  public var article: Article.ID
  public var quotation: QuotationName
  /// How the quoted words begin, for whoever looks at the file.
  public var beginning: String
  public var verdict: Verdict

  public init(
    article: Article.ID, quotation: QuotationName, beginning: String, verdict: Verdict
  ) {
    self.article = article
    self.quotation = quotation
    self.beginning = beginning
    self.verdict = verdict
  }

  /// What ``Quotation/decidedBy`` says of a speaker whom a person has corrected.
  public static let rule = "you"
}
