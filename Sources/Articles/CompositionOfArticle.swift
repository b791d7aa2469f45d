import Text

extension Composition {
  /// How `text` is put together, which is what `html` says in letters, whoever made it of that: bullets,
  /// numbers and blanks may differ. Where the letters part ways, what follows is taken for paragraphs.
  public init(html: String, in text: String) {
    let read = PlainText.noted(html: html)
    guard read.text != text else {
      self = read.composition
      return
    }
    let places = LetterPairs(from: read.text, to: text)
    self.init()
    blocks = read.composition.blocks.compactMap { block in
      places.span(of: block.span).map { span in
        Makeup.Block(block.kind, block.kind == .cell ? span : span.fromStartOfLine(in: text))
      }
    }
    links = read.composition.links.compactMap { link in
      places.span(of: link.span).map { Link($0, to: link.address) }
    }
    images = read.composition.images.compactMap { image in
      places.end(of: image.offset).map { Image(image.words, at: $0, address: image.address) }
    }
  }
}

extension TextSpan {
  /// This and what stands before it on its line: its bullet, its number.
  fileprivate func fromStartOfLine(in text: String) -> TextSpan {
    let start = text.index(at: lowerBound)
    let line = text.utf8[..<start].lastIndex(of: UInt8(ascii: "\n")).map {
      text.utf8.index(after: $0)
    }
    return text.offset(of: line ?? text.startIndex)..<upperBound
  }
}

/// The letters that two texts have in common, in their order.
private struct LetterPairs {
  /// Where each letter begins in the first text, and where in the second.
  private var pairs: [(from: Int, to: Int, width: Int)] = []

  /// How many letters may be missing in one of them before they are found together again.
  private static let patience = 12

  init(from one: String, to other: String) {
    let (one, other) = (one.ink, other.ink)
    pairs.reserveCapacity(min(one.count, other.count))
    var (left, right) = (0, 0)
    while left < one.count, right < other.count {
      if one[left].scalar == other[right].scalar {
        pairs.append((one[left].offset, other[right].offset, UTF8.width(one[left].scalar)))
        left += 1
        right += 1
      } else if let skip = Self.skip(one[left...], other[right...]) {
        left += skip.left
        right += skip.right
      } else {
        return
      }
    }
  }

  /// How many letters of each are to be passed over; nil where they do not come together again soon.
  private static func skip(
    _ one: ArraySlice<Ink>, _ other: ArraySlice<Ink>
  ) -> (left: Int, right: Int)? {
    for total in 1...patience {
      for left in 0...total {
        let right = total - left
        let length = min(3, one.count - left, other.count - right)
        guard length > 0 else { continue }
        let letters = one.dropFirst(left).prefix(length).map(\.scalar)
        if letters == other.dropFirst(right).prefix(length).map(\.scalar) { return (left, right) }
      }
    }
    return nil
  }

  /// Where in the second text the letters of `span` are; nil where none of them is there, or nobody
  /// knows where they end.
  func span(of span: TextSpan) -> TextSpan? {
    let first = pairs.partitioningIndex { $0.from >= span.lowerBound.utf8 }
    let end = pairs.partitioningIndex { $0.from >= span.upperBound.utf8 }
    guard first < end else { return nil }
    return TextSpan(utf8: pairs[first].to, pairs[end - 1].to + pairs[end - 1].width)
  }

  /// The end of the last letter before `offset`; nil behind where the texts part ways.
  func end(of offset: TextOffset) -> TextOffset? {
    let next = pairs.partitioningIndex { $0.from >= offset.utf8 }
    guard next > 0 else { return .start }
    return TextOffset(utf8: pairs[next - 1].to + pairs[next - 1].width)
  }
}

/// A letter and where it begins.
private struct Ink {
  var scalar: Unicode.Scalar
  var offset: Int
}

extension String {
  /// All that is no blank.
  fileprivate var ink: [Ink] {
    var ink: [Ink] = []
    ink.reserveCapacity(utf8.count)
    var offset = 0
    for scalar in unicodeScalars {
      if scalar != " ", scalar != "\n" { ink.append(Ink(scalar: scalar, offset: offset)) }
      offset += UTF8.width(scalar)
    }
    return ink
  }
}
