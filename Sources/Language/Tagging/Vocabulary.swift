/// The words of an article as they are written, each once.
struct Vocabulary: Sendable {
  /// The first is what stands beyond the ends of a paragraph.
  private(set) var types: [WordType] = [.beyond]
  /// The faces of the types.
  private(set) var faces: [WordFace] = [WordFace()]
  /// For every token, which type it is.
  private(set) var typeAt: [Int32]
  /// How many different words there are, however they are written.
  private(set) var groupCount = 1

  init(of page: Page, _ clusters: WordClusters) {
    typeAt = [Int32](repeating: 0, count: page.tokens.count)
    var numbers = NumberTable(expecting: page.tokens.count / 2)
    var groups = NumberTable(expecting: page.tokens.count / 2)
    page.bytes.withUnsafeBufferPointer { bytes in
      for (index, token) in page.tokens.enumerated() where token.kind != .paragraphEnd {
        let letters = UnsafeBufferPointer(rebasing: bytes[Int(token.start)..<Int(token.end)])
        // A shouted word that was quieted is another than the same one in a name.
        let code = WordType.code(of: letters) &* 2 &+ (token.isCapitalized ? 1 : 0)
        let number = numbers.number(of: code)
        if number + 1 == types.count {
          var type = WordType(token, letters, clusters)
          type.face.group = Int32(groups.number(of: type.face.word) + 1)
          types.append(type)
          faces.append(type.face)
        }
        typeAt[index] = Int32(number + 1)
      }
    }
    groupCount = groups.count + 1
  }
}

extension Vocabulary {
  /// Which type the token at `index` is; there may be none.
  func type(at index: Int) -> Int {
    index >= 0 && index < typeAt.count ? Int(typeAt[index]) : 0
  }
}

/// Gives every code it meets the next number, and the same code the same one.
private struct NumberTable {
  private(set) var count = 0
  private var codes: [UInt64]
  private var numbers: [Int32]

  init(expecting expected: Int) {
    var size = 64
    while size < expected * 2 { size *= 2 }
    codes = Array(repeating: 0, count: size)
    numbers = Array(repeating: -1, count: size)
  }

  mutating func number(of code: UInt64) -> Int {
    if count * 4 > codes.count * 3 { grow() }
    let place = place(of: code)
    if numbers[place] < 0 {
      codes[place] = code
      numbers[place] = Int32(count)
      count += 1
    }
    return Int(numbers[place])
  }

  private func place(of code: UInt64) -> Int {
    let mask = codes.count - 1
    var place = Int(truncatingIfNeeded: (code &* 0x9e37_79b9_7f4a_7c15) >> 20) & mask
    while numbers[place] >= 0, codes[place] != code { place = (place + 1) & mask }
    return place
  }

  private mutating func grow() {
    var bigger = NumberTable(expecting: codes.count)
    for (code, number) in zip(codes, numbers) where number >= 0 {
      let place = bigger.place(of: code)
      bigger.codes[place] = code
      bigger.numbers[place] = number
    }
    bigger.count = count
    self = bigger
  }
}
