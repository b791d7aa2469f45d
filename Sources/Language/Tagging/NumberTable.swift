/// Gives every code it meets the next number, and the same code the same one.
struct NumberTable: Sendable {
  private(set) var count = 0
  private var slots: [Slot]

  private struct Slot {
    var code: UInt64 = 0
    /// Below nothing where the slot is free.
    var number: Int32 = -1
  }

  init(expecting expected: Int) {
    var size = 64
    while size < expected * 2 { size *= 2 }
    slots = Array(repeating: Slot(), count: size)
  }

  mutating func number(of code: UInt64) -> Int {
    if count * 4 > slots.count * 3 { grow() }
    let place = place(of: code)
    if slots[place].number < 0 {
      slots[place] = Slot(code: code, number: Int32(count))
      count += 1
    }
    return Int(slots[place].number)
  }

  private func place(of code: UInt64) -> Int {
    let mask = slots.count - 1
    var place = Int(truncatingIfNeeded: (code &* 0x9e37_79b9_7f4a_7c15) >> 20) & mask
    while slots[place].number >= 0, slots[place].code != code { place = (place + 1) & mask }
    return place
  }

  private mutating func grow() {
    var bigger = NumberTable(expecting: slots.count)
    for slot in slots where slot.number >= 0 { bigger.slots[bigger.place(of: slot.code)] = slot }
    bigger.count = count
    self = bigger
  }
}
