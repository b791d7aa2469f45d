import Articles

/// Everyone and everything an article names, each once, with every mention.
struct Cast: Sendable {
  var members: [Member] = []
  private(set) var mentions: MentionList
  /// `The spokesperson, Oksana Bilyk,`: where a noun turns out to have meant somebody all along.
  var introductions: [Introduction] = []

  struct Introduction: Sendable {
    var noun: Word
    var place: Int
    var member: Int
  }
  /// For every mention, whose it is.
  private var memberOf: [Int]

  init(members: [Member], mentions: [(mention: Mention, member: Int)], tokenCount: Int) {
    let ordered = mentions.sorted { $0.mention.start < $1.mention.start }
    self.members = members
    self.mentions = MentionList(ordered.map(\.mention), tokenCount: tokenCount)
    memberOf = ordered.map(\.member)
  }

  /// Who or what the mention with this number names.
  func member(ofMention number: Int) -> Int { memberOf[number] }

  /// Who or what the token at `index` helps to name.
  func member(at index: Int) -> Int? {
    mentions.number(at: index).map { memberOf[$0] }
  }

  /// The entities, in the order they are first named, and the id of each member.
  func entities(on page: Page) -> (entities: [Entity], ids: [Entity.ID?]) {
    var ids = [Entity.ID?](repeating: nil, count: members.count)
    var entities: [Entity] = []
    for (number, mention) in mentions.mentions.enumerated() {
      let member = memberOf[number]
      let id = ids[member] ?? Entity.ID(rawValue: entities.count)
      if ids[member] == nil {
        ids[member] = id
        entities.append(entity(members[member], id: id, on: page))
        entities[id.rawValue].decidedBy = mention.stage
        entities[id.rawValue].isUnsure = mention.isGuess
      }
      entities[id.rawValue].mentions.append(page.span(of: mention.tokens))
    }
    return (entities, ids)
  }

  private func entity(_ member: Member, id: Entity.ID, on page: Page) -> Entity {
    Entity(
      id: id, kind: member.kind, name: page.name(in: member.name),
      acronym: member.acronym.map(page.name(in:)), role: member.role.map(page.name(in:)),
      mentions: [])
  }
}

extension Page {
  /// The text of `range` on one line.
  func name(in range: Range<Int>) -> String {
    let text = text(of: range)
    guard text.utf8.contains(.lineFeed) else { return text }
    return text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
