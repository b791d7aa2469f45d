extension StringProtocol {
  /// This text in at most `columns` columns, ending in … where something had to go.
  public func truncated(to columns: Int) -> String {
    guard columns > 0 else { return "" }
    var kept = String.UnicodeScalarView()
    var width = 0
    var roomForEllipsis = (end: kept.endIndex, width: 0)
    for scalar in unicodeScalars {
      width += scalar.columns
      guard width <= columns else {
        return String(kept[..<roomForEllipsis.end]) + "…"
      }
      kept.append(scalar)
      if width < columns { roomForEllipsis = (kept.endIndex, width) }
    }
    return String(kept)
  }

  /// This text in exactly `columns` columns: truncated, or with blanks behind it.
  public func padded(to columns: Int) -> String {
    let text = truncated(to: columns)
    return text + String(repeating: " ", count: Swift.max(0, columns - text.columns))
  }
}
