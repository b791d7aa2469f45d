import Articles

/// `ROSA MOTA, HOST:`, `JUDGE HUNT:`: whose names in capitals open the paragraphs of a transcript are
/// people.
struct TurnLabels {
  let page: Page

  /// Makes people of what was found in labels, and of what was not.
  func claim(from names: inout NameFinder.Findings) {
    let labels = page.paragraphs.compactMap(label)
    guard labels.count > 2 else { return }
    for name in labels.compactMap(name) { claim(name, from: &names) }
  }

  private func claim(_ name: Range<Int>, from names: inout NameFinder.Findings) {
    names.loose.removeAll { $0.overlaps(name) }
    names.echoes.removeAll { $0.overlaps(name) }
    names.mentions.removeAll { $0.tokens.overlaps(name) && $0.kind != .person }
    guard !names.mentions.contains(where: { $0.tokens.overlaps(name) }) else { return }
    names.mentions.append(Mention(name, .person, by: .context))
  }

  /// The words in capitals before a colon.
  private func label(of paragraph: Range<Int>) -> Range<Int>? {
    let opening = paragraph.prefix(8)
    guard let colon = opening.first(where: { page[$0].kind == .colon }),
      colon > paragraph.lowerBound, colon + 1 < paragraph.upperBound
    else { return nil }
    let words = paragraph.lowerBound..<colon
    let isInCapitals = words.allSatisfy {
      page[$0].kind == .comma || page[$0].kind == .stop || page[$0].shape.contains(.inCapitals)
    }
    return isInCapitals ? words : nil
  }

  /// Without the title before it and what follows a comma.
  private func name(in label: Range<Int>) -> Range<Int>? {
    let end = label.first { page[$0].kind == .comma } ?? label.upperBound
    let start = TitleRun(page: page).end(in: label) ?? label.lowerBound
    guard start < end, !(start..<end).contains(where: { isNoName($0) }) else { return nil }
    return start > label.lowerBound || end < label.upperBound || end - start > 1 ? start..<end : nil
  }

  /// `HOST`
  private func isNoName(_ index: Int) -> Bool {
    page[index].isAny([.role, .speakerNoun, .function]) || page[index].kind == .stop
  }
}
