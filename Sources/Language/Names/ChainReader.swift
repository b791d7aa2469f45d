import Articles

/// Takes a chain of capitals apart: `US President Joe Biden` is a place, a title and a person.
struct ChainReader {
  let page: Page
  private(set) var findings = NameFinder.Findings()

  init(page: Page) {
    self.page = page
  }

  mutating func add(_ mention: Mention) {
    findings.mentions.append(mention)
  }

  mutating func read(_ chain: Range<Int>) {
    if let dateline = Dateline(page: page).place(in: chain) {
      return add(Mention(dateline, .place, by: .dateline))
    }
    guard let chain = withoutPlainOpening(chain) else { return }
    if let known = kindOfPhrase(at: chain.lowerBound), reach(chain.lowerBound) >= chain.count {
      return add(Mention(chain, known, by: .list))
    }
    if let kind = HeadWord(page: page).kind(of: chain) {
      return add(Mention(chain, kind, by: .headWord))
    }
    readFromLeft(chain)
  }

  /// The chain without a word that has its capital only from opening the sentence.
  private func withoutPlainOpening(_ chain: Range<Int>) -> Range<Int>? {
    let start = chain.lowerBound
    let first = page[start]
    guard page.beginsSentence(start), reach(start) == 1, first.isPlainWord else { return chain }
    if chain.count == 1 { return isFollowedByVerb(start + 1) ? chain : nil }
    let rest = start + 1..<chain.upperBound
    return page[start + 1].isWord && !page[start + 1].isPlainWord && !first.mayBelongToName
      ? rest : chain
  }

  private func isFollowedByVerb(_ index: Int) -> Bool {
    page[index].kind == .clitic || page[index].isAny(.say)
  }

  private func reach(_ index: Int) -> Int { Int(page[index].reach) }

  /// Peels off one name after another.
  private mutating func readFromLeft(_ chain: Range<Int>) {
    var start = chain.lowerBound
    while start < chain.upperBound {
      let rest = start..<chain.upperBound
      // A title by itself is nobody's name.
      if let end = TitleRun(page: page).end(in: rest), end == rest.upperBound { return }
      if let titled = person(titledIn: rest) { return add(titled) }
      if let title = startOfTitle(within: rest) {
        read(start..<title)
        start = title
        continue
      }
      if isEmployer(rest) { return add(Mention(rest, .organization, by: .employer)) }
      if PersonName(page: page).isLikely(rest) { return add(person(rest)) }
      if let kind = kindOfPhrase(at: start) {
        let end = min(start + reach(start), chain.upperBound)
        add(Mention(start..<end, kind, by: .list))
        start = end < chain.upperBound && page[end].kind == .hyphen ? end + 1 : end
        if let kind = HeadWord(page: page).kind(of: start..<chain.upperBound) {
          return add(Mention(start..<chain.upperBound, kind, by: .headWord))
        }
        continue
      }
      return readUnknown(rest)
    }
  }

  /// `Vice-President` of `Rive Vice-President Ignacio Villaroel`: no name goes on over a title.
  private func startOfTitle(within rest: Range<Int>) -> Int? {
    guard rest.count > 3 else { return nil }
    return rest.dropFirst().dropLast(2).first { index in
      let title = page[index].phrase.tags
      guard title.contains(.title), !page[index].isAny([.firstName, .surname, .honorific]) else {
        return false
      }
      let start = min(index + reach(index), rest.upperBound)
      let name = start..<rest.upperBound
      return name.count > 1
        && name.allSatisfy {
          page[$0].isWord && !page[$0].isAny([.common, .function, .organizationHead])
        }
    }
  }

  /// `an analyst at Penhallow Sykes`
  private func isEmployer(_ name: Range<Int>) -> Bool {
    name.count > 1 && !page[name.lowerBound].isAny([.firstName, .eastSurname, .title, .honorific])
      && kindOfPhrase(at: name.lowerBound) == nil && isNamedAsBody(name)
  }

  private func isNamedAsBody(_ name: Range<Int>) -> Bool {
    let clues = ContextClues(page: page)
    return clues.isWorkedFor(name) || clues.kindByNoun(before: name.lowerBound) == .organization
  }

  private func person(_ name: Range<Int>) -> Mention {
    var mention = Mention(name, .person, by: .personalNames)
    mention.isEasternName = PersonName(page: page).isEastern(name)
    return mention
  }

  private func person(titledIn rest: Range<Int>) -> Mention? {
    guard let end = TitleRun(page: page).end(in: rest), end < rest.upperBound else { return nil }
    let name = end..<rest.upperBound
    guard page[end].isWord, !page[end].isAny(.function) else { return nil }
    var mention = person(name)
    mention.title = rest.lowerBound..<end
    mention.basis = .title
    return mention
  }

  private mutating func readUnknown(_ rest: Range<Int>) {
    if rest.count == 1 {
      let token = page[rest.lowerBound]
      if isAcronym(token) { return add(Mention(rest, .organization, by: .acronym)) }
    } else if let kind = ContextClues(page: page).kind(of: rest) {
      var mention = kind == .person ? person(rest) : Mention(rest, kind)
      mention.isGuess = true
      mention.basis = .context
      return add(mention)
    }
    findings.loose.append(rest)
  }

  private func isAcronym(_ token: Token) -> Bool {
    token.shape.contains(.inCapitals) && token.end - token.start <= 7
      && !token.tags.contains(.common) && !Acronyms.areNoNames.contains(token.word)
  }

  private func kindOfPhrase(at index: Int) -> Entity.Kind? {
    let tags = page[index].phrase.tags
    guard page[index].isCapitalized else { return nil }
    if tags.intersects(.place) { return .place }
    if tags.contains(.demonym) { return .group }
    if tags.contains(.organization) { return .organization }
    if tags.contains(.event) { return .event }
    return tags.contains(.product) ? .product : nil
  }
}

extension Token {
  /// A word that is common in lower case, and no name that anyone knows.
  fileprivate var isPlainWord: Bool {
    isAny([.common, .function]) && !shape.contains(.inCapitals)
      && !isAny([
        .firstName, .surname, .country, .demonym, .region, .city, .organization, .honorific,
      ])
      && !phrase.tags.intersects([.honorific])
  }

  /// An adjective or noun that names of bodies and titles begin with.
  fileprivate var mayBelongToName: Bool {
    isAny([
      .modifier, .ministryName, .organizationHead, .direction, .title, .role, .placeOpener,
      .facilityHead, .placeHead,
    ])
  }
}

/// What is written in capitals and yet no body.
enum Acronyms {
  static let areNoNames: Set<Word> = [
    Word("tv"), Word("ceo"), Word("cfo"), Word("gdp"), Word("ai"), Word("dna"), Word("rna"),
    Word("hiv"), Word("aids"), Word("id"), Word("dvd"), Word("cd"), Word("pm"), Word("am"),
    Word("gmt"), Word("est"), Word("pdt"), Word("utc"), Word("ok"), Word("vip"), Word("faq"),
    Word("pdf"), Word("sms"), Word("gps"), Word("usb"), Word("led"), Word("lgbt"), Word("lgbtq"),
    Word("mp"), Word("mps"), Word("ngos"), Word("phd"), Word("mba"), Word("ufo"), Word("diy"),
    Word("ii"), Word("iii"), Word("iv"), Word("vi"), Word("vii"), Word("viii"), Word("xi"),
    Word("pc"), Word("it"), Word("hr"), Word("pr"), Word("suv"), Word("atm"), Word("ceos"),
    Word("cctv"), Word("icu"), Word("mri"), Word("ppe"), Word("pcr"), Word("ipo"), Word("vat"),
    Word("edt"), Word("pst"), Word("bst"), Word("cet"), Word("jr"), Word("sr"), Word("dj"),
    Word("ngo"), Word("rfid"), Word("lng"), Word("uav"), Word("uavs"), Word("sos"), Word("rip"),
    Word("omg"), Word("lol"), Word("video"), Word("photo"),
  ]
}
