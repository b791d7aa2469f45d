/// A line that somebody writes at the bottom of the screen, whatever it is for.
///
/// A line says how it takes new words; most that is done to one is the same for all.
protocol WrittenLine {
  var words: String { get }

  /// From now on it says this.
  mutating func write(_ new: String)

  mutating func type(_ text: String)
  /// Takes the last word away, and the blanks behind it.
  mutating func eraseWord()
  /// Writes the match `step` behind the one written now, where there are any.
  mutating func complete(_ step: Int)
}

/// What has become of a line.
enum WrittenLineStep {
  case writing, givenUp, finished
}

extension WrittenLine {
  mutating func take(_ answer: Answer) -> WrittenLineStep {
    switch answer {
    case .type(let text): type(text)
    case .erase where words.isEmpty, .cancel: return .givenUp
    case .erase: write(String(words.dropLast()))
    case .eraseWord: eraseWord()
    case .eraseAll: write("")
    case .complete(let step): complete(step)
    case .submit: return .finished
    }
    return .writing
  }

  mutating func type(_ text: String) { write(words + text) }

  mutating func eraseWord() { eraseWord(behind: " ") }

  /// Takes away what stands behind the last of `separators`, and those at the end.
  mutating func eraseWord(behind separators: String) {
    let rest = words.reversed().drop { separators.contains($0) }.drop { !separators.contains($0) }
    write(String(rest.reversed()))
  }

  mutating func complete(_ step: Int) {}
}

extension Int? {
  /// The choice `step` behind this one, of `count` that go round; from none, the first or the last.
  func moved(by step: Int, of count: Int) -> Int {
    ((map { $0 + step } ?? (step > 0 ? 0 : -1)) + count) % count
  }
}
