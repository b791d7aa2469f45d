/// Text broken into lines that fit a measure, counted in columns.
///
/// Lines break at spaces, after dashes, and between wide characters (Chinese, Japanese and Korean)
/// where custom allows it; a word wider than the measure is broken where it must be, but never
/// between a character and its marks. Every line remembers which stretch of the text it shows, so a
/// place in the text can be found on the screen and a row of the screen in the text.
///
/// Setting takes time linear in the text. It expects clean copy (see ``CleanCopy``).
public struct TypesetText: Equatable, Sendable {
  public let text: String
  /// The columns a line may fill.
  public let measure: Int
  /// What each line shows, without the space or break it ended at.
  public let lines: [TextSpan]

  /// Sets `text` in lines of at most `measure` columns, at least one.
  public init(_ text: String, measure: Int) {
    self.text = text
    self.measure = max(1, measure)
    var setter = LineSetter(measure: self.measure)
    setter.set(text)
    self.lines = setter.lines
  }

  /// The row that shows `offset`.
  public func row(showing offset: TextOffset) -> Int {
    let next = lines.partitioningIndex { offset < $0.lowerBound }
    return max(0, next - 1)
  }
}
