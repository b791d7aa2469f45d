public import Articles
import Settings

/// What somebody does with the mouse, as far as it concerns the reader.
public enum MouseAct: Hashable, Sendable {
  /// So many notches of the wheel, down where positive, over a pane, or over a page where there is none.
  case wheel(Int, over: Reader.Pane?)
  case press(MouseTarget)
  /// Makes a pane so many columns wide.
  case draw(PaneBorder, columns: Int)
  /// Lets go of the line between two panes.
  case drop(PaneBorder)
}

/// What there is at one point of the screen.
public enum MouseTarget: Hashable, Sendable {
  /// The headline so many rows below the selected one, or above where negative.
  case headline(away: Int)
  /// A name in the article's text.
  case name(Entity.ID)
  /// A quotation of the article, by its index.
  case quotation(Int)
  /// A row of names beside the article, counted from the first of all.
  case names(row: Int)
  /// A pane, where nothing in particular stands.
  case pane(Reader.Pane)
  /// The line between two panes.
  case border(PaneBorder)
  /// A row of the page that lists something, so many below the selected one, or above where negative.
  case entry(away: Int)
  /// Where the page says how to leave it.
  case wayBack
  case help
  case nothing
}

/// A line between two panes that can be moved.
public enum PaneBorder: Hashable, Sendable {
  /// Beside the list.
  case list
  /// Beside the names.
  case names
}

extension Reader {
  mutating func take(_ act: MouseAct) -> [Effect] {
    // Whoever is asked something answers first.
    guard prompt == nil else { return [] }
    switch act {
    case .wheel(let notches, let pane): turnWheel(notches, over: pane)
    case .press(let target): return press(target)
    case .draw(.list, let columns): settings.layout.listColumns = columns
    case .draw(.names, let columns): settings.layout.sidebarColumns = columns
    case .drop: return [.keepPanes(settings.layout)]
    }
    return []
  }

  private static let linesANotch = 3

  /// Moves what is under the mouse, wherever the keys go.
  private mutating func turnWheel(_ notches: Int, over pane: Pane?) {
    let lines = notches * Self.linesANotch
    if case .person = page { return move(by: notches) }
    guard page == .reading, let pane else { return move(by: lines) }
    switch pane {
    case .headlines: headlines.move(.by(clamped(lines)))
    case .article: article?.scroll(by: lines)
    case .sidebar: sidebar.move(by: lines)
    }
  }

  /// No further than there are rows, where that is known: a wheel knows no end.
  private func clamped(_ lines: Int) -> Int {
    let step = lines > 0 ? 1 : -1
    var rest = lines
    while rest != 0, headlines.hasRow(rest) == false { rest -= step }
    return rest
  }

  private mutating func press(_ target: MouseTarget) -> [Effect] {
    notice = nil
    count = nil
    switch target {
    case .headline(let step): return pressHeadline(step)
    case .name(let id): pressName(id)
    case .quotation(let index):
      focus = .article
      article?.go(toQuotation: index)
      say(article?.whoSpeaks ?? "")
    case .names(let row): return pressNames(row)
    case .pane(let pane): focus = pane
    case .entry(let step):
      return step == 0 ? perform(.open) : pressEntry(step)
    case .wayBack: return perform(page == .reading ? .messages : .close)
    case .help: return perform(.help)
    case .border, .nothing: break
    }
    return []
  }

  private mutating func pressEntry(_ step: Int) -> [Effect] {
    if page.isStory { changeStory { $0.step(by: step) } } else { move(by: step) }
    return []
  }

  /// The first press chooses, and the second opens; where choosing shows nothing, the first does both.
  private mutating func pressHeadline(_ step: Int) -> [Effect] {
    headlines.move(.by(step))
    guard step != 0 || focus != .headlines || !room.showsArticleBesideHeadlines else {
      return openSelected()
    }
    focus = .headlines
    return room.showsArticleBesideHeadlines ? [] : openSelected()
  }

  /// The first press marks a name, and the second follows it.
  private mutating func pressName(_ id: Entity.ID) {
    focus = .article
    guard article?.selection?.entity != id else { return followName() }
    article?.select(id)
    guard let entity = article?.selectedEntity else { return }
    let count = entity.mentions.count
    say("\(entity.name), \(count == 1 ? "1 mention" : "\(count) mentions")")
  }

  /// Goes to a speaker's next words or to a name's next mention, or folds a heading.
  private mutating func pressNames(_ row: Int) -> [Effect] {
    guard sidebar.select(rowAt: row) else { return [] }
    switch sidebar.selectedRow {
    case .heading: sidebar.toggleFold()
    case .speaker(let entity, let digit, _, _):
      article?.select(entity.id)
      if let digit { goToSpeaker(withDigit: digit) } else { goToMention(1) }
    case .entity(let entity):
      article?.select(entity.id)
      goToMention(1)
    case .role, .blank, nil: break
    }
    return []
  }
}

extension EntitySidebar {
  /// Selects a row; false where none can be selected there.
  fileprivate mutating func select(rowAt row: Int) -> Bool {
    guard rows.indices.contains(row) else { return false }
    // A line of a role belongs to the name above it.
    let stop = rows[...row].lastIndex(where: \.isStop)
    guard let stop, rows[row] != .blank else { return false }
    select(stop)
    return true
  }
}
