import Articles
import Search

// How the selection and the text move, in whichever pane is in focus.

extension Reader {
  mutating func move(by rows: Int) {
    if case .person = page { return move(.by(rows)) }
    guard page == .reading else { return scrollPage(by: rows) }
    switch focus {
    case .headlines: headlines.move(.by(rows))
    case .article: article?.scroll(by: rows)
    case .sidebar: changeSidebar { $0.move(by: rows) }
    }
  }

  mutating func movePages(_ pages: Int) {
    if case .person = page { return movePersonPages(pages) }
    guard page == .reading else { return scrollPage(by: pages * (room.pageRows - 1)) }
    switch focus {
    case .headlines: headlines.move(.by(pages * max(1, room.headlineRows - 1)))
    case .article: article?.scroll(byPages: pages)
    case .sidebar: changeSidebar { $0.move(by: pages * max(1, $0.height - 1)) }
    }
  }

  mutating func moveHalfPages(_ halves: Int) {
    if case .person = page { return movePersonPages(halves) }
    guard page == .reading else { return scrollPage(by: halves * room.pageRows / 2) }
    switch focus {
    case .headlines: headlines.move(.by(halves * max(1, room.headlineRows / 2)))
    case .article: article?.scroll(byHalfPages: halves)
    case .sidebar: changeSidebar { $0.move(by: halves * max(1, $0.height / 2)) }
    }
  }

  mutating func goToFirst() {
    if case .person = page { return move(.toFirst) }
    guard page == .reading else { return scrollPage(by: -pageLength) }
    switch focus {
    case .headlines: headlines.move(count.map { .toRow($0 - 1) } ?? .toFirst)
    case .article: article?.scroll(to: 0)
    case .sidebar: changeSidebar { $0.selectFirst() }
    }
  }

  mutating func goToLast() {
    if case .person = page { return move(.toLast) }
    guard page == .reading else { return scrollPage(by: pageLength) }
    switch focus {
    case .headlines: headlines.move(count.map { .toRow($0 - 1) } ?? .toLast)
    case .article: article?.scrollToEnd()
    case .sidebar: changeSidebar { $0.selectLast() }
    }
  }

  /// One key that reads everything: a page on, and from the end to the next unread article.
  mutating func readOn() -> [Effect] {
    guard page == .reading else {
      movePages(1)
      return []
    }
    guard focus != .headlines, let article else { return openSelected() }
    guard article.isAtEnd else {
      self.article?.scroll(byPages: 1)
      return []
    }
    return markRead(ifStillReading: article.article.id) + openUnread(1)
  }

  /// Opens the headline, or goes from the sidebar to the name in the text.
  mutating func openOrGo() -> [Effect] {
    if case .person = page {
      openCitation()
      return []
    }
    if selectedLink != nil { return browse() }
    switch focus {
    case .headlines: return openSelected()
    case .article: return []
    case .sidebar:
      if case .heading = sidebar.selectedRow {
        sidebar.toggleFold()
      } else {
        goToMention(1)
      }
      return []
    }
  }

  /// The pane that is left by quitting.
  var outermostPane: Pane { readsOneArticle ? .article : .headlines }

  mutating func goBack() {
    if case .person(let person) = page, person.isSearch {
      finishFindingSaid(.everything, "")
    } else if showsPartOfPage {
      findOnPage("")
    } else if page != .reading {
      turnBack()
    } else if article?.finding != nil, focus == .article {
      article?.find(nil)
    } else if article?.selection != nil, focus == .article {
      article?.select(nil)
    } else if focus == .headlines, openView != nil, !searchWords.isEmpty {
      showWholeView()
    } else if focus == .headlines, openView != nil, !trail.isEmpty {
      turnBack()
    } else if focus == .headlines, headlines.isSearch {
      showEverything()
    } else if focus != .sidebar, !trail.isEmpty {
      turnBack()
    } else if focus == outermostPane {
      say("\(keys.hint(.close)) quits")
    } else {
      focus = focus == .sidebar ? .article : .headlines
    }
  }

  /// Leaves the page or the pane, or quits where there is nothing to go back to.
  mutating func close() -> [Effect] {
    guard page != .reading || focus != outermostPane || headlines.isSearch || !trail.isEmpty else {
      return quit()
    }
    article?.select(nil)
    article?.find(nil)
    findOnPage("")
    goBack()
    return []
  }

  mutating func switchPane(_ step: Int) -> [Effect] {
    guard article != nil else { return openSelected() }
    let panes = Pane.allCases.filter { $0 != .headlines || !readsOneArticle }
    let index = (panes.firstIndex(of: focus) ?? 0) + step
    focus = panes[(index + panes.count) % panes.count]
    if focus == .sidebar { changeSidebar { _ in } }
    return []
  }

  /// Moves in the sidebar, and marks the mentions of whoever is selected then.
  private mutating func changeSidebar(_ change: (inout EntitySidebar) -> Void) {
    change(&sidebar)
    article?.select(sidebar.selectedEntity)
    guard let entity = article?.selectedEntity else { return }
    let count = entity.mentions.count
    notice = Notice("\(entity.name), \(count == 1 ? "1 mention" : "\(count) mentions")")
  }
}

extension Reader {
  private mutating func movePersonPages(_ pages: Int) {
    changePerson { person in person.change { $0.movePages(pages) } }
  }
}
