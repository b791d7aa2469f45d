/// Words and what is known about them, in a table that finds a word in one or two looks.
///
/// Many words share few kinds of knowledge, so a slot holds a number for it, beside all but the
/// last 16 bits of the word's code: eight bytes a word keep the table small enough to be made, and
/// to be looked into, without waiting for memory. Two words of one slot and one code would be taken
/// for each other, which at 2⁻⁴⁸ a pair nobody will see.
struct WordTable: Sendable {
  /// A word's code, its last 16 bits replaced by the number of its knowledge; 0 is free.
  private(set) var slots: [UInt64]
  private var count = 0
  /// Every kind of knowledge there is. Number 0 is none.
  private(set) var kinds = [Knowledge()]
  private var numbers = [Knowledge(): UInt64(0)]
  /// What was asked for last; lists bring the same again and again.
  private var latest = (kind: Knowledge(), number: UInt64(0))

  init(expecting expected: Int = 1 << 16) {
    var size = 16
    while size < expected * 2 { size *= 2 }
    slots = Array(repeating: 0, count: size)
  }

  /// A table made before; nothing can be added to it.
  init(slots: [UInt64], kinds: [Knowledge]) {
    self.slots = slots
    self.kinds = kinds
  }

  subscript(word: Word) -> Knowledge? {
    let slot = slots[index(of: word.code)]
    return slot == 0 ? nil : kinds[Int(slot & Self.numberBits)]
  }

  mutating func add(_ knowledge: Knowledge, to word: Word) {
    if count * 4 > slots.count * 3 { grow() }
    let index = index(of: word.code)
    if slots[index] == 0 { count += 1 }
    var sum = kinds[Int(slots[index] & Self.numberBits)]
    sum.formUnion(knowledge)
    slots[index] = word.code & ~Self.numberBits | number(of: sum)
  }

  static let numberBits: UInt64 = 0xFFFF

  private mutating func number(of knowledge: Knowledge) -> UInt64 {
    if knowledge == latest.kind { return latest.number }
    let number = numbers[knowledge] ?? UInt64(kinds.count)
    if number == kinds.count {
      kinds.append(knowledge)
      numbers[knowledge] = number
    }
    latest = (knowledge, number)
    return number
  }

  /// Where the word of this code is, or the free slot where it belongs. There is always one.
  private func index(of code: UInt64) -> Int {
    let mask = slots.count - 1
    var index = Int(truncatingIfNeeded: code >> 20) & mask
    while slots[index] != 0, (slots[index] ^ code) & ~Self.numberBits != 0 {
      index = (index + 1) & mask
    }
    return index
  }

  private mutating func grow() {
    let old = slots
    slots = Array(repeating: 0, count: old.count * 2)
    for slot in old where slot != 0 { slots[index(of: slot)] = slot }
  }
}
