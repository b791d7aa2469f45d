/// A text set in lines as its makeup asks: headings, lists, quotations, tables and code each in their
/// way, with notes behind their words and asides between the paragraphs.
///
/// Nothing is added to the text and nothing taken out: every line remembers which stretch it shows, as
/// in ``TypesetText``, and how it is dressed. Setting takes time linear in the text.
public struct Galley: Equatable, Sendable {
  public let text: String
  public let makeup: Makeup
  /// The columns a line may fill, its indentation among them.
  public let measure: Int
  /// What each line shows, without the space or break it ended at; nothing where a line is an aside.
  public let lines: [TextSpan]
  /// How the lines are dressed; none where all are plain.
  private let dresses: [Dress]

  /// What a line looks like besides its words.
  public struct Dress: Hashable, Sendable {
    public enum Look: Hashable, Sendable {
      case plain, heading, quotation, code, caption
      /// What it says is no part of the text.
      case aside
    }

    public var look = Look.plain
    /// The columns left of it.
    public var indent = 0
    /// What it says, where that is no part of the text.
    public var words: String?
    /// The cells it consists of, where it is a line of a table that fits.
    public var cells: [Cell] = []

    public static let plain = Dress()
  }

  /// A cell of a table, and the column it begins in.
  public struct Cell: Hashable, Sendable {
    public var column: Int
    public var span: TextSpan

    public init(column: Int, span: TextSpan) {
      self.column = column
      self.span = span
    }
  }

  /// Sets `text` in lines of at most `measure` columns, at least one.
  public init(_ text: String, _ makeup: Makeup = Makeup(), measure: Int) {
    self.text = text
    self.makeup = makeup
    self.measure = max(1, measure)
    guard !makeup.isEmpty else {
      lines = TypesetText(text, measure: measure).lines
      dresses = []
      return
    }
    var setter = GalleySetter(text, makeup, measure: self.measure)
    setter.set()
    (lines, dresses) = (setter.lines, setter.dresses)
  }

  /// The row that shows `offset`.
  public func row(showing offset: TextOffset) -> Int {
    let next = lines.partitioningIndex { offset < $0.lowerBound }
    return max(0, next - 1)
  }

  public func dress(of line: Int) -> Dress {
    dresses.isEmpty ? .plain : dresses[line]
  }

  /// `span` in pieces, each with the note that stands behind it.
  public func pieces(of span: TextSpan) -> [(span: TextSpan, note: String?)] {
    let first = makeup.notes.partitioningIndex { $0.offset > span.lowerBound }
    var pieces: [(span: TextSpan, note: String?)] = []
    var start = span.lowerBound
    for note in makeup.notes[first...].prefix(while: { $0.offset <= span.upperBound }) {
      pieces.append((start..<note.offset, note.words))
      start = note.offset
    }
    if start < span.upperBound { pieces.append((start..<span.upperBound, nil)) }
    return pieces
  }
}
