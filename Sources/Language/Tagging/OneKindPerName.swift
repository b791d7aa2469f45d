import Articles

/// What a name is the name of, is the same throughout an article, nearly always: where the tagger
/// says otherwise, most of its mentions decide, and what the rules say of each counts half.
///
/// Names of several words that only people have where they stand, count more than they do for the
/// tagger, who may never have seen them. The end of a person's name is likely to be that person's, and a name that ends in a person's a
/// person's: `Hala Abd el-Nour` and `Abd el-Nour`.
struct OneKindPerName {
  private let page: Page
  private let rules: FirstReading
  private var votes: [[Word]: [Entity.Kind: Int]] = [:]

  init(_ mentions: [Mention], on page: Page, _ rules: FirstReading) {
    self.page = page
    self.rules = rules
    for mention in mentions {
      let words = words(of: mention)
      votes[words, default: [:]][mention.kind, default: 0] += 2
      if let kind = rules.kind(of: mention.tokens) {
        let isStanding = kind == .person && rules.basis(at: mention.start) == .context
        votes[words, default: [:]][kind, default: 0] += isStanding && words.count > 1 ? 3 : 1
      }
    }
    for mention in mentions { noteEndings(of: words(of: mention), mention.kind) }
  }

  private mutating func noteEndings(of name: [Word], _ kind: Entity.Kind) {
    for start in name.indices.dropFirst().prefix(5) {
      let ending = Array(name[start...])
      guard let ofEnding = votes[ending] else { continue }
      if kind == .person {
        votes[ending, default: [:]][.person, default: 0] += ending.count > 1 ? 2 : 1
      } else if ending.count > 1, ofEnding[.person] == ofEnding.values.max() {
        votes[name, default: [:]][.person, default: 0] += 3
      }
    }
  }

  /// The kind that most say `mention` is of; its own where no other has more than half.
  func kind(of mention: Mention) -> Entity.Kind {
    guard let all = votes[words(of: mention)], all.count > 1 else { return mention.kind }
    let total = all.values.reduce(0, +)
    let most = all.first { $0.value * 2 > total }
    return most?.key ?? mention.kind
  }

  private func words(of mention: Mention) -> [Word] { mention.tokens.map { page[$0].word } }
}
