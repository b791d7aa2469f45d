/// How much there was to find, how much was found, and how much of each the other side bears out.
///
/// For names the two are the same number. For one kind of quotation they are not: a direct one may
/// be found, but called mixed.
public struct Tally: Hashable, Sendable {
  /// What there was to find.
  public var gold: Int
  /// What was found.
  public var found: Int
  /// How many of `gold` were found.
  public var goldMet: Int
  /// How many of `found` are right.
  public var foundRight: Int

  public init(gold: Int = 0, found: Int = 0, goldMet: Int = 0, foundRight: Int = 0) {
    self.gold = gold
    self.found = found
    self.goldMet = goldMet
    self.foundRight = foundRight
  }
}

/// Shares of one, as information retrieval counts them
/// (C. J. van Rijsbergen, *Information Retrieval*, 2nd edition, 1979, chapter 7).
extension Tally {
  /// How much of what was found is right; zero where nothing was.
  public var precision: Double { share(foundRight, of: found) }

  /// How much of what there was to find was found; zero where there was nothing.
  public var recall: Double { share(goldMet, of: gold) }

  /// The harmonic mean of both.
  public var f1: Double {
    let sum = precision + recall
    return sum > 0 ? 2 * precision * recall / sum : 0
  }

  public static func += (tally: inout Tally, more: Tally) {
    tally.gold += more.gold
    tally.found += more.found
    tally.goldMet += more.goldMet
    tally.foundRight += more.foundRight
  }
}

/// `part` over `whole`; zero where there is no whole.
func share(_ part: Int, of whole: Int) -> Double {
  whole > 0 ? Double(part) / Double(whole) : 0
}
