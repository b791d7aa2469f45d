import Articles
import Settings
import Text

// How articles come onto the screen.

extension Reader {
  /// Shows the selected headline's article beside the list, without opening it.
  mutating func previewSelected() -> [Effect] {
    guard let selected = headlines.selected?.id else {
      if focus == .headlines, headlines.isSearch { takeArticleAway() }
      return []
    }
    guard focus != .headlines || room.showsArticleBesideHeadlines else { return [] }
    return unreadable.contains(selected) ? [] : load(selected)
  }

  /// Beside a list in which nothing was found stands nothing.
  private mutating func takeArticleAway() {
    guard let article else { return }
    places[article.article.id] = article.place
    self.article = nil
    sidebar.show(Annotation())
  }

  /// Opens the selected headline.
  mutating func openSelected() -> [Effect] {
    guard let selected = headlines.selected?.id else { return [] }
    focus = .article
    return load(selected)
  }

  /// An article counts as read once it has been open for a while, however it came to be.
  mutating func awaitReading() -> [Effect] {
    let open = focus == .headlines ? nil : article?.article.id
    guard open != beingRead else { return [] }
    beingRead = open
    guard let open, settings.readAfter != nil else { return [] }
    return [.awaitReading(open)]
  }

  /// Asks for one article at a time: someone who goes down a list fast passes most of them by.
  private mutating func load(_ id: Article.ID) -> [Effect] {
    guard awaited == nil, id != article?.article.id else { return [] }
    awaited = id
    unreadable.remove(id)
    return [.loadArticle(id)]
  }

  /// Asks once more for the article on the screen, which is another version now.
  mutating func reload(_ id: Article.ID) -> [Effect] {
    awaited = id
    return [.loadArticle(id)]
  }

  /// `kept` is where somebody was reading it before this sitting.
  mutating func show(_ loaded: Article, at kept: TextOffset?) -> [Effect] {
    // The person may have moved on while the file was read.
    guard loaded.id == awaited else { return [] }
    awaited = nil
    guard loaded.id == headlines.selected?.id else { return [] }
    if let article, article.article.id != loaded.id { places[article.article.id] = article.place }
    openedMarks = headlines.selected?.marks ?? Marks()
    article = ArticlePane(
      loaded,
      at: destination?.start.map { .body($0) } ?? places[loaded.id] ?? kept.map { .body($0) }
        ?? .head(0),
      columns: room.articleColumns, rows: room.articleRows, widest: settings.measure)
    sidebar.show(Annotation())
    return [.annotate(loaded)]
  }

  mutating func regret(_ id: Article.ID, _ reason: String) {
    guard id == awaited else { return }
    awaited = nil
    unreadable.insert(id)
    guard id == headlines.selected?.id else { return }
    article = nil
    sidebar.show(Annotation())
    focus = outermostPane
    say(reason, .trouble)
  }

  mutating func annotate(
    _ id: Article.ID, _ annotation: Annotation, _ corrections: [Correction]
  ) {
    counts.note(annotation.quotations.count { $0.kind != .indirect }, for: id)
    guard article?.article.id == id else { return }
    // What is on its way to disk was not there yet when the others were read.
    let unkept = unkeptCorrections.filter { $0.article == id }
    article?.annotate(annotation, corrections + unkept)
    sidebar.show(article?.annotation ?? annotation)
    goToDestination()
  }

  mutating func countVisible() -> [Effect] {
    // Long lists read ahead of the person; the article on the screen comes first.
    guard awaited == nil, article == nil || article?.annotation != nil else { return [] }
    return counts.request(headlines.visible.filter { $0.quotations == nil }.map(\.id))
  }

  /// Goes to the headline `step` rows on, and opens it where an article was open.
  mutating func openNeighbour(_ step: Int) -> [Effect] {
    guard headlines.hasRow(step) != false else {
      say(step > 0 ? "This is the last article" : "This is the first article")
      return []
    }
    return open(.by(step))
  }

  /// The nearest unread headline in the direction of `step`.
  mutating func openUnread(_ step: Int) -> [Effect] {
    let isUnread = { [notebook] (row: ListedHeadline) in !notebook.marks(of: row).isRead }
    return open(headlines.nearest(step, where: isUnread).map { .by($0) } ?? .toUnread(step))
  }

  /// Goes through the list, and opens where an article was open.
  private mutating func open(_ motion: HeadlineList.Motion) -> [Effect] {
    headlines.move(motion)
    return focus == .headlines ? [] : openSelected()
  }
}
