import Articles
import Search

// How a person goes from one view of the articles to another, and keeps one.

extension Reader {
  mutating func showViews() {
    turn(to: .views(ViewsPage(height: room.pageRows)))
  }

  mutating func changeViewsPage(_ change: (inout ViewsPage) -> Void) {
    guard case .views(var views) = page else { return }
    change(&views)
    page = .views(views)
  }

  private var selectedView: NamedView? {
    if case .views(let views) = page { views.selected } else { nil }
  }

  /// What the page of views wants that is on the screen now. Marks on their way to the disk come first,
  /// because they count.
  mutating func completeViews() -> [Effect] {
    guard notebook.unkept == 0 else { return [] }
    var effects: [Effect] = []
    let act = notebook.made
    changeViewsPage { views in
      if views.takesViews() { effects.append(.listViews) }
      if let query = views.nextCount() { effects.append(.countView(query, afterAct: act)) }
    }
    return effects
  }

  mutating func take(_ views: [NamedView], _ problems: [Problem]) {
    for problem in problems { note(problem) }
    changeViewsPage { $0.show(views) }
  }

  private mutating func note(_ problem: Problem) {
    let notice = Notice(problem.description, .trouble)
    if !messages.contains(notice) { say(notice.words, .trouble) }
  }

  mutating func take(_ tally: Tally?, of query: Query, afterAct act: Int, hasMarks: Bool) {
    if hasMarks { noteIndexed(act) }
    let hasMarked = act != notebook.made
    changeViewsPage { views in
      views.take(tally, of: query)
      if hasMarked { views.recount() }
    }
  }

  /// Lists the articles of the selected view.
  mutating func openSelectedView() {
    guard let view = selectedView else { return }
    guard let query = view.query else {
      return say("“\(view.name)” is not understood: \(view.problem ?? "")", .trouble)
    }
    visit(query, called: view.name)
  }
}

// MARK: - Keeping views

extension Reader {
  /// Asks for a name under which what is listed now is kept.
  mutating func askToSaveView() {
    guard headlines.isSearch else {
      return say(
        "Look for something first: \(keys.hint(.search)) in all articles, \(keys.hint(.filter)) in a list"
      )
    }
    let query = openView == nil ? searchWords : headlines.query.description
    prompt = .address(AddressLine(.viewToSave(query), openView?.title ?? ""))
  }

  mutating func askForViewName() {
    guard let view = selectedView, view.kind == .saved else { return say(onlySaved) }
    prompt = .address(AddressLine(.nameOfView(view.name), view.name))
  }

  mutating func askToRemoveView() {
    guard let view = selectedView, view.kind == .saved else { return say(onlySaved) }
    prompt = .question(.removeView(view.name))
  }

  private var onlySaved: String {
    "Only saved searches have names of your own; \(keys.hint(.saveView)) in a list saves one"
  }

  /// What to do with the name somebody has written for a view.
  mutating func name(_ purpose: AddressLine.Purpose, _ words: String) -> [Effect] {
    let name = words.onOneLine
    switch purpose {
    case .address, .name: return []
    case .viewToSave where name.isEmpty, .nameOfView where name.isEmpty:
      say("Nothing was named")
      return []
    case .viewToSave(let query):
      return [.changeViews(.save(name: name, query: query, mayReplace: false))]
    case .nameOfView(let old): return old == name ? [] : [.changeViews(.rename(old, to: name))]
    }
  }

  mutating func take(_ outcome: ViewOutcome, of change: ViewChange) {
    changeViewsPage { $0.readAgain() }
    switch (change, outcome) {
    case (_, .failed(let reason)): say("Not kept: \(reason)", .trouble)
    case (.save(let name, let query, _), .nameTaken):
      prompt = .question(.replaceView(name, query: query))
    case (.rename(_, let name), .nameTaken): say("There is a view “\(name)” already", .trouble)
    case (.remove(let name), _): say("“\(name)” is removed. Its articles stay")
    case (.save(let name, _, _), _):
      openView = OpenView(title: name, query: headlines.query)
      searchWords = ""
      say("Kept as “\(name)”; \(keys.hint(.views)) lists your views")
    case (.rename(let name, _), .notThere): say("There is no view “\(name)” any more", .trouble)
    case (.rename(_, let name), .done): say("Called “\(name)” now")
    }
  }
}
