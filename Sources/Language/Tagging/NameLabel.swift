import Articles

/// What a token is to a name: outside of all, the beginning, the inside or the end of one, or one by
/// itself. With the kind of the name, in one number.
struct NameLabel: Hashable, Sendable {
  let number: UInt8

  /// How many there are.
  static let count = 1 + 4 * kinds.count
  static let outside = NameLabel(number: 0)

  /// The kinds that are learned, in the order of the labels.
  static let kinds: [Entity.Kind] = [
    .person, .organization, .place, .group, .facility, .date, .money, .product, .other,
  ]

  enum Part: UInt8 {
    case beginning
    case inside
    case end
    case whole
  }

  init(number: UInt8) {
    self.number = number
  }

  /// `kind` counts in `kinds`.
  init(_ part: Part, kind: Int) {
    number = UInt8(1 + 4 * kind + Int(part.rawValue))
  }

  /// The place of the kind in `kinds`; nil outside.
  var kind: Int? { number == 0 ? nil : Int(number - 1) / 4 }
  var part: Part? { number == 0 ? nil : Part(rawValue: (number - 1) % 4) }

  /// Whether the name goes on behind this token.
  var goesOn: Bool { part == .beginning || part == .inside }
  /// Whether the name has begun before this token.
  var hasBegun: Bool { part == .inside || part == .end }

  /// Whether `next` may stand behind this.
  func mayPrecede(_ next: NameLabel) -> Bool {
    goesOn ? next.hasBegun && next.kind == kind : !next.hasBegun
  }

  /// `B-person`, `O`.
  var description: String {
    guard let kind, let part else { return "O" }
    let letter =
      switch part {
      case .beginning: "B"
      case .inside: "I"
      case .end: "E"
      case .whole: "S"
      }
    return "\(letter)-\(Self.kinds[kind].rawValue)"
  }
}
