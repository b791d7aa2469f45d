/// What compacting a store has done, or would do.
public struct CompactionReport: Hashable, Sendable {
  /// Shards written anew.
  public internal(set) var changes: [Change] = []
  /// Copies made by synchronisers, whose lines lie in the shards they are copies of now.
  public internal(set) var folded: [String] = []
  public internal(set) var leftAlone: [LeftAlone] = []

  /// One shard.
  public struct Change: Hashable, Sendable {
    /// From the folder of the store.
    public var file: String
    /// With its copies.
    public internal(set) var bytesBefore = 0
    public internal(set) var bytesAfter = 0
    /// Lines taken out, because a later one is there.
    public internal(set) var superseded = 0
    /// Lines set aside in quarantine.
    public internal(set) var damaged = 0
  }

  /// A file that might have been compacted and was not.
  public struct LeftAlone: Hashable, Sendable {
    public var file: String
    /// Why, in a sentence without a full stop.
    public var reason: String
  }

  /// In bytes.
  public var saved: Int {
    changes.reduce(0) { $0 + $1.bytesBefore - $1.bytesAfter }
  }
}
