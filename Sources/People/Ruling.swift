import Articles
import Text

/// What a person says of two names: whether one and the same goes by both.
public struct Ruling: Hashable, Sendable {
  public enum Verdict: String, Hashable, Sendable {
    case same
    case different
    /// Whatever the articles say: what was ruled before is taken back.
    case asRead
  }

  /// Somebody, as a person names them: by a full name, and where several have it by what they are.
  public struct Party: Hashable, Sendable {
    public var name: String
    public var role: String?

    public init(name: String, role: String? = nil) {
      self.name = name
      self.role = role
    }

    /// `John Smith`; `John Smith, carpenter`.
    public init(parsing text: String) {
      let parts = text.cleanCopy().split(separator: ",", maxSplits: 1).map {
        $0.split(separator: " ").joined(separator: " ")
      }
      self.init(name: parts.first ?? "", role: parts.count > 1 ? parts[1] : nil)
    }
  }

  public var one: Party
  public var other: Party
  public var verdict: Verdict

  public init(_ one: Party, _ verdict: Verdict, _ other: Party) {
    self.one = one
    self.other = other
    self.verdict = verdict
  }

  /// What tells it from rulings about others, whichever is named first.
  public var parties: Set<Party> { [one, other] }
}

extension Ruling.Party: CustomStringConvertible {
  public var description: String { role.map { "\(name), \($0)" } ?? name }
}

extension Ruling.Party {
  /// The keys a name has, one for every kind of thing that may go by it.
  public var keys: Set<NameKey> { Set(Entity.Kind.allCases.compactMap { NameKey(name, of: $0) }) }

  /// Whether `billing` is one of theirs.
  public func isBilled(as billing: Billing) -> Bool {
    guard let key = billing.key, key == NameKey(name, of: billing.kind) else { return false }
    guard let role else { return true }
    let wanted = Billing(kind: billing.kind, name: name, role: role).roleWords
    return !wanted.isDisjoint(with: billing.roleWords)
  }
}

extension Ruling {
  /// What it says, for whoever said it.
  public var sentence: String {
    switch verdict {
    case .same: "\(one) and \(other) are one and the same from now on"
    case .different: "\(one) and \(other) are not the same from now on"
    case .asRead: "\(one) and \(other) are whoever the articles say"
    }
  }
}
