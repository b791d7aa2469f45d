import Text

/// Finds the tokens of a text in it, one after another.
struct TokenWalk {
  private let scalars: [Unicode.Scalar]
  /// Where each scalar begins, and where the last one ends, in UTF-8 bytes.
  private let offsets: [Int]
  /// The scalar behind the last token found.
  private var place = 0
  /// How far ahead a token is looked for that does not come next, in scalars.
  private static let reach = 200

  init(_ text: String) {
    scalars = Array(text.unicodeScalars)
    offsets = text.scalarOffsets
  }

  /// Where the next token is, or nil where the text goes on differently.
  mutating func span(ofNext token: [Unicode.Scalar]) -> TextSpan? {
    while place < scalars.count, scalars[place].properties.isWhitespace { place += 1 }
    let last = min(place + Self.reach, scalars.count - token.count)
    guard !token.isEmpty, place <= last else { return nil }
    for start in place...last where scalars[start..<start + token.count].elementsEqual(token) {
      defer { place = start + token.count }
      return TextSpan(utf8: offsets[start], offsets[start + token.count])
    }
    return nil
  }
}

extension String {
  /// Where each Unicode scalar begins, and where the last one ends, in UTF-8 bytes.
  var scalarOffsets: [Int] {
    var offsets = [0]
    var offset = 0
    for scalar in unicodeScalars {
      offset += UTF8.width(scalar)
      offsets.append(offset)
    }
    return offsets
  }
}
