import Articles

/// What has come in since the index was last brought up to date.
struct Register {
  /// What the index is to be told.
  private(set) var additions: [Addition] = []
  /// By the fingerprints of ids. Where two ids share one, an article is taken for a new version of
  /// another, which is written all the same.
  private var arrivals: [Fingerprint: Arrival] = [:]
  private var fingerprints: Set<Fingerprint> = []

  /// An article that has been added.
  struct Addition {
    var id: String
    var fingerprints: [Fingerprint]
  }

  /// A line that has come in.
  struct Arrival {
    var line: Fingerprint
    /// The name of the shard it is for.
    var shard: String
  }

  subscript(id: String) -> Arrival? {
    arrivals[Fingerprint(of: id)]
  }

  func contains(_ fingerprint: Fingerprint?) -> Bool {
    fingerprint.map(fingerprints.contains) ?? false
  }

  mutating func note(_ offer: Offer, in shard: String) {
    arrivals[Fingerprint(of: offer.id)] = Arrival(line: Fingerprint(of: offer.line), shard: shard)
    let prints = offer.fingerprints
    fingerprints.formUnion(prints)
    additions.append(Addition(id: offer.id, fingerprints: prints))
  }
}
