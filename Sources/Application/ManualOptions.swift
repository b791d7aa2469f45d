/// A command of the command line, as the manual page lists its options.
public struct ManualOptions: Hashable, Sendable {
  /// An option or an argument, and what it is for.
  public struct Item: Hashable, Sendable {
    /// `--limit <number>`, `<query> ...`
    public var label: String
    public var words: String

    public init(label: String, words: String) {
      self.label = label
      self.words = words
    }
  }

  /// `quoth search`
  public var name: String
  public var words: String
  public var items: [Item]

  public init(name: String, words: String, items: [Item]) {
    self.name = name
    self.words = words
    self.items = items
  }

  /// In roff.
  var section: String {
    let head = ".SS \(name.inRoff)\n\(words.inRoff)\n"
    return head
      + items.map { item in
        """
        .TP
        \\fB\(item.label.inRoff)\\fR
        \(item.words.inRoff)

        """
      }.joined()
  }
}
