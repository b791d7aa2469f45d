public import Text

/// Someone, some body, some place or some amount that an article names.
public struct Entity: Hashable, Identifiable, Sendable {
  /// What sort of thing it is. The raw value is its name in JSON.
  public enum Kind: String, Codable, CaseIterable, Hashable, Sendable {
    case person
    case organization
    case place
    /// A nationality, or a religious or political group.
    case group
    case facility
    case date
    case money
    case quantity
    /// A product, a weapon, a vessel.
    case product
    case event
    case other
  }

  /// The entity's index in its annotation.
  public struct ID: RawRepresentable, Codable, Hashable, Sendable {
    public let rawValue: Int

    public init(rawValue: Int) {
      self.rawValue = rawValue
    }
  }

  public var id: ID
  public var kind: Kind
  /// The fullest form of the name that the article uses.
  public var name: String
  /// A short form that the article introduces: `KCNA`.
  public var acronym: String?
  /// What the article says the person is: `North Korean leader`.
  public var role: String?
  /// Every place that names it, in reading order.
  public var mentions: [TextSpan]
  /// The stage that found it and decided its kind, for `--explain`.
  public var decidedBy: String?
  /// Whether the engine would not bet on its kind.
  public var isUnsure = false

  public init(
    id: ID, kind: Kind, name: String, acronym: String? = nil, role: String? = nil,
    mentions: [TextSpan]
  ) {
    self.id = id
    self.kind = kind
    self.name = name
    self.acronym = acronym
    self.role = role
    self.mentions = mentions
  }

  /// The short form where there is one, as the status line names it.
  public var shortName: String { acronym ?? name }
}
