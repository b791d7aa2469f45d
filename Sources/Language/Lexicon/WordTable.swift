/// Words and what is known about them, in a table that finds a word in one or two looks.
///
/// Many words are known for the same thing, so each has only the number of its meaning: a table
/// half the size is a table that stays in the processor's cache.
struct WordTable: Sendable {
  private var words: [Word]
  private var meaningAt: [UInt16]
  private var meanings: [Knowledge] = [Knowledge()]
  private var numbers: [Knowledge: UInt16] = [:]
  private var count = 0
  /// What was added last is mostly added again next.
  private var last: (knowledge: Knowledge, number: UInt16) = (Knowledge(), 0)

  init(expecting expected: Int = 1 << 15) {
    var size = 16
    while size < expected * 2 { size *= 2 }
    words = Array(repeating: .none, count: size)
    meaningAt = Array(repeating: 0, count: size)
  }

  subscript(word: Word) -> Knowledge? {
    let index = index(of: word)
    return words[index] == .none ? nil : meanings[Int(meaningAt[index])]
  }

  mutating func add(_ knowledge: Knowledge, to word: Word) {
    if count * 4 > words.count * 3 { grow() }
    let index = index(of: word)
    if words[index] == .none {
      words[index] = word
      count += 1
      meaningAt[index] = number(of: knowledge)
    } else {
      meaningAt[index] = number(of: meanings[Int(meaningAt[index])].and(knowledge))
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
    let mask = words.count - 1
    var index = Int(truncatingIfNeeded: word.code >> 20) & mask
    while words[index] != word, words[index] != .none { index = (index + 1) & mask }
    return index
  }

  private mutating func grow() {
    var bigger = WordTable(expecting: words.count)
    for (word, meaning) in zip(words, meaningAt) where word != .none {
      bigger.add(meanings[Int(meaning)], to: word)
    }
    self = bigger
  }
}
