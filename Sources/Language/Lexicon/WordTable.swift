/// Words and what is known about them, in a table that finds a word in one or two looks.
struct WordTable: Sendable {
  private struct Slot {
    var word: Word
    var knowledge: Knowledge
  }

  private var slots: [Slot]
  private var count = 0

  init(expecting expected: Int = 1 << 16) {
    var size = 16
    while size < expected * 2 { size *= 2 }
    slots = Array(repeating: Slot(word: .none, knowledge: Knowledge()), count: size)
  }

  subscript(word: Word) -> Knowledge? {
    let slot = slots[index(of: word)]
    return slot.word == .none ? nil : slot.knowledge
  }

  mutating func add(_ knowledge: Knowledge, to word: Word) {
    if count * 4 > slots.count * 3 { grow() }
    let index = index(of: word)
    if slots[index].word == .none {
      slots[index].word = word
      count += 1
    }
    slots[index].knowledge.tags.formUnion(knowledge.tags)
    slots[index].knowledge.amount.formUnion(knowledge.amount)
  }

  /// Where `word` is, or the free slot where it belongs. There is always one.
  private func index(of word: Word) -> Int {
    let mask = slots.count - 1
    var index = Int(truncatingIfNeeded: word.code >> 20) & mask
    while slots[index].word != word, slots[index].word != .none { index = (index + 1) & mask }
    return index
  }

  private mutating func grow() {
    var bigger = WordTable(expecting: slots.count)
    for slot in slots where slot.word != .none { bigger.add(slot.knowledge, to: slot.word) }
    self = bigger
  }
}
