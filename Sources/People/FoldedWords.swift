import Text

extension StringProtocol {
  /// The words of a name or a role in lower case, and without accents where their letters are Latin.
  /// Hyphens part words; apostrophes and full stops are passed over: `U.N.` is `un`.
  public var foldedWords: [String] {
    var words: [String] = []
    var word = String.UnicodeScalarView()
    func end() {
      if !word.isEmpty { words.append(String(word)) }
      word = String.UnicodeScalarView()
    }
    for scalar in unicodeScalars {
      switch scalar {
      case "'", "’", "ʼ", "‘", "`", ".", "·": continue
      case "&":
        end()
        words.append("and")
      case _ where scalar.properties.isAlphabetic || scalar.properties.numericType != nil:
        for letter in scalar.properties.lowercaseMapping.unicodeScalars {
          word.append(letter.withoutAccent)
        }
      case _ where scalar.properties.isGraphemeExtend:
        // Accents that are scalars of their own; in other scripts such signs are letters.
        if !(0x300...0x36F).contains(scalar.value) { word.append(scalar) }
      default: end()
      }
    }
    end()
    return words
  }
}
