import Articles

// How articles are marked, and marks taken back.

extension Reader {
  /// The article a mark is meant for.
  private var marked: Article.ID? {
    focus == .headlines ? headlines.selected?.id : article?.article.id ?? headlines.selected?.id
  }

  mutating func toggle(_ mark: Mark) -> [Effect] {
    guard let id = marked else {
      say("There is no article to mark")
      return []
    }
    let change = MarkChange(article: id, mark: mark, value: !marks(of: id)[mark])
    say(change.words)
    lastCorrection = nil
    return keep(MarkAct([change]))
  }

  /// What an article is marked with; one that is in no row is as it was when it was opened.
  private func marks(of id: Article.ID) -> Marks {
    notebook.marks(of: id, else: headlines.row(of: id)?.marks ?? openedMarks)
  }

  private mutating func keep(_ act: MarkAct) -> [Effect] {
    notebook.make(act)
    return [.keepMarks(act)]
  }

  mutating func markRead(ifStillReading id: Article.ID) -> [Effect] {
    guard beingRead == id, !marks(of: id).isRead else { return [] }
    return keep(MarkAct([MarkChange(article: id, mark: .read, value: true)]))
  }

  mutating func askToMarkAllRead() {
    guard let unread = unreadCount else {
      return say(
        headlines.isUncountable
          ? "The articles could not be counted; \(keys.hint(.messages)) says why"
          : "The articles are still being counted"
      )
    }
    guard unread > 0 else { return say("Everything here has been read") }
    prompt = .question(.markAllRead(count: unread))
  }

  mutating func markAllRead() -> [Effect] {
    lastCorrection = nil
    notebook.expect()
    return [.markAllRead(headlines.query)]
  }

  mutating func step(_ step: MarkStep) -> [Effect] {
    if let effects = stepCorrection(step) { return effects }
    notebook.expect()
    return [.stepMarks(step)]
  }

  mutating func marksKept(_ step: MarkStep, _ act: MarkAct?) {
    settle(step, act)
  }

  /// The marks count all the same, for as long as the program runs.
  mutating func regret(_ step: MarkStep, _ act: MarkAct?, _ reason: String) -> [Effect] {
    settle(step, act)
    unkeptActs += 1
    farewell = "Some marks could not be kept. \(reason)"
    say("Not kept, and tried again soon: \(reason)", .trouble)
    return [.retryMarks(isLeaving: wantsToQuit)]
  }

  /// Another attempt failed.
  mutating func regretAgain(_ reason: String) -> [Effect] {
    farewell = "Some marks could not be kept. \(reason)"
    guard !wantsToQuit else {
      retriesMarks = false
      return []
    }
    return [.retryMarks(isLeaving: false)]
  }

  mutating func marksCaughtUp() {
    retriesMarks = false
    unkeptActs = 0
    farewell = nil
    say("All marks are kept now")
  }

  private mutating func settle(_ step: MarkStep, _ act: MarkAct?) {
    let isNews = !notebook.knowsNext
    notebook.settle(step, act)
    // What was marked may be in another list, or have left this one.
    headlines.recount()
    changeViewsPage { $0.recount() }
    if isNews { say(step, act) }
  }

  private mutating func say(_ step: MarkStep, _ act: MarkAct?) {
    guard let act, let first = act.changes.first else {
      switch step {
      case .act: return say("Everything here has been read")
      case .undo: return say("There is nothing to take back")
      case .redo: return say("There is nothing to do again")
      }
    }
    guard step == .act else { return say(describe(act, first)) }
    say("\(act.changes.count.grouped) marked read; \(keys.hint(.undo)) takes it back")
  }

  /// What comes of `act`, and of what: `Unread again: “Court clears …”`.
  private func describe(_ act: MarkAct, _ first: MarkChange) -> String {
    guard act.changes.count == 1 else {
      return "\(first.wordsAgain): \(act.changes.count.grouped) articles"
    }
    let title = headlines.row(of: first.article)?.headline.title
    return "\(first.wordsAgain): "
      + (title.map { "“\($0)”" } ?? "an article that is not in this list")
  }
}

extension MarkChange {
  /// What the status line says of this change.
  fileprivate var words: String {
    switch (mark, value) {
    case (.read, true): "Read"
    case (.read, false): "Unread"
    case (.starred, true): "Starred"
    case (.starred, false): "No longer starred"
    }
  }

  /// What it says where things are as they were before.
  fileprivate var wordsAgain: String {
    switch (mark, value) {
    case (.read, true): "Read again"
    case (.read, false): "Unread again"
    case (.starred, true): "Starred again"
    case (.starred, false): "No longer starred"
    }
  }
}
