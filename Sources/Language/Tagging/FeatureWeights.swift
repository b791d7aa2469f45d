/// How much each feature speaks for each label, as learned.
///
/// A feature has a row of ``width`` small numbers, which the labels share (``LabelScores``), and the
/// last two bytes of its own number, by which one that has no row is told. Which row it has is found
/// without searching: features fall into buckets by the first bits of their numbers, and each bucket
/// has a key that scatters its features to free rows.
///
/// Djamal Belazzougui, Fabiano Botelho and Martin Dietzfelbinger, “Hash, displace, and compress”, 2009.
struct FeatureWeights: Sendable {
  /// How much each label speaks for the one behind it; the last row is that of a beginning.
  let transitions: [Int16]
  private let keys: [UInt16]
  private let rows: [UInt8]
  private let rowCount: UInt64
  private let shift: UInt32

  /// The bytes of a row: the weights, one that is always 0, and two of the number.
  static let width = 24
  private static let tagOffset = 22

  /// Reads `weights.bin`; nil where it is damaged, or was made for other labels or features.
  init?(_ bytes: UnsafeRawBufferPointer) {
    guard var file = ModelFile(bytes, kind: "QUOTHNAM", version: NameFeatures.version),
      file.number() == UInt32(NameLabel.count), let bits = file.number(), (1...24).contains(bits),
      let transitions = file.values((NameLabel.count + 1) * NameLabel.count, of: Int16.self),
      let keys = file.values(1 << Int(bits), of: UInt16.self), let count = file.number(), count > 0,
      let rows = file.values(Int(count) * Self.width, of: UInt8.self), file.hasEnded
    else { return nil }
    self.transitions = transitions
    self.keys = keys
    self.rows = rows
    rowCount = UInt64(count)
    shift = 32 - bits
  }

  /// Adds what `features` say to `sums`, which has ``width`` places.
  func add(_ features: UnsafeBufferPointer<UInt32>, to sums: UnsafeMutablePointer<Int16>) {
    keys.withUnsafeBufferPointer { keys in
      rows.withUnsafeBufferPointer { rows in
        guard let first = rows.baseAddress else { return }
        for feature in features {
          let key = keys[Int(feature >> shift)]
          Self.add(feature, first + row(of: feature, key) * Self.width, to: sums)
        }
      }
    }
  }

  /// The only row that may be the feature's.
  @inline(__always)
  private func row(of feature: UInt32, _ key: UInt16) -> Int {
    var mixed = (feature ^ (UInt32(key) &* 0x9e37_79b1)) &* 0x85eb_ca6b
    mixed = (mixed ^ (mixed >> 15)) &* 0xc2b2_ae35
    return Int(truncatingIfNeeded: (UInt64(mixed) &* rowCount) >> 32)
  }

  /// Adds nothing where the row is another feature's, and does not ask which it is: the processor
  /// would guess, and guess wrong.
  @inline(__always)
  private static func add(
    _ feature: UInt32, _ row: UnsafePointer<UInt8>, to sums: UnsafeMutablePointer<Int16>
  ) {
    let tag = UInt16(row[tagOffset]) | UInt16(row[tagOffset + 1]) << 8
    let mask: Int16 = tag == UInt16(truncatingIfNeeded: feature) ? -1 : 0
    for place in 0..<width {
      sums[place] &+= Int16(Int8(bitPattern: row[place])) & mask
    }
  }
}

/// How the labels share the numbers of a row: one for no name; for each kind one for where a name of
/// it begins and one for where it goes on; and two for where any name ends, if it began earlier or
/// here.
enum LabelScores {
  private static let (lastOfSeveral, only) = (19, 20)

  /// The scores of the labels by the sums of rows.
  @inline(__always)
  static func spread(_ sums: UnsafePointer<Int16>, to scores: UnsafeMutablePointer<Int16>) {
    scores[0] = sums[0]
    for kind in 0..<NameLabel.kinds.count {
      let (begins, goesOn) = (sums[1 + 2 * kind], sums[2 + 2 * kind])
      scores[1 + 4 * kind] = begins
      scores[2 + 4 * kind] = goesOn
      scores[3 + 4 * kind] = goesOn &+ sums[lastOfSeveral]
      scores[4 + 4 * kind] = begins &+ sums[only]
    }
  }
}
