import Articles

/// What has come in since the index was last brought up to date.
struct Register {
  /// By the fingerprints of ids. Where two ids share one, an article is taken for a new version of
  /// another, which is written all the same.
  private var arrivals: [Fingerprint: Arrival] = [:]
  private var fingerprints: Set<Fingerprint> = []

  /// A line that has come in.
  struct Arrival {
    var line: Fingerprint
    /// The name of the shard it is for.
    var shard: String
  }

  /// How many articles it holds. Each takes about a hundred bytes.
  var count: Int { arrivals.count }

  subscript(id: String) -> Arrival? {
    arrivals[Fingerprint(of: id)]
  }

  func contains(_ fingerprint: Fingerprint?) -> Bool {
    fingerprint.map(fingerprints.contains) ?? false
  }

  mutating func note(_ offer: Offer, in shard: String) {
    arrivals[Fingerprint(of: offer.id)] = Arrival(line: Fingerprint(of: offer.line), shard: shard)
    if let address = offer.address { fingerprints.insert(address) }
    if let words = offer.words { fingerprints.insert(words) }
  }
}
