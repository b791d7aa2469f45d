import Articles
import Scoring
import Text

extension NewswireArticle {
  /// Every name that was not read as it is, with whatever was found there, and every name found
  /// where none is.
  func slips(in annotation: Annotation) -> [Slip] {
    let (names, goldNames) = (Set(annotation.names), Set(gold.names))
    let stray = annotation.names.filter { !goldNames.contains($0) }
    let misread = gold.names.filter { !names.contains($0) }
    let extra = stray.filter { name in !misread.contains { $0.span.overlaps(name.span) } }
    return misread.map { name in slip(name, stray.first { $0.span.overlaps(name.span) }) }
      + extra.map { slip(nil, $0) }
  }

  private func slip(_ gold: Name?, _ found: Name?) -> Slip {
    var excerpt = Excerpt(of: text)
    excerpt.mark(gold.map { [$0.span] } ?? [], "⟦", "⟧")
    excerpt.mark(found.map { [$0.span] } ?? [], "⟪", "⟫")
    return Slip(
      verdict: verdict(gold, found), article: name, context: excerpt.description,
      gold: label(gold), found: label(found))
  }

  private func verdict(_ gold: Name?, _ found: Name?) -> String {
    guard let gold else { return "extra" }
    guard let found else { return "missed" }
    if gold.span == found.span { return "another type" }
    return gold.type == found.type ? "another span" : "another span and type"
  }

  private func label(_ name: Name?) -> String {
    guard let name else { return "–" }
    return "\(name.type.rawValue) “\(String(text[name.span]).onOneLine)”"
  }
}
