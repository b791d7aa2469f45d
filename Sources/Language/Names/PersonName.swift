/// Whether words are the name of a person, by the names people bear.
struct PersonName {
  let page: Page

  func isLikely(_ name: Range<Int>) -> Bool {
    guard name.count > 1, name.count <= 9 else { return false }
    if isEastern(name) { return true }
    let first = page[name.lowerBound]
    if first.shape.contains(.initial) || isBareInitial(first) { return isPossible(name) }
    if first.tags.contains(.firstName) { return isPossible(name.dropFirst()) }
    if first.tags.contains(.eastSurname), !page[name.lowerBound + 1].isAny(.common) {
      return isPossible(name)
    }
    let last = page[name.upperBound - 1]
    return last.isAny(.surname)
      && !first.isAny([.common, .demonym, .country, .city, .organization])
      && isPossible(name)
  }

  /// The `R` of `R B Sreekumar`.
  private func isBareInitial(_ token: Token) -> Bool {
    token.end - token.start == 1 && token.isCapitalized && !token.isAny(.function)
  }

  /// Whether no word of it forbids that it is a person.
  private func isPossible(_ words: Range<Int>) -> Bool {
    for index in words where page[index].isWord && page[index].isCapitalized {
      let token = page[index]
      // `Talabira-II` is a mine or a missile.
      if page[index - 1].kind == .hyphen, token.shape.contains(.inCapitals) { return false }
      let isKnown = token.isAny([.surname, .firstName, .eastSurname])
      if token.isAny([.title, .organizationHead, .demonym, .country]) && !isKnown { return false }
    }
    return true
  }

  /// `Kim Jong-un`, `Xi Jinping`, `Park Geun Hye`: the family name first.
  func isEastern(_ name: Range<Int>) -> Bool {
    guard name.count >= 2, name.count <= 5, page[name.lowerBound].tags.contains(.eastSurname)
    else { return false }
    let given = name.dropFirst().filter { page[$0].isWord }
    if given.count == 1, let only = given.first {
      return !page[only].tags.contains(.firstName) && isOfSyllables(page[only])
    }
    return given.count <= 3 && given.allSatisfy { page[$0].tags.contains(.syllable) }
  }

  /// `Jinping`: two syllables written as one word.
  private func isOfSyllables(_ token: Token) -> Bool {
    let letters = page.bytes[Int(token.start)..<Int(token.end)]
    if token.tags.contains(.syllable) { return true }
    guard letters.count <= 12, letters.allSatisfy(\.isLetter) else { return false }
    return Syllables.canSplit(letters)
  }
}
