/// Something that is so of a token, known by a number: `the word before is “in”`.
///
/// The number is made from which question is asked and what the answer is. Two features may have
/// one number by accident; nothing worse comes of it than a weight that means both.
struct Feature: Hashable, Sendable {
  let number: UInt32

  /// Moremur's numbers for SplitMix64's finisher (Pelle Evensen, “Better, stronger mixer”, 2018).
  init(_ question: UInt8, _ answer: UInt64) {
    var mixed = answer &+ (UInt64(question) &+ 1) &* 0x9e37_79b9_7f4a_7c15
    mixed = (mixed ^ (mixed >> 27)) &* 0x3c79_ac49_2ba7_b653
    mixed = (mixed ^ (mixed >> 33)) &* 0x1c69_b3f7_4ac4_ae35
    number = UInt32(truncatingIfNeeded: (mixed ^ (mixed >> 27)) >> 32)
  }

  /// Two answers in one.
  static func both(_ one: UInt64, _ other: UInt64) -> UInt64 {
    (one &* 0xd6e8_feb8_6659_fd93) ^ (other &+ (one >> 31))
  }
}
