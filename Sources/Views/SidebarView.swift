import Articles
import Console
import Text
import ViewModels

extension Reader {
  func draw(_ sidebar: EntitySidebar, in area: Rect, of frame: inout Frame, _ theme: Theme) {
    if sidebar.rows.isEmpty, article?.annotation != nil { drawRegret(in: area, of: &frame, theme) }
    let rows = sidebar.rows.dropFirst(sidebar.position.top).prefix(area.size.rows)
    for (row, content) in rows.enumerated() {
      draw(content, row: row, in: area, of: &frame, theme)
      let isSelected = sidebar.position.top + row == sidebar.position.selection
      guard isSelected, focus == .sidebar else { continue }
      var line = area
      line.origin.row += row
      line.size.rows = 1
      frame.restyle(line) { $0.with(theme.selection.attributes) }
      frame.cursor = line.origin
    }
  }

  /// An empty column would look like a fault.
  private func drawRegret(in area: Rect, of frame: inout Frame, _ theme: Theme) {
    let words = "No names found. Names and speakers are read in English."
    let typeset = TypesetText(words, measure: area.size.columns - 2)
    for (row, line) in typeset.lines.enumerated() {
      frame.draw(words[line], row: row, column: 1, in: area, theme.quiet)
    }
  }

  private func draw(
    _ content: EntitySidebar.Row, row: Int, in area: Rect, of frame: inout Frame, _ theme: Theme
  ) {
    switch content {
    case .blank: break
    case .heading(let section, let count, let isFolded):
      let words = section.rawValue.uppercased()
      frame.draw(
        " \(words)" + (isFolded ? "  \(count) …" : ""), row: row, in: area, theme.heading)
    case .speaker(let entity, let digit, let direct, let indirect):
      let counts = [direct > 0 ? "\(direct)❝" : "", indirect > 0 ? "\(indirect)›" : ""]
      let label = entity.id == article?.speakerInView ? "▸" : " "
      frame.draw(label, row: row, in: area, theme.speaker(digit))
      frame.draw(
        digit.map(String.init) ?? "·", row: row, column: 1, in: area, theme.speaker(digit))
      draw(
        entity, counts: counts.filter { !$0.isEmpty }.joined(separator: " "), row: row, in: area,
        of: &frame, theme)
    case .role(_, let role):
      frame.draw(role, row: row, column: 3, in: area, theme.quiet)
    case .entity(let entity):
      draw(entity, counts: "\(entity.mentions.count)", row: row, in: area, of: &frame, theme)
    }
  }

  private func draw(
    _ entity: Entity, counts: String, row: Int, in area: Rect, of frame: inout Frame,
    _ theme: Theme
  ) {
    let end = area.size.columns - 1 - counts.columns
    let words = entity.acronym.map { "\($0)  \(entity.name)" } ?? entity.name
    frame.draw(words.truncated(to: end - 4), row: row, column: 3, in: area, theme[entity.kind])
    frame.draw(counts, row: row, column: end, in: area, theme.quiet)
  }
}
