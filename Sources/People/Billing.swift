public import Articles

/// A name as articles give it, with what they say its bearer is: two entities of different articles
/// with the same billing have the same to say for themselves.
public struct Billing: Hashable, Sendable {
  public var kind: Entity.Kind
  public var name: String
  public var role: String?
  /// A short form that the article introduces.
  public var acronym: String?

  public init(kind: Entity.Kind, name: String, role: String? = nil, acronym: String? = nil) {
    self.kind = kind
    self.name = name
    self.role = role
    self.acronym = acronym
  }

  public init(of entity: Entity) {
    self.init(kind: entity.kind, name: entity.name, role: entity.role, acronym: entity.acronym)
  }

  /// Nil where the name ties its bearer to nobody in another article.
  public var key: NameKey? { NameKey(name, of: kind) }

  /// The key of whoever goes by the acronym alone.
  public var acronymKey: NameKey? { acronym.flatMap { NameKey($0, of: kind) } }
}

extension Billing {
  /// The words of the role that say something.
  var roleWords: Set<String> {
    Set(role?.foldedWords ?? []).subtracting(Self.idle)
  }

  private static let idle = Set(
    "a acting an and at by chief deputy ex for former former from head her his in incoming its late member new of on outgoing senior the their then to vice with"
      .split(separator: " ").map(String.init))
}
