/// Where some words stand in a text, whatever their case, their accents, and the form of their quotation
/// marks; a blank stands for any number of blanks and line breaks.
public struct FoldedText: Sendable {
  /// The letters without what does not count.
  private var letters: [UInt32] = []
  /// Where in the text each of them begins, and behind them where it ends.
  private var places: [Int32] = []

  public init(_ text: some StringProtocol) {
    letters.reserveCapacity(text.utf8.count)
    places.reserveCapacity(text.utf8.count + 1)
    var place = 0
    for scalar in text.unicodeScalars {
      take(scalar, at: place)
      place += UTF8.width(scalar)
    }
    places.append(Int32(clamping: place))
  }

  private mutating func take(_ scalar: Unicode.Scalar, at place: Int) {
    switch scalar {
    case "a"..."z", "0"..."9": append(scalar.value, at: place)
    case "A"..."Z": append(scalar.value | 0x20, at: place)
    case " ", "\n", "\u{A0}": if letters.last != 0x20 { append(0x20, at: place) }
    case "“", "”", "„", "«", "»": append(0x22, at: place)
    case "’", "‘", "‚": append(0x27, at: place)
    case "–", "—", "‑": append(0x2D, at: place)
    case "\u{300}"..."\u{36F}": break
    default:
      for letter in scalar.properties.lowercaseMapping.unicodeScalars
      where !("\u{300}"..."\u{36F}").contains(letter) {
        append(letter.withoutAccent.value, at: place)
      }
    }
  }

  private mutating func append(_ letter: UInt32, at place: Int) {
    letters.append(letter)
    places.append(Int32(clamping: place))
  }

  /// Every place where `words` stand, none of which overlaps another, at most `limit`. None where they
  /// are nothing but blanks.
  ///
  /// In time in proportion to the length of the text, but for words that nearly repeat themselves.
  public func places(of words: some StringProtocol, limit: Int) -> [TextSpan] {
    var wanted = FoldedText(words).letters[...]
    if wanted.first == 0x20 { wanted = wanted.dropFirst() }
    if wanted.last == 0x20 { wanted = wanted.dropLast() }
    guard let first = wanted.first, wanted.count <= letters.count else { return [] }
    var found: [TextSpan] = []
    var start = 0
    while start + wanted.count <= letters.count, found.count < limit {
      guard letters[start] == first, letters[start..<start + wanted.count] == wanted else {
        start += 1
        continue
      }
      let end = start + wanted.count
      found.append(TextSpan(utf8: Int(places[start]), endOfLetter(before: end)))
      start = end
    }
    return found
  }

  /// Behind a letter come its marks; they belong to it.
  private func endOfLetter(before index: Int) -> Int {
    let (last, next) = (Int(places[index - 1]), Int(places[index]))
    // Blanks behind the last word are not part of it, and a letter that became two has one place.
    return next > last ? next : last + 1
  }
}

extension Unicode.Scalar {
  /// `é` as `e`, which its name says: LATIN SMALL LETTER E WITH ACUTE.
  public var withoutAccent: Unicode.Scalar {
    guard (0xC0...0x24F).contains(value) || (0x1E00...0x1EFF).contains(value),
      let words = properties.name?.split(separator: " "), words.count > 4, words[0] == "LATIN",
      words[2] == "LETTER", words[4] == "WITH", words[3].unicodeScalars.count == 1,
      let letter = words[3].lowercased().unicodeScalars.first
    else { return self }
    return letter
  }
}
