import Text

/// A word, or several that follow one another, in any part of an article or in one.
///
/// Case and accents make no difference, nor does what stands between the words.
public struct Wording: Hashable, Sendable {
  /// Clean copy, with one blank between words and no quotation marks of the straight kind.
  public let text: String
  /// Nil is anywhere.
  public let field: Query.TextField?
  /// Whether the last word is only the beginning of one.
  public let isBeginning: Bool

  /// Nil where `text` has no letter and no digit to look for.
  public init?(_ text: String, in field: Query.TextField? = nil, isBeginning: Bool = false) {
    var unquoted = String.UnicodeScalarView()
    for scalar in text.unicodeScalars { unquoted.append(scalar == "\"" ? " " : scalar) }
    let words = String(unquoted).cleanCopy().split { $0.isWhitespace }
    self.text = words.joined(separator: " ")
    self.field = field
    self.isBeginning = isBeginning
    guard self.text.unicodeScalars.contains(where: \.isLetterOrDigit) else { return nil }
  }

  /// The same, of which the last word may be going on, if so much of it is there that this means
  /// something.
  var asBeginning: Wording {
    guard !isBeginning, endsInBeginning else { return self }
    return Wording(text, in: field, isBeginning: true) ?? self
  }

  /// An ideograph is a word or most of one, and a syllable of Hangul half of one.
  private var endsInBeginning: Bool {
    var weight = 0
    for scalar in text.unicodeScalars.reversed() {
      guard scalar.isLetterOrDigit || scalar.properties.generalCategory.isMark else { break }
      if scalar.isWrittenWithoutSpaces { return true }
      guard scalar.isLetterOrDigit else { continue }
      weight += scalar.isHangul ? 2 : 1
    }
    return weight >= 3
  }
}

extension Unicode.Scalar {
  /// Whether the full text takes this for a part of a word that can stand alone.
  var isLetterOrDigit: Bool {
    switch properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .decimalNumber, .letterNumber, .otherNumber, .privateUse:
      true
    default: false
    }
  }

  fileprivate var isHangul: Bool {
    (0xAC00...0xD7A3).contains(value)
  }
}

extension Unicode.GeneralCategory {
  var isMark: Bool {
    self == .nonspacingMark || self == .spacingMark
  }
}
