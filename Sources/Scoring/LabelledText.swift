import Text

/// A text with the names that a table of tokens marks in it: one article of the newswire corpus.
///
/// The table has a token, a tab and a BIO label on each line (Ramshaw and Marcus, 1995), and a blank
/// line between sentences. A third cell holds a name within the name, which is not scored. The
/// tokens are found again by walking through the characters of the text.
public struct LabelledText: Hashable, Sendable {
  public private(set) var names: [Name] = []
  /// How many tokens the table has.
  public private(set) var tokenCount = 0
  /// How many of them are not in the text where they should be.
  public private(set) var lostTokenCount = 0
  /// How many names have such a token, and so no span.
  public private(set) var lostNameCount = 0

  public init(_ text: String, table: String) {
    var walk = TokenWalk(text)
    var open: OpenName?
    for line in table.unicodeScalars.split(
      omittingEmptySubsequences: false, whereSeparator: Self.endsLine)
    {
      let cells = line.split(separator: "\t")
      guard cells.count > 1, let label = BIOLabel(String(cells[1])) else {
        close(&open)
        continue
      }
      tokenCount += 1
      let span = walk.span(ofNext: Array(cells[0]))
      if span == nil { lostTokenCount += 1 }
      add(span, label, to: &open)
    }
    close(&open)
  }

  private static func endsLine(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "\n" || scalar == "\r"
  }

  private mutating func add(_ span: TextSpan?, _ label: BIOLabel, to open: inout OpenName?) {
    if case .inside(let type) = label, open?.type == type {
      open?.spans.append(span)
      return
    }
    close(&open)
    open = label.type.map { OpenName(type: $0, spans: [span]) }
  }

  private mutating func close(_ open: inout OpenName?) {
    guard let name = open else { return }
    open = nil
    let spans = name.spans.compactMap { $0 }
    guard spans.count == name.spans.count, let first = spans.first, let last = spans.last else {
      return lostNameCount += 1
    }
    names.append(Name(name.type, first.lowerBound..<last.upperBound))
  }
}

/// A name some of whose tokens have been read; nil for one that the text does not have.
private struct OpenName {
  var type: NameType
  var spans: [TextSpan?]
}

/// What a token is to a name.
private enum BIOLabel {
  case begins(NameType)
  case inside(NameType)
  case outside

  init?(_ label: String) {
    let type = NameType(rawValue: String(label.dropFirst(2)))
    switch (label.prefix(2), type) {
    case ("B-", let type?): self = .begins(type)
    case ("I-", let type?): self = .inside(type)
    case ("O", nil): self = .outside
    default: return nil
    }
  }

  var type: NameType? {
    switch self {
    case .begins(let type), .inside(let type): type
    case .outside: nil
    }
  }
}
