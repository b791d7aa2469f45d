public import Console

extension Frame {
  /// The frame as a test shows it: what is written, then how it looks, then what the looks mean.
  ///
  /// In the second part a dot is plain, and every other letter stands for a style that the legend
  /// below spells out.
  public var picture: String {
    let letters = letters
    let written = rows.map { row in "│\(row.map(\.glyph.description).joined())│" }
    let looks = rows.map { row in "│\(String(row.map { letters[$0.style] ?? "?" }))│" }
    let legend = letters.filter { $0.key != .plain }.sorted { $0.value < $1.value }
      .map { "\($0.value) \($0.key.words)" }
    return (written + looks + legend).joined(separator: "\n") + "\n"
  }

  private var rows: [ArraySlice<Cell>] { (0..<size.rows).map { self[row: $0] } }

  /// Every style but the plain one, in the order they appear.
  private var styles: [Style] {
    var seen: Set<Style> = [.plain]
    return rows.flatMap { row in row.map(\.style) }.filter { seen.insert($0).inserted }
  }

  private var letters: [Style: Character] {
    var letters: [Style: Character] = [.plain: "."]
    for (style, letter) in zip(styles, "abcdefghijklmnopqrstuvwxyz") { letters[style] = letter }
    return letters
  }
}

extension Style {
  fileprivate var words: String {
    var words: [String] = []
    if case .palette(let number) = foreground { words.append("\(number)") }
    if case .palette(let number) = background { words.append("on \(number)") }
    let names: [(Attributes, String)] = [
      (.bold, "bold"), (.dim, "dim"), (.italic, "italic"), (.underline, "underlined"),
      (.reverse, "reversed"),
    ]
    return (words + names.filter { attributes.contains($0.0) }.map(\.1)).joined(separator: " ")
  }
}
