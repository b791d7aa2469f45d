/// A word, known by a number: the same for `The` and `the`.
///
/// Words are compared and looked up by the million, and nobody needs their letters for that.
struct Word: Hashable, Sendable {
  private(set) var code: UInt64 = Word.seed

  private static let seed: UInt64 = 0xcbf2_9ce4_8422_2325

  /// No word at all: a comma, a line end.
  static let none = Word()

  init() {}

  /// For words that the engine itself speaks of.
  init(_ letters: StaticString) {
    letters.withUTF8Buffer { for byte in $0 { append(byte) } }
  }

  /// Takes in one more byte, in lower case.
  ///
  /// Fowler, Noll and Vo, “FNV-1a”.
  mutating func append(_ byte: UInt8) {
    let isCapital = byte &- 65 < 26
    code = (code ^ UInt64(isCapital ? byte | 32 : byte)) &* 0x100_0000_01b3
  }

  /// The phrase that this word and `next` make.
  func followed(by next: Word) -> Word {
    var phrase = self
    phrase.code = (code &* 0x9e37_79b9_7f4a_7c15) ^ (next.code &+ (code >> 29))
    return phrase
  }

  /// The same letters in capitals throughout: `WHO` is not `who`.
  var inCapitals: Word {
    var word = self
    word.code = ~code
    return word
  }
}
