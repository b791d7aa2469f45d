import Articles

/// What the rules take every token for: advice to the tagger, which knows how far to trust it.
struct FirstReading: Sendable {
  /// For every token a number: 0 where it is no part of a name, or else a kind and a part.
  let labels: [UInt8]
  /// For every token a number for what they go by; 0 where it is no part of a name.
  let bases: [UInt8]

  init(_ mentions: some Sequence<Mention>, tokenCount: Int) {
    var labels = [UInt8](repeating: 0, count: tokenCount)
    var bases = labels
    for mention in mentions {
      let kind = Self.number(of: mention.kind)
      for index in mention.tokens {
        let part: NameLabel.Part =
          mention.tokens.count == 1
          ? .whole
          : index == mention.start ? .beginning : index + 1 == mention.end ? .end : .inside
        labels[index] = 1 + 4 * kind + part.rawValue
        bases[index] = 1 + mention.basis.rawValue
      }
    }
    self.labels = labels
    self.bases = bases
  }

  static let kindCount = 12

  /// What the rules take exactly these tokens for.
  func kind(of tokens: Range<Int>) -> Entity.Kind? {
    guard let first = tokens.first, let last = tokens.last else { return nil }
    let (opening, closing) = (labels[first], labels[last])
    let fits =
      tokens.count == 1
      ? Self.part(opening) == .whole
      : Self.part(opening) == .beginning && Self.part(closing) == .end
        && tokens.dropFirst().dropLast().allSatisfy { Self.part(labels[$0]) == .inside }
    let kind = Self.kind(opening)
    return fits && kind == Self.kind(closing)
      ? Entity.Kind.allCases.first { Self.number(of: $0) == kind } : nil
  }

  /// What the rules go by where they take the token at `index` for part of a name.
  func basis(at index: Int) -> Mention.Basis? {
    bases[index] == 0 ? nil : Mention.Basis(rawValue: bases[index] - 1)
  }

  /// Kinds that are not learned count, too.
  private static func number(of kind: Entity.Kind) -> UInt8 {
    switch kind {
    case .person: 1
    case .organization: 2
    case .place: 3
    case .group: 4
    case .facility: 5
    case .date: 6
    case .money: 7
    case .quantity: 8
    case .product: 9
    case .event: 10
    case .other: 11
    }
  }

  /// The kind in a label; 0 where there is none.
  static func kind(_ label: UInt8) -> Int { label == 0 ? 0 : Int(label - 1) / 4 }
  static func part(_ label: UInt8) -> NameLabel.Part? {
    label == 0 ? nil : NameLabel.Part(rawValue: (label - 1) % 4)
  }
}
