import People

/// The quotations of a story side by side: the same words quoted differently, and who is quoted where.
public struct StoryComparison: Hashable, Sendable {
  /// What more than one article quotes, in the order in which it is first read.
  public let sayings: [Saying]
  /// Whoever is quoted, those most articles quote first.
  public let voices: [Voice]

  public init(_ story: Story) {
    let cast = CastOfVoices(story)
    voices = cast.voices(in: story)
    sayings = Self.sayings(in: story, cast)
  }

  /// What the articles do not agree on.
  public var disputed: [Saying] { sayings.filter(\.isDisputed) }

  private static func sayings(in story: Story, _ cast: CastOfVoices) -> [Saying] {
    let quoted = story.tellings.enumerated().flatMap { place, telling in
      telling.citations.flatMap(\.stretchByStretch).map { QuotedWords($0, in: place) }
    }
    return groups(of: quoted, cast).compactMap { Saying($0.map { quoted[$0] }) }
  }

  /// Which of `quoted` are the same words, in reading order: each belongs to the first that it is like.
  private static func groups(of quoted: [QuotedWords], _ cast: CastOfVoices) -> [[Int]] {
    var groups: [[Int]] = []
    var groupByRun: [[String]: [Int]] = [:]
    for (place, words) in quoted.enumerated() {
      let runs = words.runs
      let likely = Set(runs.flatMap { groupByRun[$0] ?? [] }).sorted()
      let group = likely.first { group in
        groups[group].contains { other in
          quoted[other].telling != words.telling && cast.mayBeSame(quoted[other], words)
            && words.saysTheSame(as: quoted[other])
        }
      }
      let number = group ?? groups.count
      if group == nil { groups.append([]) }
      groups[number].append(place)
      for run in runs { groupByRun[run, default: []].append(number) }
    }
    return groups
  }
}

extension Citation {
  /// What one article gives in one breath another gives in two.
  fileprivate var stretchByStretch: [Citation] {
    stretches.map { stretch in
      var citation = self
      citation.stretches = [stretch]
      return citation
    }
  }
}

extension CastOfVoices {
  /// Whether the same may speak: words that nobody is named for may be anybody's.
  fileprivate func mayBeSame(_ one: QuotedWords, _ other: QuotedWords) -> Bool {
    guard let speaker = one.citation.speaker, let another = other.citation.speaker else {
      return true
    }
    return fullest(speaker) == fullest(another)
  }
}

extension Saying {
  /// Nil where they are all of one article.
  fileprivate init?(_ quoted: [QuotedWords]) {
    guard Set(quoted.map(\.telling)).count > 1 else { return nil }
    var versions: [[String]: [QuotedWords]] = [:]
    for words in quoted { versions[words.folded, default: []].append(words) }
    let ordered = versions.values.sorted { one, other in
      // The version of most articles, or else the longest; of two alike, the one that came first.
      let (weight, otherWeight) = (one.weight, other.weight)
      return weight == otherWeight ? one[0].telling < other[0].telling : weight > otherWeight
    }
    speaker = quoted.compactMap(\.citation.speaker).max { $0.count < $1.count }
    self.versions = ordered.map { version in
      Version(
        words: version[0].marked(against: ordered.map { $0[0] }),
        tellings: Set(version.map(\.telling)).sorted(), citation: version[0].citation)
    }
  }
}

extension [QuotedWords] {
  /// Of a version: in how many articles it is, and how long it is.
  fileprivate var weight: (Int, Int) {
    (Set(map(\.telling)).count, first?.folded.count ?? 0)
  }
}

extension QuotedWords {
  /// The words, and which of them some of `others` do not have.
  fileprivate func marked(against others: [QuotedWords]) -> [Saying.Word] {
    var isCommon = [Bool](repeating: true, count: printed.count)
    for other in others where other.folded != folded {
      let common = Set(folded.alignment(with: other.folded).map(\.0))
      for place in isCommon.indices where !common.contains(place) { isCommon[place] = false }
    }
    return zip(printed, isCommon).map { Saying.Word($0, isOwn: !$1) }
  }
}
