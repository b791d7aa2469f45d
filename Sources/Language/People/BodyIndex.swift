/// Organisations by their names, short forms and acronyms.
struct BodyIndex: Sendable {
  private var byName: [[Word]: Int] = [:]
  private var byAcronym: [Word: Int] = [:]
  private var places: Set<Word> = []
  private var byFirstWord: [Word: Int] = [:]

  mutating func add(_ body: Int, named words: [Word]) {
    byName[words] = body
  }

  mutating func add(_ body: Int, shortForm words: [Word]) {
    if byName[words] == nil { byName[words] = body }
  }

  mutating func add(_ body: Int, acronym: Word) {
    byAcronym[acronym] = body
  }

  mutating func add(_ body: Int, firstWord: Word) {
    if byFirstWord[firstWord] == nil { byFirstWord[firstWord] = body }
  }

  /// A word that names a place and so begins the names of several bodies.
  mutating func add(placeNamed word: Word) {
    places.insert(word)
  }

  func isPlace(_ word: Word) -> Bool { places.contains(word) }

  func body(named words: [Word]) -> Int? { byName[words] }
  func body(withAcronym word: Word) -> Int? { byAcronym[word] }
  func body(beginningWith word: Word) -> Int? { byFirstWord[word] }
}
