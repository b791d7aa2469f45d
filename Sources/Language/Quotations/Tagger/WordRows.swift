/// The words the tagger has learned, and the row of each: a table that finds one in a look or two.
struct WordRows: Sendable {
  private var keys: [UInt32]
  private var rows: [UInt16]
  private let mask: Int

  /// The words in the order of their rows, which count from one; row zero is any other word's.
  init(_ words: [UInt32]) {
    var size = 16
    while size < words.count * 2 { size *= 2 }
    keys = Array(repeating: 0, count: size)
    rows = Array(repeating: 0, count: size)
    mask = size - 1
    for (number, word) in words.enumerated() {
      let slot = slot(of: word)
      keys[slot] = word
      rows[slot] = UInt16(truncatingIfNeeded: number + 1)
    }
  }

  func row(of word: UInt32) -> Int { Int(rows[slot(of: word)]) }

  /// Where `word` is, or the free slot where it belongs. There is always one.
  private func slot(of word: UInt32) -> Int {
    var slot = Int(truncatingIfNeeded: (word &* 0x9e37_79b1) >> 8) & mask
    while rows[slot] != 0, keys[slot] != word { slot = (slot + 1) & mask }
    return slot
  }
}
