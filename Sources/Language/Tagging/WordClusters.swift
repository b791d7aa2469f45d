/// Words that stand in the same company, by the number of the company: what a reader knows of a word
/// from having seen it elsewhere.
///
/// Learned from the texts of the corpora by exchange (Kneser and Ney, “Improved clustering techniques
/// for class-based statistical language modelling”, 1993).
struct WordClusters: Sendable {
  /// Sorted; the shorter half of each word's code.
  private let words: [UInt32]
  private let clusters: [UInt16]
  /// Where the words begin whose first bits are a certain number.
  private let starts: [UInt32]

  static let none: UInt32 = 0xFFFF
  private static let bits = 12

  /// Reads `clusters.bin`; nil where it is damaged or of another version.
  init?(_ bytes: UnsafeRawBufferPointer) {
    guard var file = ModelFile(bytes, kind: "QUOTHCLU", version: 1), let count = file.number(),
      let words = file.values(Int(count), of: UInt32.self),
      let clusters = file.values(Int(count), of: UInt16.self), file.hasEnded
    else { return nil }
    self.words = words
    self.clusters = clusters
    starts = Self.starts(of: words)
  }

  private static func starts(of words: [UInt32]) -> [UInt32] {
    var starts = [UInt32](repeating: UInt32(words.count), count: (1 << bits) + 1)
    for (index, word) in words.enumerated().reversed() {
      starts[Int(word >> (32 - UInt32(bits)))] = UInt32(index)
    }
    for index in starts.indices.dropLast().reversed() {
      starts[index] = min(starts[index], starts[index + 1])
    }
    return starts
  }

  /// The number of the company that `word` keeps.
  func cluster(of word: Word) -> UInt32 {
    let code = word.shortCode
    let first = Int(code >> (32 - UInt32(Self.bits)))
    for index in Int(starts[first])..<Int(max(starts[first], starts[first + 1]))
    where words[index] == code {
      return UInt32(clusters[index])
    }
    return Self.none
  }
}

extension Word {
  /// As the clusters know it.
  var shortCode: UInt32 {
    UInt32(truncatingIfNeeded: code >> 32) ^ UInt32(truncatingIfNeeded: code)
  }
}
