import Articles
import People

// How a person says who is who, where the articles have it wrong.

extension Reader {
  /// Asks which other name is theirs.
  mutating func askWhoElse() {
    guard case .person(let person) = page, person.dossier != nil else { return }
    prompt = .party(SpeakerLine(choices: []), .same)
  }

  /// Asks which of the names, or of those with a role, is another's.
  mutating func askWhoIsAnother() {
    guard case .person(let person) = page, let dossier = person.dossier else { return }
    let names = dossier.otherNames.map { Ruling.Party(name: $0) }
    let roles = dossier.roles.map { Ruling.Party(name: dossier.name, role: $0.words) }
    let choices = (names + roles).map { party in
      SpeakerLine.Choice(name: "\(party)", note: "", verdict: .speaker("\(party)"))
    }
    guard choices.count > 1 || !names.isEmpty else {
      return say("\(dossier.name) goes by one name and one role; there is nobody to part")
    }
    prompt = .party(SpeakerLine(choices: choices), .different)
  }

  mutating func take(
    _ answer: Answer, on line: SpeakerLine, _ verdict: Ruling.Verdict
  ) -> [Effect] {
    var line = line
    switch line.take(answer) {
    case .writing: prompt = .party(line, verdict)
    case .givenUp: prompt = nil
    case .finished: return rule(verdict, on: line)
    }
    return []
  }

  private mutating func rule(_ verdict: Ruling.Verdict, on line: SpeakerLine) -> [Effect] {
    prompt = nil
    guard case .person(let person) = page, let dossier = person.dossier,
      case .speaker(let name) = line.verdict
    else {
      say("Nothing was changed")
      return []
    }
    return [.keepRuling(Ruling(dossier.party, verdict, Ruling.Party(parsing: name)))]
  }

  mutating func take(_ ruling: Ruling) {
    changePerson { $0.reload() }
    say(ruling.sentence)
  }
}
