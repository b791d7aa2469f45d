/// `$5 million`, `US$300`, `5 million dollars`, `300 yuan`.
struct Money {
  let page: Page

  /// Where the sum that begins at `start` ends.
  func end(from start: Int) -> Int? {
    let first = page.endOfRoughly(from: start)
    return endBehindSign(from: first) ?? endBeforeCurrency(from: first)
  }

  private func endBehindSign(from start: Int) -> Int? {
    var number = start
    if page[number].isWord, page[number + 1].kind == .sign,
      !page[number + 1].shape.contains(.spaceBefore)
    {
      number += 1
    }
    let isMark =
      page[number].kind == .sign && isMoneySign(number)
      || page[number].amount.contains(.moneyMark) && page[number].isCapitalized
    guard isMark, page[number + 1].kind == .number, var end = page.endOfNumber(from: number + 1)
    else { return nil }
    if page[end].amount.contains(.currency) { end += 1 }
    return end
  }

  private func endBeforeCurrency(from start: Int) -> Int? {
    guard var end = page.endOfNumber(from: start) else { return nil }
    if page[end].kind == .hyphen { end += 1 }
    if page[end].tags.contains(.demonym) || page[end].tags.contains(.country) { end += 1 }
    return page[end].amount.contains(.currency) ? end + 1 : nil
  }

  private func isMoneySign(_ index: Int) -> Bool {
    let token = page[index]
    guard token.end - token.start <= 3 else { return false }
    let sign = String(decoding: page.bytes[Int(token.start)..<Int(token.end)], as: UTF8.self)
    return sign.unicodeScalars.first?.properties.generalCategory == .currencySymbol
  }
}
