public import Text

/// Counts the letters and digits of a text in any stretch of it, and how many of them stand inside
/// quotation marks.
///
/// Letters and digits alone are counted, so that a comma or a mark more or less makes no difference.
public struct LetterCount: Sendable {
  /// How many letters there are before each UTF-8 byte, and before the end.
  private var before: [Int32] = [0]
  /// How many of them inside marks.
  private var quotedBefore: [Int32] = [0]

  public init(of text: String) {
    before.reserveCapacity(text.utf8.count + 1)
    quotedBefore.reserveCapacity(text.utf8.count + 1)
    let quoted = QuotedStretches(in: text).stretches
    var next = 0
    for scalar in text.unicodeScalars {
      let offset = TextOffset(utf8: before.count - 1)
      while next < quoted.count, quoted[next].upperBound <= offset { next += 1 }
      let isQuoted = next < quoted.count && quoted[next].contains(offset)
      add(scalar, isQuoted: isQuoted)
    }
  }

  private mutating func add(_ scalar: Unicode.Scalar, isQuoted: Bool) {
    let one: Int32 = scalar.isLetterOrDigit ? 1 : 0
    let count = (before.last ?? 0) + one
    let quotedCount = (quotedBefore.last ?? 0) + (isQuoted ? one : 0)
    for _ in 0..<UTF8.width(scalar) {
      before.append(count)
      quotedBefore.append(quotedCount)
    }
  }
}

extension LetterCount {
  /// The letters in `span`.
  public func letters(in span: TextSpan) -> Int {
    Int(at(span.upperBound, before) - at(span.lowerBound, before))
  }

  /// The letters in `spans`, counting what lies in two of them once.
  public func letters(in spans: [TextSpan]) -> Int {
    spans.united.reduce(0) { $0 + letters(in: $1) }
  }

  /// The letters that lie in spans of both.
  public func letters(sharedBy one: [TextSpan], _ other: [TextSpan]) -> Int {
    var shared = 0
    for span in one.united {
      for overlap in other.united where span.overlaps(overlap) {
        shared += letters(in: span.clamped(to: overlap))
      }
    }
    return shared
  }

  /// The letters in `spans` that stand inside marks.
  public func quotedLetters(in spans: [TextSpan]) -> Int {
    spans.united.reduce(0) {
      $0 + Int(at($1.upperBound, quotedBefore) - at($1.lowerBound, quotedBefore))
    }
  }

  private func at(_ offset: TextOffset, _ counts: [Int32]) -> Int32 {
    counts[min(max(offset.utf8, 0), counts.count - 1)]
  }
}

extension [TextSpan] {
  /// The same stretches in reading order, those that overlap made one.
  fileprivate var united: [TextSpan] {
    var united: [TextSpan] = []
    for span in sorted(by: { $0.lowerBound < $1.lowerBound }) {
      if let last = united.last, last.upperBound > span.lowerBound {
        united[united.count - 1] = last.lowerBound..<Swift.max(last.upperBound, span.upperBound)
      } else {
        united.append(span)
      }
    }
    return united
  }
}

extension Unicode.Scalar {
  /// Whether this is a letter or a digit: what Python's `str.isalnum` says of it.
  var isLetterOrDigit: Bool {
    switch properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .decimalNumber:
      true
    case .letterNumber, .otherNumber: true
    default: false
    }
  }
}
