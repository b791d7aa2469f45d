import Articles
import Console
import Text
import ViewModels

/// Why a stretch of an article is drawn differently from the rest.
struct Highlight: Hashable {
  var kind: Entity.Kind?
  /// Where it is a quotation mark: in whose colour it is set.
  var mark: Style?
  var isSelected = false
  var isCurrentQuotation = false
  /// Whether it is what was looked for, and the very place the person is at.
  var isHit = false
  var isCurrentHit = false

  /// The style in a line of this look.
  func style(_ theme: Theme, in look: Galley.Dress.Look) -> Style {
    if isCurrentHit { return theme.selectedMention.with([.bold, .underline]) }
    if isHit || isSelected { return theme.selectedMention }
    if let mark { return mark.with(.bold) }
    let style = kind.map { theme[$0] } ?? (look == .caption ? theme.quiet : .plain)
    if look == .heading { return style.with(theme.heading.attributes) }
    return isCurrentQuotation ? style.with(theme.currentQuotation) : style
  }
}

/// Everything that is drawn differently on the screen.
struct Highlights {
  private let names: [(span: TextSpan, kind: Entity.Kind, isSelected: Bool)]
  private let current: [TextSpan]
  /// The first and last character of quoted words, which show where each speaker begins and ends.
  private let marks: [(span: TextSpan, style: Style)]
  private let hits: [(span: TextSpan, isCurrent: Bool)]

  /// The highlights on the screen.
  init(_ pane: ArticlePane, _ theme: Theme) {
    let shown = pane.visibleSpan
    marks = pane.quotations(on: shown).flatMap { words in
      pane.marks(of: words.span).map { ($0, pane.style(of: words.quotation, theme)) }
    }
    current = (pane.currentQuotation?.content ?? []).filter { $0.overlaps(shown) }
    hits = pane.finding?.hits(on: shown) ?? []
    names = pane.mentions(on: shown).map { mention in
      (mention.span, mention.entity.kind, mention.entity.id == pane.selection?.entity)
    }
  }

  /// Cuts `line` wherever the highlight changes.
  func runs(of line: TextSpan) -> [(span: TextSpan, highlight: Highlight)] {
    var edges: Set<TextOffset> = [line.lowerBound, line.upperBound]
    let spans = names.map(\.span) + marks.map(\.span) + hits.map(\.span) + current
    for span in spans where span.overlaps(line) {
      edges.insert(max(span.lowerBound, line.lowerBound))
      edges.insert(min(span.upperBound, line.upperBound))
    }
    let sorted = edges.sorted()
    return zip(sorted, sorted.dropFirst()).map { start, end in (start..<end, highlight(at: start)) }
  }

  private func highlight(at offset: TextOffset) -> Highlight {
    let name = names.first { $0.span.contains(offset) }
    let hit = hits.first { $0.span.contains(offset) }
    return Highlight(
      kind: name?.kind, mark: marks.first { $0.span.contains(offset) }?.style,
      isSelected: name?.isSelected == true,
      isCurrentQuotation: current.contains { $0.contains(offset) }, isHit: hit != nil,
      isCurrentHit: hit?.isCurrent == true)
  }
}

extension ArticlePane {
  /// The quotation marks at the ends of `words`, where there are any.
  fileprivate func marks(of words: TextSpan) -> [TextSpan] {
    let text = body.text[words]
    var marks: [TextSpan] = []
    if let first = text.unicodeScalars.first, first.properties.isQuotationMark {
      let end = words.lowerBound.utf8 + UTF8.width(first)
      marks.append(TextSpan(utf8: words.lowerBound.utf8, end))
    }
    if let last = text.unicodeScalars.last, last.properties.isQuotationMark {
      let start = words.upperBound.utf8 - UTF8.width(last)
      marks.append(TextSpan(utf8: start, words.upperBound.utf8))
    }
    return marks
  }
}
