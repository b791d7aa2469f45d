extension StringProtocol {
  /// This text in at most `columns` columns, ending in … where something had to go.
  @inlinable
  public func truncated(to columns: Int) -> String {
    // No character fills more columns than it has bytes.
    utf8.count <= columns ? String(self) : String(self).cut(to: columns)
  }

  /// This text in exactly `columns` columns: truncated, or with blanks behind it.
  public func padded(to columns: Int) -> String {
    let text = truncated(to: columns)
    return text + String(repeating: " ", count: Swift.max(0, columns - text.columns))
  }
}

extension String {
  @usableFromInline
  func cut(to columns: Int) -> String {
    guard columns > 0 else { return "" }
    var (end, endBeforeEllipsis) = (0, 0)
    var width = 0
    for scalar in unicodeScalars {
      width += scalar.columns
      guard width <= columns else {
        return String(decoding: utf8.prefix(endBeforeEllipsis), as: UTF8.self) + "…"
      }
      end += UTF8.width(scalar)
      if width < columns { endBeforeEllipsis = end }
    }
    return self
  }
}
