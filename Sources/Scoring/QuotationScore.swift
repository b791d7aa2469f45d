import Articles

/// How many quotations were found, and with how many of them the right speaker.
public struct QuotationScore: Hashable, Sendable {
  private var found: [Group: [Standard: Tally]] = [:]
  private var heard: [Group: [Standard: SpeakerTally]] = [:]

  /// The quotations that a line of the score is about.
  public enum Group: String, CaseIterable, Hashable, Sendable {
    case all
    /// Those whose cue is one of speaking; see ``SpeechVerbs``.
    case speech
    case direct
    case mixed
    case indirect
    case indirectSpeech = "indirect speech"
  }

  public init() {}

  public func found(_ group: Group, by standard: Standard) -> Tally {
    found[group]?[standard] ?? Tally()
  }

  public func speakers(_ group: Group, by standard: Standard) -> SpeakerTally {
    heard[group]?[standard] ?? SpeakerTally()
  }

  /// Counts one text.
  public mutating func add(_ match: QuotationMatch) {
    for standard in Standard.allCases {
      let partners = match.partners(by: standard)
      for group in Group.allCases {
        found[group, default: [:]][standard, default: Tally()] += Tally(group, partners, in: match)
        heard[group, default: [:]][standard, default: SpeakerTally()] += SpeakerTally(
          group, partners, in: match)
      }
    }
  }
}

/// For how many quotations the words that name the speaker were found.
public struct SpeakerTally: Hashable, Sendable {
  /// The quotations that have a source.
  public var gold = 0
  /// How many of them were found.
  public var matched = 0
  /// How many of those with a source of the same head.
  public var right = 0

  public init(gold: Int = 0, matched: Int = 0, right: Int = 0) {
    self.gold = gold
    self.matched = matched
    self.right = right
  }

  /// The share of right ones among the quotations that were found.
  public var ofMatched: Double { share(right, of: matched) }

  /// The share of right ones among all that there were to find.
  public var endToEnd: Double { share(right, of: gold) }

  static func += (tally: inout SpeakerTally, more: SpeakerTally) {
    tally.gold += more.gold
    tally.matched += more.matched
    tally.right += more.right
  }
}

extension QuotationScore.Group {
  func holds(_ gold: QuotationMatch.Side) -> Bool {
    switch self {
    case .all: true
    case .speech: gold.hasSpeechCue
    case .direct, .mixed, .indirect: gold.kind == kind
    case .indirectSpeech: gold.kind == .indirect && gold.hasSpeechCue
    }
  }

  /// The kind whose findings this group answers for: each is right where it goes with a quotation
  /// of any kind. The others answer for every finding but those that are right about a quotation
  /// outside the group.
  fileprivate var kind: Quotation.Kind? {
    switch self {
    case .all, .speech, .indirectSpeech: nil
    case .direct: .direct
    case .mixed: .mixed
    case .indirect: .indirect
    }
  }
}

extension Tally {
  fileprivate init(_ group: QuotationScore.Group, _ partners: [Int?], in match: QuotationMatch) {
    let isWanted = match.gold.map(group.holds)
    let met = zip(isWanted, partners).count { $0 && $1 != nil }
    var right: Set<Int> = []
    var rightElsewhere: Set<Int> = []
    for case (let wanted, let partner?) in zip(isWanted, partners) {
      if wanted || group.kind != nil {
        right.insert(partner)
      } else {
        rightElsewhere.insert(partner)
      }
    }
    let answeredFor = match.found.indices.filter {
      !rightElsewhere.contains($0) && (group.kind == nil || match.found[$0].kind == group.kind)
    }
    self.init(
      gold: isWanted.count { $0 }, found: answeredFor.count, goldMet: met,
      foundRight: answeredFor.count(where: right.contains))
  }
}

extension SpeakerTally {
  fileprivate init(
    _ group: QuotationScore.Group, _ partners: [Int?], in match: QuotationMatch
  ) {
    self.init()
    for (gold, partner) in zip(match.gold, partners) where group.holds(gold) && gold.head != nil {
      self.gold += 1
      guard let partner else { continue }
      matched += 1
      if match.found[partner].head == gold.head { right += 1 }
    }
  }
}
