import Articles
import People
import Search
import Text

// How a person goes from a name to everything its bearer has said, and from there to an article.

extension Reader {
  /// Opens the page of whoever is chosen, or speaks.
  mutating func followName() {
    guard let pane = article, pane.annotation != nil else { return say("Still reading") }
    guard let entity = nameInHand(in: pane) else {
      return say("Choose a name first: Tab goes to the names, ] to whoever speaks")
    }
    guard NameKey.isGiven(to: entity.kind) else {
      return say("\(entity.name) is nobody; names of people, bodies and places can be followed")
    }
    let subject = DossierSubject.name(Billing(of: entity), in: pane.article.id)
    turn(to: .person(PersonPage(subject, name: entity.name, room: room)))
  }

  private func nameInHand(in pane: ArticlePane) -> Entity? {
    let chosen = focus == .sidebar ? sidebar.selectedEntity : pane.selection?.entity
    return (chosen ?? pane.speakerInView).flatMap { pane.annotation?.entity($0) }
  }

  mutating func changePerson(_ change: (inout PersonPage) -> Void) {
    guard case .person(var person) = page else { return }
    change(&person)
    page = .person(person)
  }

  mutating func move(_ motion: CitationList.Motion) {
    changePerson { person in person.change { $0.move(motion) } }
  }

  /// Opens the article of the quotation the person is at.
  mutating func openCitation() {
    guard case .person(let person) = page, let citation = person.list.selected else { return }
    visit(Destination(citation))
  }

  /// What the page wants that is on the screen now.
  mutating func completePage() -> [Effect] {
    var effects: [Effect] = []
    changePerson { effects = $0.nextEffects() }
    return effects
  }
}

// MARK: - What comes of it

extension Reader {
  mutating func take(_ dossier: Dossier?, for subject: DossierSubject) {
    guard case .person(let person) = page, person.subject == subject else { return }
    if let dossier { return changePerson { $0.take(dossier) } }
    guard person.dossier == nil else { return }
    turnBack()
    say("Nothing is known of \(person.name) beyond this article")
  }

  mutating func take(_ window: CitationWindow, for request: CitationRequest) {
    changePerson { person in person.change { $0.take(window, for: request) } }
  }

  mutating func take(_ count: Int, of query: Query, by id: Dossier.ID) {
    changePerson { person in
      guard person.dossier?.id == id else { return }
      person.change { $0.take(count, of: query) }
    }
  }

  mutating func giveUpCitations(_ reason: String) {
    changePerson { person in person.change { $0.giveUp() } }
    say(reason, .trouble)
  }
}

// MARK: - Looking for something they said

extension Reader {
  /// The list follows the line while it is written.
  mutating func findSaid(_ query: Query) {
    changePerson { person in person.change { $0.show(query.ofQuotations) } }
  }

  mutating func finishFindingSaid(_ query: Query, _ words: String) {
    findSaid(query)
    changePerson { $0.searchWords = query == .everything ? "" : words }
  }

  mutating func giveUpFindingSaid() {
    guard case .person(let person) = page else { return }
    findSaid((try? Query(parsing: person.searchWords)) ?? .everything)
  }
}

extension Command {
  /// Whether it means something on somebody's page, too.
  var isOfQuotations: Bool {
    [
      .open, .search, .copy, .write, .samePerson, .partPerson, .nextQuotation, .previousQuotation,
    ].contains(self)
  }
}
