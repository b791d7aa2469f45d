/// How far words with capitals go on, and which known phrases and brackets each token stands in.
struct CapitalRuns: Sendable {
  private let startAt: [Int32]
  private let endAt: [Int32]
  /// For every token, what the longest known phrase over it is, and its place in that; 0 for none.
  let phraseAt: [UInt64]
  /// For every token, how far it stands within brackets, as far as that tells anything.
  let bracketAt: [UInt64]

  /// Longer ones tell no more.
  private static let longest = 12

  init(of page: Page) {
    let count = page.tokens.count
    var (starts, ends) = ([Int32](repeating: 0, count: count), [Int32](repeating: 0, count: count))
    for index in 0..<count {
      let goesOn =
        index > 0 && Self.isPart(page.tokens[index]) && Self.isPart(page.tokens[index - 1])
        && index - Int(starts[index - 1]) < Self.longest
      starts[index] = goesOn ? starts[index - 1] : Int32(index)
    }
    for index in (0..<count).reversed() {
      let goesOn = index + 1 < count && starts[index + 1] == starts[index]
      ends[index] = goesOn ? ends[index + 1] : Int32(index + 1)
    }
    (startAt, endAt) = (starts, ends)
    phraseAt = Self.phrases(of: page.tokens)
    bracketAt = Self.brackets(of: page.tokens)
  }

  func run(at index: Int) -> Range<Int> { Int(startAt[index])..<Int(endAt[index]) }

  private static func isPart(_ token: Token) -> Bool {
    token.isWord && token.isCapitalized || token.kind == .hyphen
  }

  private static func phrases(of tokens: [Token]) -> [UInt64] {
    var phrases = [UInt64](repeating: 0, count: tokens.count)
    var end = 0
    for (index, token) in tokens.enumerated() where token.reach > 1 && index >= end {
      end = min(index + Int(token.reach), tokens.count)
      for place in index..<end {
        let part: UInt64 = place == index ? 1 : place + 1 == end ? 3 : 2
        phrases[place] = Feature.both(token.phrase.code, part)
      }
    }
    return phrases
  }

  private static func brackets(of tokens: [Token]) -> [UInt64] {
    var brackets = [UInt64](repeating: 0, count: tokens.count)
    var depth: UInt64 = 0
    for (index, token) in tokens.enumerated() {
      switch token.kind {
      case .openBracket: depth = 1
      case .closeBracket, .paragraphEnd: depth = 0
      default: if depth > 0, depth < 4 { depth += 1 }
      }
      let isAlone =
        depth == 2 && index + 1 < tokens.count && tokens[index + 1].kind == .closeBracket
      brackets[index] = isAlone ? 9 : depth
    }
    return brackets
  }
}
