import Articles

/// Whether a text is English, by how many of its words are small English ones.
///
/// The rules are rules of English; in any other language they would find names where there are
/// none. Quotation marks mean the same everywhere.
struct Tongue {
  let page: Page

  /// Fewer words than this say nothing, so a headline counts as English unless its letters differ.
  private static let fewest = 12

  var isEnglish: Bool {
    var words = 0
    var small = 0
    var foreign = 0
    for token in page.tokens.prefix(4000) where token.isWord {
      words += 1
      if token.tags.contains(.function) { small += 1 }
      if page.bytes[Int(token.start)] >= 0xCD { foreign += 1 }
    }
    if foreign * 2 > words { return false }
    return words < Self.fewest || small * 100 >= words * 18
  }

  /// What stands in quotation marks, and nothing else.
  func quotations() -> [Quotation] {
    var quotations: [Quotation] = []
    var isContinued = false
    for quote in page.quotes where isLongEnough(quote) {
      let span = page.span(of: quote.tokens)
      if isContinued, let last = quotations.indices.last {
        quotations[last].content.append(span)
      } else {
        quotations.append(
          Quotation(kind: .direct, content: [span], decidedBy: "MarksAlone", isUnsure: true))
      }
      isContinued = quote.continuesInNextParagraph
    }
    return quotations
  }

  /// A single word in marks is hardly ever speech. Some scripts have no spaces to count words by.
  private func isLongEnough(_ quote: QuotedStretch) -> Bool {
    let words = quote.words.count { page[$0].isWord }
    guard let first = quote.words.first, let last = quote.words.last else { return false }
    return words >= 3 || page[last].end - page[first].start >= 24
  }
}
