/// People by the words of their names.
struct PeopleIndex: Sendable {
  private var byName: [[Word]: Int] = [:]
  private var byFamily: [Word: [Int]] = [:]
  private var byPart: [Word: [Int]] = [:]

  /// Nobody keeps more people of one name apart; and looking one up must stay cheap.
  private static let most = 8

  mutating func add(_ person: Int, words: [Word], family: Word) {
    byName[words] = person
    Self.add(person, to: &byFamily[family, default: []])
    for word in words where word != family { Self.add(person, to: &byPart[word, default: []]) }
  }

  private static func add(_ person: Int, to list: inout [Int]) {
    if list.count < most, !list.contains(person) { list.append(person) }
  }

  func person(named words: [Word]) -> Int? { byName[words] }

  func people(ofFamily word: Word) -> [Int] { byFamily[word] ?? [] }

  /// Those who bear `word` as a given or a middle name.
  func people(withPart word: Word) -> [Int] { byPart[word] ?? [] }
}
