import People

/// Somebody who is quoted in a story, and by whom.
public struct Voice: Hashable, Sendable {
  /// As the fullest of the articles has it.
  public var name: String
  public var role: String?
  /// How often each article quotes them, in the order of the articles.
  public var counts: [Int]

  /// In how many articles they are quoted.
  public var articles: Int { counts.count { $0 > 0 } }
}

/// Whoever is quoted in a story, by whatever part of their name.
///
/// In one story a surname means whoever has it, as long as only one has.
struct CastOfVoices {
  /// The longest forms of names, as words.
  private let names: [[String]]

  init(_ story: Story) {
    let all = Set(story.tellings.flatMap(\.citations).compactMap(\.speaker).map(\.foldedWords))
    names = all.filter { name in
      !name.isEmpty && all.count { $0.count > name.count && $0.ends(with: name) } != 1
    }.sorted { $0.joined(separator: " ") < $1.joined(separator: " ") }
  }

  /// The fullest form of `name`; nil where it is of no words.
  func fullest(_ name: String) -> [String]? {
    let words = name.foldedWords
    guard !words.isEmpty else { return nil }
    if names.contains(words) { return words }
    return names.first { $0.ends(with: words) }
  }

  /// The voices of `story`, those most articles quote first.
  func voices(in story: Story) -> [Voice] {
    var voices: [[String]: Voice] = [:]
    for (place, telling) in story.tellings.enumerated() {
      for citation in telling.citations {
        guard let speaker = citation.speaker, let name = fullest(speaker) else { continue }
        var voice =
          voices[name]
          ?? Voice(
            name: speaker, role: citation.role,
            counts: Array(repeating: 0, count: story.tellings.count))
        voice.counts[place] += 1
        if speaker.count > voice.name.count { voice.name = speaker }
        voice.role = voice.role ?? citation.role
        voices[name] = voice
      }
    }
    return voices.values.sorted { one, other in
      let (sum, otherSum) = (one.counts.reduce(0, +), other.counts.reduce(0, +))
      return (other.articles, otherSum, one.name) < (one.articles, sum, other.name)
    }
  }
}

extension [String] {
  fileprivate func ends(with words: [String]) -> Bool { suffix(words.count).elementsEqual(words) }
}
