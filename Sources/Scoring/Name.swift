public import Articles
public import Text

/// A name in a text: what the newswire corpus marks.
public struct Name: Hashable, Sendable {
  public var type: NameType
  public var span: TextSpan

  public init(_ type: NameType, _ span: TextSpan) {
    self.type = type
    self.span = span
  }
}

/// The nine types of the English Worldwide Newswire (Shan et al., 2023, arXiv 2404.13465).
public enum NameType: String, CaseIterable, Hashable, Sendable {
  case person = "Person"
  case organization = "Organization"
  case location = "Location"
  /// Nationalities, and religious and political groups.
  case group = "NORP"
  case facility = "Facility"
  case date = "Date"
  case money = "Money"
  case product = "Product"
  case miscellaneous = "Misc"

  /// The type that `kind` is scored as: events are miscellaneous there, and quantities nothing.
  public init?(_ kind: Entity.Kind) {
    switch kind {
    case .person: self = .person
    case .organization: self = .organization
    case .place: self = .location
    case .group: self = .group
    case .facility: self = .facility
    case .date: self = .date
    case .money: self = .money
    case .product: self = .product
    case .event, .other: self = .miscellaneous
    case .quantity: return nil
    }
  }
}

extension Annotation {
  /// Every mention of every entity that has a type, in reading order.
  public var names: [Name] {
    var names: Set<Name> = []
    for entity in entities {
      guard let type = NameType(entity.kind) else { continue }
      names.formUnion(entity.mentions.map { Name(type, $0) })
    }
    return names.sorted {
      ($0.span.lowerBound, $0.span.upperBound, $0.type.rawValue)
        < ($1.span.lowerBound, $1.span.upperBound, $1.type.rawValue)
    }
  }
}
