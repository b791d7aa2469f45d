/// What the language engine found in a text.
public struct Annotation: Hashable, Sendable {
  /// In the order they are first named. An entity's id is its index here.
  public var entities: [Entity]
  /// In the order they are read.
  public var quotations: [Quotation]

  public init(entities: [Entity] = [], quotations: [Quotation] = []) {
    self.entities = entities
    self.quotations = quotations
  }

  /// The entity with this id.
  public func entity(_ id: Entity.ID) -> Entity? {
    entities.indices.contains(id.rawValue) ? entities[id.rawValue] : nil
  }

  /// Whoever is quoted, in the order they first speak.
  public var speakers: [Entity.ID] {
    var seen: Set<Entity.ID> = []
    return quotations.compactMap(\.speaker).filter { seen.insert($0).inserted }
  }
}
