import Articles

@testable import People

/// Articles in marked text, and who in them is tied to whom.
///
/// The name in a mark may be followed by what the article says its bearer is, and by a short form:
/// `(person: Lena Ortiz, mayor)`, `(organization: Korean Central News Agency = KCNA)`.
struct MarkedArchive {
  private var billings: [Billing] = []
  /// The billings of each article.
  private var casts: [[Int]] = []

  init(_ articles: [String]) {
    for article in articles {
      let cast = MarkedText(article).annotation.entities.map { Billing(marked: $0) }
      casts.append(cast.filter { $0.key != nil }.map { number(of: $0) })
    }
  }

  private mutating func number(of billing: Billing) -> Int {
    if let known = billings.firstIndex(of: billing) { return known }
    billings.append(billing)
    return billings.count - 1
  }

  /// The names of each, and what they are said to be, in the order of the alphabet.
  func groups(rulings: [Ruling] = []) -> [[String]] {
    let ties = Ties(
      of: billings, articles: billings.indices.map { index in casts.count { $0.contains(index) } },
      rulings: rulings, company: company)
    return ties.groups.map { group in
      group.map { index in
        let billing = billings[index]
        return billing.role.map { "\(billing.name), \($0)" } ?? billing.name
      }.sorted()
    }.sorted { $0[0] < $1[0] }
  }

  private func company(of members: [Int]) -> Set<NameKey> {
    let own = Set(members.map { billings[$0].key })
    let beside = casts.filter { !$0.allSatisfy { !members.contains($0) } }.flatMap(\.self)
      .filter { [.person, .organization].contains(billings[$0].kind) }
    return Set(beside.compactMap { billings[$0].key }.filter { !own.contains($0) })
  }
}

extension Billing {
  fileprivate init(marked entity: Entity) {
    let short = entity.name.split(separator: " = ").map(String.init)
    let parts = short[0].split(separator: ", ", maxSplits: 1).map(String.init)
    self.init(
      kind: entity.kind, name: parts[0], role: parts.count > 1 ? parts[1] : nil,
      acronym: short.count > 1 ? short[1] : nil)
  }
}
