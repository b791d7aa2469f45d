public import Articles
import Text
import ViewModels
import Views

/// A whole article, as `quoth show` prints it.
public struct ShownArticle {
  private let listed: ListedHeadline
  private let article: Article
  private let annotation: Annotation

  public init(_ listed: ListedHeadline, _ article: Article, _ annotation: Annotation) {
    (self.listed, self.article, self.annotation) = (listed, article, annotation)
  }
}

extension ShownArticle {
  /// Title, where it is from, its text, and who is quoted and named in it: set in lines of at most so
  /// many `columns`, or a line a paragraph where that is nil. Clean copy.
  public func text(columns: Int?) -> String {
    let headline = listed.headline
    let byline = [headline.source, headline.published?.inFull ?? "", article.url ?? ""]
      .filter { !$0.isEmpty }
    let also =
      article.otherSources.isEmpty
      ? [] : ["also in " + article.otherSources.joined(separator: ", ")]
    let head = [headline.title] + byline + also
    let quoted = AnnotationSummary(annotation, of: article.text).description
    let parts = [head.joined(separator: "\n"), article.text, quoted].filter { !$0.isEmpty }
    let whole = parts.joined(separator: "\n\n").cleanCopy(.paragraphs)
    guard let columns else { return whole }
    let typeset = TypesetText(whole, measure: max(1, min(columns, ArticlePane.widestMeasure)))
    return typeset.lines.map { String(whole[$0]) }.joined(separator: "\n")
  }

  /// A JSON object; DocC's Formats page describes every field.
  public var json: String {
    func list(_ names: [String]) -> String {
      "[" + names.map(JSONValue.quoted).joined(separator: ",") + "]"
    }
    var line = String(FoundArticle(listed, article).json.dropLast())
    line += #","authors":\#(list(article.authors)),"sources":\#(list(article.otherSources))"#
    if let language = listed.headline.language {
      line += #","language":\#(JSONValue.quoted(language))"#
    }
    if let edited = article.edited?.instant {
      line += #","edited":"\#(NewsDate.rfc3339(edited))""#
    }
    if let summary = article.summary { line += #","summary":\#(JSONValue.quoted(summary))"# }
    return line + #","text":\#(JSONValue.quoted(article.text))}"#
  }
}
