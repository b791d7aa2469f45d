import Articles

// How articles are marked, and marks taken back.

extension Reader {
  /// The article a mark is meant for.
  private var marked: Headline? {
    focus == .headlines ? headlines.selected : article?.article.headline ?? headlines.selected
  }

  mutating func toggle(_ mark: Mark) -> [Effect] {
    guard let headline = marked else {
      say("There is no article to mark")
      return []
    }
    let change = MarkChange(
      article: headline.id, mark: mark, value: !notebook[headline.id][mark])
    say(change.words)
    return keep(.act, MarkAct([change]))
  }

  private mutating func keep(_ step: MarkStep, _ act: MarkAct) -> [Effect] {
    let effect = notebook.take(step, act)
    countUnread()
    return [effect]
  }

  mutating func countUnread() {
    unreadCount = headlines.headlines.count { !notebook[$0.id].isRead }
  }

  mutating func markRead(ifStillReading id: Article.ID) -> [Effect] {
    guard beingRead == id, !notebook[id].isRead else { return [] }
    return keep(.act, MarkAct([MarkChange(article: id, mark: .read, value: true)]))
  }

  mutating func askToMarkAllRead() {
    let unread = unreadCount
    guard unread > 0 else { return say("Everything here has been read") }
    prompt = .question(.markAllRead(count: unread))
  }

  mutating func markAllRead() -> [Effect] {
    let unread = headlines.headlines.filter { !notebook[$0.id].isRead }
    let act = MarkAct(unread.map { MarkChange(article: $0.id, mark: .read, value: true) })
    say("\(unread.count.grouped) marked read; U takes it back")
    return keep(.act, act)
  }

  mutating func undo() -> [Effect] {
    guard let act = notebook.history.last else {
      say("There is nothing to take back")
      return []
    }
    say(describe(act.undone))
    return keep(.undo, act)
  }

  mutating func redo() -> [Effect] {
    guard let act = notebook.history.next else {
      say("There is nothing to do again")
      return []
    }
    say(describe(act))
    return keep(.redo, act)
  }

  /// What comes of `act`, and of what: `Unread again: “Court clears …”`.
  private func describe(_ act: MarkAct) -> String {
    guard let first = act.changes.first else { return "Nothing changed" }
    guard act.changes.count == 1 else {
      return "\(first.wordsAgain): \(act.changes.count.grouped) articles"
    }
    let title = headlines.headlines.first { $0.id == first.article }?.title
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
