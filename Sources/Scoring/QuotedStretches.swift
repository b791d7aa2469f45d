import Text

/// The stretches of a text inside double quotation marks, marks included: the yardstick by which
/// quotations are sorted into direct, mixed and indirect ones.
///
/// It is simple on purpose, and none of the engine's business. “ opens and ” closes; any other
/// double mark opens where none is open, and closes where one is. What is open when a paragraph
/// ends was open to its end. Single marks do not count.
struct QuotedStretches {
  private(set) var stretches: [TextSpan] = []
  private var start: Int?

  init(in text: String) {
    var offset = 0
    for scalar in text.unicodeScalars {
      let next = offset + UTF8.width(scalar)
      switch scalar {
      case "\n": close(at: offset)
      case "”": if start != nil { close(at: next) }
      case "“": open(at: offset)
      case "\"", "„", "«", "»": if start == nil { open(at: offset) } else { close(at: next) }
      default: break
      }
      offset = next
    }
    close(at: offset)
  }

  private mutating func open(at offset: Int) {
    start = start ?? offset
  }

  private mutating func close(at offset: Int) {
    guard let opening = start else { return }
    stretches.append(TextSpan(utf8: opening, offset))
    start = nil
  }
}
