/// The words of an article as they are written, each once.
struct Vocabulary: Sendable {
  /// The faces of the types; the first is what stands beyond the ends of a paragraph.
  private(set) var faces: [WordFace] = [WordFace()]
  /// For every type, its number among the known words.
  private(set) var known: [Int32] = [0]
  /// For every token, which type it is.
  private(set) var typeAt: [Int32]
  /// How many different words there are, however they are written.
  private(set) var groupCount = 1

  init(of page: Page, _ words: inout KnownWords, _ clusters: WordClusters) {
    typeAt = [Int32](repeating: 0, count: page.tokens.count)
    var numbers = NumberTable(expecting: page.tokens.count / 2)
    var groups = NumberTable(expecting: page.tokens.count / 2)
    page.bytes.withUnsafeBufferPointer { bytes in
      for (index, token) in page.tokens.enumerated() where token.kind != .paragraphEnd {
        let letters = UnsafeBufferPointer(rebasing: bytes[Int(token.start)..<Int(token.end)])
        // A shouted word that was quieted is another than the same one in a name.
        let code = WordType.code(of: letters) &* 2 &+ (token.isCapitalized ? 1 : 0)
        let number = numbers.number(of: code)
        if number + 1 == faces.count {
          let place = words.number(of: token, letters, code, clusters)
          var face = words.types[place].face
          face.group = Int32(groups.number(of: face.word) + 1)
          faces.append(face)
          known.append(Int32(place))
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
