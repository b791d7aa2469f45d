/// A place in a text, counted in UTF-8 bytes from its start.
///
/// Offsets stay meaningful on disk and across copies of a text, which `String.Index` does not.
/// They always fall between scalars, never inside one.
public struct TextOffset: Comparable, Hashable, Codable, Sendable {
  public var utf8: Int

  public init(utf8: Int) {
    self.utf8 = utf8
  }

  public static let start = TextOffset(utf8: 0)

  public static func < (left: TextOffset, right: TextOffset) -> Bool {
    left.utf8 < right.utf8
  }
}

/// A stretch of text.
public typealias TextSpan = Range<TextOffset>

extension TextSpan {
  /// The stretch between two places counted in UTF-8 bytes.
  public init(utf8 start: Int, _ end: Int) {
    self = TextOffset(utf8: start)..<TextOffset(utf8: end)
  }
}

extension String {
  /// The words in `span`.
  public subscript(span: TextSpan) -> Substring {
    self[index(at: span.lowerBound)..<index(at: span.upperBound)]
  }

  /// How far into this text `index` is.
  public func offset(of index: Index) -> TextOffset {
    TextOffset(utf8: utf8.distance(from: startIndex, to: index))
  }

  /// The index at `offset`, or the end where the text is shorter than that.
  public func index(at offset: TextOffset) -> Index {
    utf8.index(startIndex, offsetBy: offset.utf8, limitedBy: endIndex) ?? endIndex
  }

  /// The span that `range` covers.
  public func span(of range: Range<Index>) -> TextSpan {
    offset(of: range.lowerBound)..<offset(of: range.upperBound)
  }

  /// The span of the whole text.
  public var wholeSpan: TextSpan {
    TextSpan(utf8: 0, utf8.count)
  }
}
