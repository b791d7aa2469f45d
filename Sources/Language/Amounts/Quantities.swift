/// `around 15,000 troops`, `8,700-ton`, `12 per cent`, `40%`.
struct Quantities {
  let page: Page

  /// Where the quantity that begins at `start` ends.
  func end(from start: Int) -> Int? {
    guard let end = endOfOne(from: start) else { return nil }
    guard page[end - 1].amount.contains(.timeUnit) else { return end }
    // `7 hours 40 minutes`
    guard page[end].kind == .number, let next = endOfOne(from: end),
      page[next - 1].amount.contains(.timeUnit)
    else { return end }
    return next
  }

  private func endOfOne(from start: Int) -> Int? {
    let number = page.endOfRoughly(from: start)
    guard let end = page.endOfNumber(from: number) else { return nil }
    if isPercentSign(end) { return end + 1 }
    let isExact = page[number].kind == .number || end > number + 1
    return endOfUnit(at: end) ?? (isExact ? endOfCounted(at: end) : nil)
  }

  private func isPercentSign(_ index: Int) -> Bool {
    page[index].kind == .sign && page[index].end - page[index].start == 1
      && page.bytes[Int(page[index].start)] == UInt8(ascii: "%")
  }

  private func endOfUnit(at index: Int) -> Int? {
    let start = page[index].kind == .hyphen ? index + 1 : index
    guard page[start].phrase.amount.contains(.unit) else { return nil }
    return start + Int(page[start].reach)
  }

  /// `15,000 troops`, `300 new homes`, `1,200 North Korean soldiers`.
  private func endOfCounted(at index: Int) -> Int? {
    for end in index..<index + 3 {
      if page[end].amount.contains(.counted) { return end + 1 }
      let mayBeBetween =
        page[end].isWord && !page[end].isAny([.function, .preposition, .auxiliary])
      guard mayBeBetween else { return nil }
    }
    return nil
  }
}
