import Articles

/// Tells apart people who have a full name in common, by what they are said to be and by the company
/// they keep.
///
/// Two roles are one person's where they have a word in common that says something, or where somebody
/// or some body is named beside both. Otherwise they are two people's. Whoever is named without a
/// role is the one with most articles: most are named for what everybody knows.
enum Namesakes {
  /// Parts the `billings` of one key, each with its number of `articles`, as indices. `company` says
  /// who is named beside some of them; it is asked only where roles do not settle it.
  static func parted<Problem: Error>(
    _ billings: [Billing], articles: [Int],
    company: ([Int]) throws(Problem) -> Set<NameKey>
  ) throws(Problem) -> [[Int]] {
    let words = billings.map(\.roleWords)
    let withRole = billings.indices.filter { !words[$0].isEmpty }
    var groups = withRole.map { Group(members: [$0], marks: words[$0]) }.joinedByMarks()
    if groups.count > 1 {
      var inCompany: [Group<NameKey>] = []
      for group in groups {
        inCompany.append(Group(members: group.members, marks: try company(group.members)))
      }
      groups = inCompany.joinedByMarks().map { Group(members: $0.members, marks: []) }
    }
    var parts = groups.map(\.members)
    let without = billings.indices.filter { words[$0].isEmpty }
    // Of several with as many articles it does not matter which, as long as it is always the same.
    let best = parts.indices.max { one, other in
      let (weight, otherWeight) = (parts[one].total(of: articles), parts[other].total(of: articles))
      return (weight, words.first(of: parts[one])) < (otherWeight, words.first(of: parts[other]))
    }
    guard let best else { return without.isEmpty ? [] : [without] }
    parts[best] += without
    return parts
  }
}

extension [Int] {
  fileprivate func total(of numbers: [Int]) -> Int { reduce(0) { $0 + numbers[$1] } }
}

extension [Set<String>] {
  fileprivate func first(of members: [Int]) -> String {
    members.compactMap { self[$0].min() }.min() ?? ""
  }
}

/// Some that belong together, and by what others are told to belong to them.
private struct Group<Mark: Hashable> {
  var members: [Int]
  var marks: Set<Mark>
}

extension Array {
  /// Whatever has a mark in common becomes one, and so does whatever belongs to that.
  fileprivate func joinedByMarks<Mark>() -> [Group<Mark>] where Element == Group<Mark> {
    var joined: [Group<Mark>] = []
    for group in self {
      var whole = group
      joined.removeAll { other in
        guard !other.marks.isDisjoint(with: whole.marks) else { return false }
        whole.members = other.members + whole.members
        whole.marks.formUnion(other.marks)
        return true
      }
      joined.append(whole)
    }
    return joined
  }
}
