import Scoring
import Text

/// One thing the engine read wrongly, laid out so that a person can say what went wrong.
struct Slip {
  /// What is wrong, in a word or two: `missed`, `another type`.
  var verdict: String
  var article: String
  /// The words around it on one line, the gold ones in ⟦ ⟧, the found ones in ⟪ ⟫.
  var context: String
  var gold: String
  var found: String
}

extension Slip: CustomStringConvertible {
  var description: String {
    """
    \(verdict) · \(article)
      text   \(context)
      gold   \(gold)
      found  \(found)
    """
  }
}

/// Some of the words of an article, with marks around stretches of them.
struct Excerpt: CustomStringConvertible {
  private var marks: [(offset: Int, mark: String)] = []
  private let text: String

  init(of text: String) {
    self.text = text
  }

  mutating func mark(_ spans: [TextSpan], _ opening: String, _ closing: String) {
    for span in spans {
      marks.append((span.lowerBound.utf8, opening))
      marks.append((span.upperBound.utf8, closing))
    }
  }

  /// From some words before the first mark to some words behind the last.
  var description: String {
    let sorted = marks.enumerated().sorted {
      ($0.element.offset, $0.offset) < ($1.element.offset, $1.offset)
    }.map(\.element)
    guard let first = sorted.first, let last = sorted.last else { return "" }
    var place = text.place(near: first.offset - 120)
    var result = "… "
    for (offset, mark) in sorted {
      result += shortened(place..<TextOffset(utf8: max(offset, place.utf8))) + mark
      place = TextOffset(utf8: offset)
    }
    let end = text.place(near: last.offset + 120)
    return (result + text[place..<max(end, place)] + " …").onOneLine
  }

  /// The words in `span`, without the middle where there are more than 320 bytes of them.
  private func shortened(_ span: TextSpan) -> String {
    let (start, end) = (span.lowerBound, span.upperBound)
    guard end.utf8 - start.utf8 > 320 else { return String(text[span]) }
    return text[start..<text.place(near: start.utf8 + 140)] + " […] "
      + text[text.place(near: end.utf8 - 140)..<end]
  }
}

extension String {
  /// The first place at or behind the byte at `offset` where a scalar begins, within the text.
  fileprivate func place(near offset: Int) -> TextOffset {
    var offset = Swift.min(Swift.max(offset, 0), utf8.count)
    let bytes = utf8
    while offset < bytes.count, UTF8.isContinuation(bytes[index(at: TextOffset(utf8: offset))]) {
      offset += 1
    }
    return TextOffset(utf8: offset)
  }

  var onOneLine: String {
    split(whereSeparator: \.isNewline).joined(separator: " ¶ ")
  }
}
