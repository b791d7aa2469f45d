import Articles
import Search

// How rows of the list come from the index, and what is looked for in it.

extension Reader {
  mutating func loadHeadlines() -> [Effect] {
    guard library != nil else { return [] }
    guard let request = headlines.nextRequest() else { return [] }
    indexedAtRequest = notebook.indexed
    return [.loadHeadlines(request)]
  }

  /// How many there are, once the first of them are there, and what was marked is on the disk.
  mutating func countHeadlines() -> [Effect] {
    guard library != nil, notebook.unkept == 0, let query = headlines.nextCount() else { return [] }
    (actsAtCount, gainAtRequest) = (notebook.made, notebook.gain)
    return [.count(query)]
  }

  mutating func take(_ tally: Tally, of query: Query, hasMarks: Bool) {
    guard query == headlines.query else { return }
    headlines.take(tally, of: query)
    gainAtCount = gainAtRequest
    if hasMarks { noteIndexed(actsAtCount) }
  }

  /// So many acts of this sitting are in the index now, if they came to the disk at all.
  mutating func noteIndexed(_ acts: Int) {
    guard unkeptActs == 0, notebook.indexed < acts else { return }
    notebook.index(acts)
    headlines.reload()
  }

  mutating func take(_ window: HeadlineWindow, for request: HeadlineRequest) {
    if let selected = headlines.selected { headlines.markSelected(notebook.marks(of: selected)) }
    guard headlines.isAwaiting(request) else { return }
    let arrival = headlines.take(window, for: request)
    notebook.forgetIndexed(upTo: indexedAtRequest)
    if case .toUnread(let step) = arrival?.motion { sayWhatIsUnread(step, arrival) }
  }

  private mutating func sayWhatIsUnread(_ step: Int, _ arrival: HeadlineList.Arrival?) {
    guard let arrival else { return }
    if !arrival.isThere {
      say("Everything here has been read")
    } else if arrival.hasWrapped {
      say("Unread, \(End(inDirection: step).rawValue)")
    }
  }

  // MARK: - Looking for something

  mutating func beginSearch() {
    if case .person(let person) = page { return prompt = .search(SearchLine(person.searchWords)) }
    guard page == .reading else { return beginFindingOnPage() }
    guard focus == .headlines || article == nil else { return beginFinding() }
    guard !readsOneArticle else { return say("There is one article, and nothing to choose from") }
    placeBeforeSearch = headlines.selected?.number
    if headlines.query == .everything { placeInAll = placeBeforeSearch }
    focus = .headlines
    prompt = .search(SearchLine(openView == nil ? searchWords : headlines.query.description))
  }

  /// Looks for something in what is listed already.
  mutating func beginFilter() {
    guard headlines.isSearch else { return beginSearch() }
    placeBeforeSearch = headlines.selected?.number
    focus = .headlines
    let view = openView ?? OpenView(title: "/" + searchWords, query: headlines.query)
    prompt = .search(SearchLine(openView == nil ? "" : searchWords, in: view))
  }

  mutating func take(_ answer: Answer, in line: SearchLine) {
    var line = line
    switch line.take(answer) {
    case .writing: break
    case .givenUp: return giveUpSearch()
    case .finished: return finishSearch(line)
    }
    prompt = .search(line)
    // Results while typing: the list follows the line.
    guard let query = line.query else { return }
    if isOnPersonPage { findSaid(query) } else { headlines.show(line.whole(query)) }
  }

  private mutating func finishSearch(_ line: SearchLine) {
    var line = line
    guard let query = line.finish() else { return prompt = .search(line) }
    prompt = nil
    guard !isOnPersonPage else { return finishFindingSaid(query, line.words) }
    if let view = line.view {
      (searchWords, openView) = (query == .everything ? "" : line.words, view)
      headlines.show(line.whole(query))
    } else if query == .everything {
      showEverything()
    } else {
      (searchWords, openView) = (line.words, nil)
      headlines.show(query)
    }
  }

  /// Lists again what was listed before the line was opened.
  private mutating func giveUpSearch() {
    prompt = nil
    guard !isOnPersonPage else { return giveUpFindingSaid() }
    let words = (try? Query(parsing: searchWords)) ?? .everything
    headlines.show(.all(of: [openView?.query ?? .everything, words]), at: placeBeforeSearch)
  }

  /// Goes back to the whole list, and to where the person was in it.
  mutating func showEverything() {
    (searchWords, openView) = ("", nil)
    headlines.show(.everything, at: placeInAll)
  }

  /// Shows all of the view again, of which only a part was shown.
  mutating func showWholeView() {
    guard let openView else { return }
    searchWords = ""
    headlines.show(openView.query, at: headlines.selected?.number)
  }
}
