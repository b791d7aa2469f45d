/// What stands between an opening and a closing quotation mark.
struct QuotedStretch: Hashable, Sendable {
  /// From the opening mark to the closing one, or to the paragraph's end where there is none.
  var tokens: Range<Int>
  var isClosed = true
  /// The next paragraph re-opens it.
  var continuesInNextParagraph = false
  /// How deep the stretch lies in others; only outermost ones are kept.
  var mark: QuoteMark

  /// Without the marks.
  var words: Range<Int> {
    let end = isClosed ? tokens.upperBound - 1 : tokens.upperBound
    return tokens.lowerBound + 1..<max(end, tokens.lowerBound + 1)
  }
}
