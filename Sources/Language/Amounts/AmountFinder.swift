import Articles

/// Finds dates, sums of money and quantities.
struct AmountFinder {
  let page: Page

  func mentions() -> [Mention] {
    var mentions: [Mention] = []
    var index = 0
    while index < page.tokens.count {
      guard let mention = mention(at: index) else {
        index += 1
        continue
      }
      mentions.append(mention)
      index = mention.end
    }
    return mentions
  }

  private func mention(at index: Int) -> Mention? {
    let token = page[index]
    // The 19 of `Covid-19` counts nothing.
    if token.kind == .number, page[index - 1].kind == .hyphen { return nil }
    guard
      token.knowledge.amount.rawValue != 0 || token.kind == .sign || token.reach > 1
        || token.tags.contains(.article) || isDollarsOwner(index)
    else { return nil }
    if let end = Dates(page: page).end(from: index) {
      return Mention(index..<end, .date, by: .figures)
    }
    if let end = Events(page: page).end(from: index) {
      return Mention(index..<end, .event, by: .figures)
    }
    if let end = Money(page: page).end(from: index) {
      return Mention(index..<end, .money, by: .figures)
    }
    if let end = Quantities(page: page).end(from: index) {
      return Mention(index..<end, .quantity, by: .figures)
    }
    return nil
  }

  /// The `US` of `US$300`.
  private func isDollarsOwner(_ index: Int) -> Bool {
    page[index].isWord && page[index].isCapitalized && page[index + 1].kind == .sign
      && !page[index + 1].shape.contains(.spaceBefore)
  }
}
