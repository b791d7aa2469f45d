import Text

/// How many names were found with exactly their span and type, as CoNLL-2003 counts them
/// (Tjong Kim Sang and De Meulder, 2003).
public struct NameScore: Hashable, Sendable {
  public private(set) var byType: [NameType: Tally] = [:]
  /// The same for the spans alone, whatever their type.
  public private(set) var spans = Tally()

  public init() {}

  /// Counts one text.
  public mutating func add(gold: [Name], found: [Name]) {
    for type in NameType.allCases {
      let tally = Self.tally(
        Set(gold.filter { $0.type == type }), Set(found.filter { $0.type == type }))
      byType[type, default: Tally()] += tally
    }
    spans += Self.tally(Set(gold.map(\.span)), Set(found.map(\.span)))
  }

  private static func tally<Item: Hashable>(_ gold: Set<Item>, _ found: Set<Item>) -> Tally {
    let shared = gold.intersection(found).count
    return Tally(gold: gold.count, found: found.count, goldMet: shared, foundRight: shared)
  }

  public subscript(type: NameType) -> Tally { byType[type, default: Tally()] }

  /// The micro average over `types`: every name counts alike.
  public func total(of types: [NameType] = NameType.allCases) -> Tally {
    var total = Tally()
    for type in types { total += self[type] }
    return total
  }
}
