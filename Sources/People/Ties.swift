/// Which names, of whatever articles, are one and the same's.
///
/// 1. A full name is one's, however it is spelled (``NameKey``), unless it is its namesakes'.
/// 2. A short form is whoever's the articles introduce it for, if they do it for one alone: KCNA is
///    the Korean Central News Agency.
/// 3. What a person rules counts for more than all this, and the later ruling more than the one
///    before.
///
/// The same billings give the same ties, in whatever order they come.
public struct Ties {
  private let billings: [Billing]
  /// For each billing the first one of its group.
  private var first: [Int]

  /// - Parameters:
  ///   - billings: All whose keys have anything to do with one another, those without a key left out.
  ///   - articles: How many articles have each.
  ///   - rulings: The earliest first.
  ///   - company: Who is named beside some of the billings.
  /// - Throws: What `company` throws.
  public init<Problem: Error>(
    of billings: [Billing], articles: [Int], rulings: [Ruling] = [],
    company: ([Int]) throws(Problem) -> Set<NameKey>
  ) throws(Problem) {
    self.billings = billings
    first = Array(billings.indices)
    for members in Dictionary(grouping: billings.indices, by: { billings[$0].key }).values {
      let members = members.sorted()
      let parts = try Namesakes.parted(
        members.map { billings[$0] }, articles: members.map { articles[$0] }
      ) { (part: [Int]) throws(Problem) in try company(part.map { members[$0] }) }
      for part in parts { tie(part.map { members[$0] }) }
    }
    tieShortForms()
    for ruling in rulings { apply(ruling) }
  }

  /// The billings of each, as indices.
  public var groups: [[Int]] {
    Dictionary(grouping: billings.indices, by: { first[$0] }).values.map { $0.sorted() }
      .sorted { $0[0] < $1[0] }
  }
}

extension Ties {
  private mutating func tieShortForms() {
    let introduced = billings.indices.filter { billings[$0].acronymKey != nil }
    for (short, long) in Dictionary(grouping: introduced, by: { billings[$0].acronymKey }) {
      // An article may introduce a name and its short form, and call them by the short form alone.
      let others = long.filter { billings[$0].key != short }
      guard Set(others.map { first[$0] }).count == 1 else { continue }
      tie(others + billings.indices.filter { billings[$0].key == short })
    }
  }

  private mutating func apply(_ ruling: Ruling) {
    let one = billings.indices.filter { ruling.one.isBilled(as: billings[$0]) }
    let other = billings.indices.filter { ruling.other.isBilled(as: billings[$0]) }
    guard !one.isEmpty, !other.isEmpty else { return }
    switch ruling.verdict {
    case .same: tie(one + other)
    case .different: part(other, from: Set(one.map { first[$0] }))
    case .asRead: break
    }
  }

  /// Makes one of all that any of `members` belongs to.
  private mutating func tie(_ members: [Int]) {
    let joined = Set(members.map { first[$0] })
    guard let least = joined.min() else { return }
    for index in first.indices where joined.contains(first[index]) { first[index] = least }
  }

  /// Gives `members` that belong to one of `groups` a group of their own.
  private mutating func part(_ members: [Int], from groups: Set<Int>) {
    let leaving = Set(members.filter { groups.contains(first[$0]) })
    let left = first.indices.filter { groups.contains(first[$0]) && !leaving.contains($0) }
    guard !left.isEmpty else { return }
    for some in [Array(leaving), left] {
      for (_, group) in Dictionary(grouping: some, by: { first[$0] }) {
        for index in group { first[index] = group.min() ?? index }
      }
    }
  }
}
