import Articles
import Console
import Text
import ViewModels

/// Why a stretch of an article is drawn differently from the rest.
struct Highlight: Hashable {
  var kind: Entity.Kind?
  var isSelected = false
  var isCurrentQuotation = false

  func style(_ theme: Theme) -> Style {
    if isSelected { return theme.selectedMention }
    let style = kind.map { theme[$0] } ?? .plain
    return isCurrentQuotation ? style.with(theme.currentQuotation) : style
  }
}

/// Everything that is drawn differently on the screen.
struct Highlights {
  private let names: [(span: TextSpan, kind: Entity.Kind, isSelected: Bool)]
  private let current: [TextSpan]

  /// The highlights on the screen.
  init(_ pane: ArticlePane) {
    let shown = pane.visibleSpan
    current = (pane.currentQuotation?.content ?? []).filter { $0.overlaps(shown) }
    names = pane.mentions(on: shown).map { mention in
      (mention.span, mention.entity.kind, mention.entity.id == pane.selection?.entity)
    }
  }

  /// Cuts `line` wherever the highlight changes.
  func runs(of line: TextSpan) -> [(span: TextSpan, highlight: Highlight)] {
    var edges: Set<TextOffset> = [line.lowerBound, line.upperBound]
    for span in names.map(\.span) + current where span.overlaps(line) {
      edges.insert(max(span.lowerBound, line.lowerBound))
      edges.insert(min(span.upperBound, line.upperBound))
    }
    let sorted = edges.sorted()
    return zip(sorted, sorted.dropFirst()).map { start, end in (start..<end, highlight(at: start)) }
  }

  private func highlight(at offset: TextOffset) -> Highlight {
    let name = names.first { $0.span.contains(offset) }
    return Highlight(
      kind: name?.kind, isSelected: name?.isSelected == true,
      isCurrentQuotation: current.contains { $0.contains(offset) })
  }
}
