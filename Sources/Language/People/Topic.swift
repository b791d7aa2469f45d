/// Whom a sentence is about: he or she of the next is the same, whether we know a name or not.
enum Topic {
  case nobody
  case member(Int)
  /// `a villager`: one person, whose name is not told.
  case unnamed(Gender?)
}

extension SpeakerResolver {
  /// Whoever speaks behind his words, else the subject, else whoever speaks first.
  func topic(of sentence: Range<Int>) -> Topic {
    let speakers = scene.cues(in: sentence).prefix(8).filter { $0.source != nil }
    if let last = speakers.last, isBehindWords(last), let topic = topic(last.source) {
      return topic
    }
    if let topic = topic(scene.subjects.subject(of: sentence)) { return topic }
    return speakers.first.flatMap { topic($0.source) } ?? .nobody
  }

  private func isBehindWords(_ cue: Cue) -> Bool {
    guard let source = cue.source, !cue.isParticiple else { return false }
    let before = min(source.words.lowerBound, cue.verb) - 1
    return page[before].kind == .comma || page.isQuoted(before)
  }

  private func topic(_ source: Source?) -> Topic? {
    guard let source else { return nil }
    if let speaker = speaker(source) { return .member(speaker.member) }
    return isOnePerson(source) ? .unnamed(gender(of: source)) : nil
  }

  /// `a villager`, `the official`; not `officials`, not `the ministry`.
  func isOnePerson(_ source: Source) -> Bool {
    switch source.form {
    case .named: return false
    case .pronoun: return Self.heOrShe.contains(page[source.head].word)
    case .noun: break
    }
    let head = page[source.head]
    let isPerson = head.isAny([.role, .title, .kin, .speakerNoun]) || isDoer(head)
    guard isPerson, !head.isAny(.organizationHead), !Self.bodies.contains(head.word) else {
      return false
    }
    return !isPlural(head)
  }

  /// `hunter`, `actor`, `cyclist`: whoever does something for a living.
  private func isDoer(_ noun: Token) -> Bool {
    let length = Int(noun.end - noun.start)
    guard noun.isWord, !noun.isCapitalized, length > 5 else { return false }
    let letters = page.bytes[Int(noun.start)..<Int(noun.end)]
    return Self.doers.contains { letters.suffix($0.utf8.count).elementsEqual($0.utf8) }
  }

  private static let doers = ["er", "or", "ist", "man", "ian"]

  private func isPlural(_ noun: Token) -> Bool {
    let end = Int(noun.end)
    if Self.people.contains(noun.word) { return true }
    return page.bytes[end - 1] == UInt8(ascii: "s") && page.bytes[end - 2] != UInt8(ascii: "s")
  }

  func gender(of source: Source) -> Gender? {
    if page[source.head].word == Self.he { return .male }
    if page[source.head].word == Self.she { return .female }
    return Gender(page[source.head].tags.intersection([.male, .female]))
  }

  static let he = Word("he")
  static let she = Word("she")
  private static let heOrShe: Set<Word> = [he, she]
  private static let people: Set<Word> = [
    Word("police"), Word("people"), Word("men"), Word("women"), Word("children"), Word("staff"),
    Word("policemen"), Word("fishermen"), Word("lawmen"), Word("media"), Word("crowd"),
  ]
  private static let bodies: Set<Word> = [
    Word("government"), Word("ministry"), Word("company"), Word("family"), Word("report"),
    Word("statement"), Word("study"), Word("administration"), Word("campaign"), Word("court"),
    Word("agency"), Word("network"), Word("newspaper"), Word("party"), Word("ad"),
    Word("paper"),
  ]
}
