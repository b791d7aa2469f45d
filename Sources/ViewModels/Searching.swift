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

  /// How many there are, once the first of them are there.
  mutating func countHeadlines() -> [Effect] {
    guard library != nil, let query = headlines.nextCount() else { return [] }
    return [.count(query)]
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
    prompt = .search(SearchLine(searchWords))
  }

  mutating func take(_ answer: Answer, in line: SearchLine) {
    var line = line
    switch answer {
    case .type(let text): line.type(text)
    case .erase where line.words.isEmpty, .cancel: return giveUpSearch()
    case .erase: line.erase(1)
    case .eraseWord: line.eraseWord()
    case .eraseAll: line.erase(line.words.count)
    case .complete: break
    case .submit: return finishSearch(line)
    }
    prompt = .search(line)
    // Results while typing: the list follows the line.
    guard let query = line.query else { return }
    if isOnPersonPage { findSaid(query) } else { headlines.show(query) }
  }

  private mutating func finishSearch(_ line: SearchLine) {
    var line = line
    guard let query = line.finish() else { return prompt = .search(line) }
    prompt = nil
    guard !isOnPersonPage else { return finishFindingSaid(query, line.words) }
    (searchWords, listTitle) = (line.words, nil)
    if query == .everything { showEverything() } else { headlines.show(query) }
  }

  /// Lists again what was listed before the line was opened.
  private mutating func giveUpSearch() {
    prompt = nil
    guard !isOnPersonPage else { return giveUpFindingSaid() }
    let before = (try? Query(parsing: searchWords)) ?? .everything
    headlines.show(before, at: placeBeforeSearch)
  }

  /// Goes back to the whole list, and to where the person was in it.
  mutating func showEverything() {
    (searchWords, listTitle) = ("", nil)
    headlines.show(.everything, at: placeInAll)
  }
}
