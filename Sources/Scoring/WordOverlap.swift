/// How far two texts have the same words, whatever their order.
public struct WordOverlap: Hashable, Sendable {
  /// The share of what was found that is expected.
  public let precision: Double
  /// The share of what is expected that was found.
  public let recall: Double

  /// Both in one figure, between 0 and 1.
  public var f1: Double {
    precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall)
  }

  /// A word is a run of letters and digits, in small letters. Two texts without words agree.
  public init(_ found: String, _ expected: String) {
    let (found, expected) = (Self.words(found), Self.words(expected))
    var left: [Substring: Int] = [:]
    for word in expected { left[word, default: 0] += 1 }
    var common = 0
    for word in found where left[word, default: 0] > 0 {
      left[word, default: 0] -= 1
      common += 1
    }
    precision = found.isEmpty ? (expected.isEmpty ? 1 : 0) : Double(common) / Double(found.count)
    recall = expected.isEmpty ? (found.isEmpty ? 1 : 0) : Double(common) / Double(expected.count)
  }

  private static func words(_ text: String) -> [Substring] {
    text.lowercased().split { !$0.isLetter && !$0.isNumber }
  }
}
