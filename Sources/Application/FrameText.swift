public import Console

extension Frame {
  /// The frame as plain text, a line a row, without trailing blanks.
  public var text: String {
    (0..<size.rows).map { row in
      let line = self[row: row].map(\.glyph.description).joined()
      let end = line.unicodeScalars.lastIndex { $0 != " " }
      return end.map { String(line.unicodeScalars[...$0]) } ?? ""
    }.joined(separator: "\n")
  }

  /// The frame as text with the escape sequences of ECMA-48 that give it its looks.
  public var ansi: String {
    (0..<size.rows).map { row in
      var line = ""
      var style = Style.plain
      for cell in self[row: row] {
        if cell.style != style { line += cell.style.escapeSequence }
        style = cell.style
        line += cell.glyph.description
      }
      return style == .plain ? line : line + Style.plain.escapeSequence
    }.joined(separator: "\n")
  }
}

extension Style {
  /// Select Graphic Rendition, ECMA-48 section 8.3.117, with xterm's 256 colours.
  fileprivate var escapeSequence: String {
    var codes = ["0"]
    if attributes.contains(.bold) { codes.append("1") }
    if attributes.contains(.dim) { codes.append("2") }
    if attributes.contains(.italic) { codes.append("3") }
    if attributes.contains(.underline) { codes.append("4") }
    if attributes.contains(.reverse) { codes.append("7") }
    if case .palette(let number) = foreground { codes.append("38;5;\(number)") }
    if case .palette(let number) = background { codes.append("48;5;\(number)") }
    return "\u{1B}[\(codes.joined(separator: ";"))m"
  }
}
