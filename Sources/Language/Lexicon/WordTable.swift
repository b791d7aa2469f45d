/// Words and what is known about them, in a table that finds a word in one or two looks.
///
/// Many words are known for the same thing, so each has only the number of its meaning, and beside it:
/// one look at one place is what it costs when the processor does not have the table at hand.
struct WordTable: Sendable {
  private var slots: [Slot]
  private var meanings: [Knowledge] = [Knowledge()]
  private var numbers: [Knowledge: UInt16] = [:]
  private var count = 0
  /// What was added last is mostly added again next.
  private var last: (knowledge: Knowledge, number: UInt16) = (Knowledge(), 0)

  private struct Slot {
    var word = Word.none
    var meaning: UInt16 = 0
  }

  init(expecting expected: Int = 1 << 15) {
    var size = 16
    while size < expected * 2 { size *= 2 }
    slots = Array(repeating: Slot(), count: size)
  }

  subscript(word: Word) -> Knowledge? {
    let slot = slots[index(of: word)]
    return slot.word == .none ? nil : meanings[Int(slot.meaning)]
  }

  mutating func add(_ knowledge: Knowledge, to word: Word) {
    if count * 4 > slots.count * 3 { grow() }
    let index = index(of: word)
    if slots[index].word == .none {
      count += 1
      slots[index] = Slot(word: word, meaning: number(of: knowledge))
    } else {
      slots[index].meaning = number(of: meanings[Int(slots[index].meaning)].and(knowledge))
    }
  }

  private mutating func number(of knowledge: Knowledge) -> UInt16 {
    if knowledge == last.knowledge { return last.number }
    let number = numbers[knowledge] ?? addMeaning(knowledge)
    last = (knowledge, number)
    return number
  }

  private mutating func addMeaning(_ knowledge: Knowledge) -> UInt16 {
    // Sixty-five thousand meanings are more than any lexicon has; one too many is no meaning.
    guard let number = UInt16(exactly: meanings.count) else { return 0 }
    meanings.append(knowledge)
    numbers[knowledge] = number
    return number
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
    for slot in slots where slot.word != .none {
      bigger.add(meanings[Int(slot.meaning)], to: slot.word)
    }
    self = bigger
  }
}
