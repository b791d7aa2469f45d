/// `NOVY MOL, Nov 18 (Reuters) —`: where an agency's report was written.
struct Dateline {
  let page: Page

  /// The place, where `chain` begins a paragraph and is one.
  func place(in chain: Range<Int>) -> Range<Int>? {
    guard page[chain.lowerBound - 1].kind == .paragraphEnd, isInCapitals(chain) else { return nil }
    for index in chain.upperBound..<chain.upperBound + 14 {
      switch page[index].kind {
      case .dash: return chain
      case .word, .number, .comma, .openBracket, .closeBracket, .hyphen, .sign: continue
      case .stop, .colon, .semicolon, .mark, .clitic, .paragraphEnd: return nil
      }
    }
    return nil
  }

  private func isInCapitals(_ chain: Range<Int>) -> Bool {
    chain.allSatisfy { index in
      let token = page[index]
      guard token.isWord else { return token.kind == .hyphen }
      let letters = page.bytes[Int(token.start)..<Int(token.end)]
      return !letters.contains(where: \.isSmallLetter)
    }
  }
}
