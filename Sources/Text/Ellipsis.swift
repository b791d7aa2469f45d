extension StringProtocol where SubSequence == Substring {
  /// This text in at most `columns` columns, ending in … where something had to go.
  @inlinable
  public func truncated(to columns: Int) -> String {
    // No character fills more columns than it has bytes.
    utf8.count <= columns ? String(self) : self[...].cut(to: columns)
  }

  /// This text in exactly `columns` columns: truncated, or with blanks behind it.
  @inlinable
  public func padded(to columns: Int) -> String {
    let text = truncated(to: columns)
    return text + String(repeating: " ", count: Swift.max(0, columns - text.columns))
  }
}

extension Substring {
  @usableFromInline
  func cut(to columns: Int) -> String {
    guard columns > 0 else { return "" }
    let scalars = unicodeScalars
    var (end, endBeforeEllipsis) = (scalars.startIndex, scalars.startIndex)
    var width = 0
    while end < scalars.endIndex {
      width += scalars[end].columns
      guard width <= columns else { return String(self[..<endBeforeEllipsis]) + "…" }
      scalars.formIndex(after: &end)
      if width < columns { endBeforeEllipsis = end }
    }
    return String(self)
  }
}
