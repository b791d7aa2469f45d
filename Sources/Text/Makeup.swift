/// How the parts of a text are to be set: which stretches are headings, items, tables, and what stands
/// between the lines that is no part of the text.
public struct Makeup: Hashable, Sendable {
  /// What a stretch of text is. What is none of these is a paragraph.
  public enum Kind: Hashable, Sendable {
    case heading
    /// Somebody else's words, set in.
    case quotation
    /// Its lines are kept as they are.
    case code
    /// With its bullet or number in front.
    case item
    /// What a term means, set in.
    case definition
    /// What stands below a picture.
    case caption
    /// A line of a table, which holds cells.
    case row
    case cell
  }

  public struct Block: Hashable, Sendable {
    public var kind: Kind
    public var span: TextSpan

    public init(_ kind: Kind, _ span: TextSpan) {
      self.kind = kind
      self.span = span
    }
  }

  /// A few words that are set behind a place in the text, as the number of a footnote is, or in lines of
  /// their own before it.
  public struct Aside: Hashable, Sendable {
    public var offset: TextOffset
    /// Clean copy, on one line.
    public var words: String

    public init(_ words: String, at offset: TextOffset) {
      self.offset = offset
      self.words = words
    }
  }

  /// By where they begin; of two that begin together, the one that holds the other comes first.
  public var blocks: [Block]
  /// Set right behind the character before their place, in the order of places.
  public var notes: [Aside]
  /// Set in lines of their own behind the line of their place, in the order of places.
  public var inserts: [Aside]

  public init(blocks: [Block] = [], notes: [Aside] = [], inserts: [Aside] = []) {
    self.blocks = blocks
    self.notes = notes
    self.inserts = inserts
  }

  public var isEmpty: Bool { blocks.isEmpty && notes.isEmpty && inserts.isEmpty }
}
