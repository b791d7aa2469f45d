/// How much each feature speaks for each label, as learned.
///
/// A feature has a row of ``width`` small numbers, which the labels share (``LabelScores``), and a tag,
/// the last two bytes of its own number, by which one that has no row is told. Which row it has is found
/// without searching: features fall into buckets by the first bits of their numbers, and each bucket
/// has a key that scatters its features to free rows.
///
/// Djamal Belazzougui, Fabiano Botelho and Martin Dietzfelbinger, “Hash, displace, and compress”, 2009.
struct FeatureWeights: Sendable {
  /// How much each label speaks for the one behind it; the last row is that of a beginning.
  let transitions: [Int16]
  /// By how much no name must lead before a token has even been looked at where it stands, for nothing
  /// to change that.
  let clearLead: Int
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
      let clearLead = file.number(),
      let transitions = file.values((NameLabel.count + 1) * NameLabel.count, of: Int16.self),
      let keys = file.values(1 << Int(bits), of: UInt16.self), let count = file.number(), count > 0,
      let rows = file.values(Int(count) * Self.width, of: UInt8.self), file.hasEnded
    else { return nil }
    self.transitions = transitions
    self.clearLead = Int(clearLead)
    self.keys = keys
    self.rows = rows
    rowCount = UInt64(count)
    shift = 32 - bits
  }

  /// What the first `count` of `features` say. The second half of `features` is room to work in.
  ///
  /// First all rows are found and touched, so that the processor fetches them at once and not one after
  /// another.
  func sums(_ features: UnsafeMutableBufferPointer<UInt32>, count: Int) -> RowSums {
    let half = features.count / 2
    var sums = RowSums()
    guard count < half else { return sums }
    find(features, count: count)
    rows.withUnsafeBytes { rows in
      var touched: UInt8 = 0
      for index in half..<half + count { touched ^= rows[Int(features[index])] }
      // Nobody needs to know what was touched; but what nobody keeps, the compiler leaves out.
      features[half + count] = UInt32(touched)
      for index in 0..<count {
        let row = Int(features[half + index])
        let tag = rows.loadUnaligned(fromByteOffset: row &+ Self.tagOffset, as: UInt16.self)
        if UInt16(littleEndian: tag) == UInt16(truncatingIfNeeded: features[index]) {
          sums.add(row: row, of: rows)
        }
      }
    }
    return sums
  }

  /// Puts where the row of each feature begins, if it has one, into the second half of `features`.
  private func find(_ features: UnsafeMutableBufferPointer<UInt32>, count: Int) {
    let half = features.count / 2
    keys.withUnsafeBufferPointer { keys in
      for index in 0..<count {
        let feature = features[index]
        let row = row(of: feature, keys[Int(feature >> shift)])
        features[half &+ index] = UInt32(truncatingIfNeeded: row &* Self.width)
      }
    }
  }

  /// What a score must grow by for a label to be e times as likely.
  var nat: Float { Float(clearLead) / Self.clearLeadInNats }

  /// As `CLEAR_LEAD` in `Resources/models/names/weights.py`.
  private static let clearLeadInNats: Float = 2

  /// The only row that may be the feature's.
  @inline(__always)
  private func row(of feature: UInt32, _ key: UInt16) -> Int {
    var mixed = (feature ^ (UInt32(key) &* 0x9e37_79b1)) &* 0x85eb_ca6b
    mixed = (mixed ^ (mixed >> 15)) &* 0xc2b2_ae35
    return Int(truncatingIfNeeded: (UInt64(mixed) &* rowCount) >> 32)
  }
}

/// How the labels share the numbers of a row: one for no name; for each kind one for where a name of
/// it begins and one for where it goes on; and two for where any name ends, if it began earlier or
/// here.
enum LabelScores {
  static let (lastOfSeveral, only) = (19, 20)

  /// The scores of the labels by the sums of rows.
  @inline(__always)
  static func spread(_ sums: RowSums.Numbers, to scores: UnsafeMutablePointer<Int16>) {
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
