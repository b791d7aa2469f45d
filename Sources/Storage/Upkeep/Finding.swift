/// Something to know about a store.
public struct Finding: Hashable, Sendable {
  /// How much it matters.
  public enum Weight: String, Hashable, Sendable, CaseIterable {
    /// Something is lost, or will be if nothing is done.
    case damage
    /// Nothing is lost, and something could be better.
    case note
  }

  /// What it is about, for programs.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    case version, unreadable, damagedLine, tornLine, superseded, several, notLines, strayFile
    case conflictCopy, leftover, quarantine, journal, orphanedMarks, orphanedCorrections, future,
      permissions, empty
  }

  public var kind: Kind
  public var weight: Weight
  /// The file, from the folder of the store; nil for the store as a whole.
  public var file: String?
  /// Counted from 1.
  public var line: Int?
  /// What was found, in a sentence without a full stop.
  public var words: String
  /// What to do about it, in another; nil where there is nothing to do.
  public var advice: String?
}
