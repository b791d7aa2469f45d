import Articles

/// Learns from the article whether somebody is he or she: where a paragraph names one person only,
/// its pronouns mean that one. Where paragraphs differ, most of them decide.
struct GenderVotes {
  let page: Page

  func cast(to cast: inout Cast) {
    var votes: [Int: Int] = [:]
    for paragraph in page.paragraphs {
      guard let person = onlyPerson(in: paragraph, cast), cast.members[person].gender == nil,
        let gender = onlyGender(in: paragraph)
      else { continue }
      votes[person, default: 0] += gender == .female ? 1 : -1
    }
    for (person, sum) in votes where sum != 0 {
      cast.members[person].gender = sum > 0 ? .female : .male
    }
  }

  private func onlyPerson(in paragraph: Range<Int>, _ cast: Cast) -> Int? {
    var only: Int?
    for index in paragraph where !page.isQuoted(index) {
      guard let member = cast.member(at: index), cast.members[member].kind == .person else {
        continue
      }
      if let only, only != member { return nil }
      only = member
    }
    return only
  }

  private func onlyGender(in paragraph: Range<Int>) -> Gender? {
    var found: Gender?
    for index in paragraph where !page.isQuoted(index) && page[index].isWord {
      guard let gender = Self.pronouns[page[index].word] else { continue }
      if let found, found != gender { return nil }
      found = gender
    }
    return found
  }

  private static let pronouns: [Word: Gender] = [
    Word("he"): .male, Word("him"): .male, Word("his"): .male, Word("himself"): .male,
    Word("she"): .female, Word("her"): .female, Word("hers"): .female, Word("herself"): .female,
  ]
}
