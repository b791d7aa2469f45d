import Articles
import Search
import Stories

// How articles of one story are folded in the list, and how a person sees all that tell it.

extension Reader {
  /// Opens the page of the story that the article on the screen tells, or the selected one.
  mutating func showStory() -> [Effect] {
    let open = focus == .headlines ? nil : article?.article.id
    guard let id = open ?? headlines.selected?.id else { return [] }
    turn(to: .story(StoryPage(of: id, room: room)))
    return []
  }

  mutating func changeStory(_ change: (inout StoryPage) -> Void) {
    guard case .story(var story) = page else { return }
    change(&story)
    page = .story(story)
  }

  /// What the page wants that is on the screen now.
  mutating func completeStory() -> [Effect] {
    var effects: [Effect] = []
    changeStory { effects = $0.nextEffects() }
    return effects
  }

  mutating func take(_ story: Story?, for id: Article.ID) {
    guard case .story(let page) = page, page.article == id else { return }
    if let story { return changeStory { $0.take(story) } }
    guard page.story == nil else { return }
    turnBack()
    say("The article is not there any more", .trouble)
  }

  mutating func giveUpStory(of id: Article.ID, _ reason: String) {
    if case .story(let page) = page, page.article == id, page.story == nil { turnBack() }
    say(reason, .trouble)
  }

  /// Opens the article, or the quotation in it, that the person is at.
  mutating func openTelling() {
    guard case .story(let story) = page, let destination = story.destination else { return }
    visit(destination)
  }
}

// MARK: - Folding

extension Reader {
  mutating func foldStory() {
    guard let selected = headlines.selected else { return }
    guard selected.story != nil else { return say("No other article tells this story") }
    guard headlines.foldsStories else {
      return say("Every article has a row; \(keys.hint(.foldStories)) folds them again")
    }
    guard headlines.query.mayFold else {
      return say("What was looked for is not folded; \(keys.hint(.story)) shows the story")
    }
    headlines.toggleFold { [notebook] in notebook.marks(of: $0).isRead }
  }

  mutating func foldStories() {
    headlines.toggleFolding()
    say(headlines.foldsStories ? "A row for each story" : "A row for each article")
  }
}
