/// The parts of an article that may have names in them: whatever has capitals, figures or signs of
/// money, and a few words on either side.
enum Stretches {
  /// How many words with no sign of a name are still looked at before one, behind one, and between
  /// two.
  private static let (before, behind, between) = (1, 2, 4)

  static func stretches(of page: Page) -> [Range<Int>] {
    var stretches: [Range<Int>] = []
    for paragraph in page.paragraphs {
      var open: Range<Int>?
      for index in paragraph where isSign(page.tokens[index]) {
        if let known = open, index - known.upperBound <= between {
          open = known.lowerBound..<index + 1
          continue
        }
        if let known = open { stretches.append(widened(known, within: paragraph)) }
        open = index..<index + 1
      }
      if let known = open { stretches.append(widened(known, within: paragraph)) }
    }
    return stretches
  }

  private static func widened(_ range: Range<Int>, within paragraph: Range<Int>) -> Range<Int> {
    max(
      range.lowerBound - before, paragraph.lowerBound)..<min(
        range.upperBound + behind, paragraph.upperBound)
  }

  private static func isSign(_ token: Token) -> Bool {
    switch token.kind {
    case .word:
      token.isCapitalized || token.shape.intersects(.tellsOfName)
        || token.amount.intersects([.magnitude, .currency, .moneyMark])
    case .number, .sign: true
    case .clitic, .mark, .stop, .comma, .colon, .semicolon, .hyphen, .dash, .openBracket,
      .closeBracket, .paragraphEnd:
      false
    }
  }
}

extension Token.Shape {
  fileprivate static let tellsOfName: Token.Shape = [.inCapitals, .hasDigit, .initial]

  fileprivate func intersects(_ others: Token.Shape) -> Bool {
    rawValue & others.rawValue != 0
  }
}
