public import Articles
public import Console
import Settings
import Text
public import ViewModels
import Views

/// One sitting: a reader, the keys that drive it and the frames it makes.
///
/// The session is the same whether a person or a script is at the keyboard; see ``Program`` and
/// ``Replay`` for the two.
public struct Session: Sendable {
  public private(set) var reader: Reader
  private let setup: Setup
  private let colors: ColorDepth
  private var theme: Theme
  /// Which theme that is.
  private var themeName: String
  private var size: Size
  private var pending = PendingKeys()
  /// The line between panes that is being drawn somewhere else.
  private var drawn: PaneBorder?

  public init(size: Size, colors: ColorDepth = .many, setup: Setup = Setup()) {
    self.size = size
    self.setup = setup
    self.colors = colors
    themeName = setup.settings.theme
    theme = setup.theme[colors]
    self.reader = Reader(
      room: Room(size, wishes: setup.settings.layout), settings: setup.settings,
      keys: setup.keymap.labels, themes: setup.themes.names)
  }

  /// Opens the sitting at `now`.
  public mutating func start(at now: LocalTime?) -> [Effect] {
    var effects = now.map { reader.update(.timeIs($0)) } ?? []
    for words in setup.troubles { effects += reader.update(.noted(Notice(words, .trouble))) }
    return effects + reader.update(.started)
  }

  public mutating func handle(_ event: TerminalEvent) -> [Effect] {
    defer { fitTheme() }
    switch event {
    case .key(let key): return fitting(press(key))
    case .pasted(let text): return paste(text)
    case .mouse(let event): return point(event)
    case .hangUp: return reader.update(.command(.quit))
    case .resized(let newSize):
      size = newSize
      return reader.update(.resized(room))
    }
  }

  public mutating func handle(_ event: Event) -> [Effect] {
    if case .keysRanOut(let wait) = event { return fitting(stopWaiting(wait)) }
    return fitting(reader.update(event))
  }

  /// What is read from decides which panes there are, and so may a key.
  private mutating func fitting(_ effects: [Effect]) -> [Effect] {
    room == reader.room ? effects : effects + reader.update(.resized(room))
  }

  /// Shows another theme at once where another is chosen, or looked at while choosing.
  private mutating func fitTheme() {
    guard reader.shownTheme != themeName else { return }
    themeName = reader.shownTheme
    theme = setup.themes[themeName]?[colors] ?? .standard(colors)
  }

  private var room: Room {
    Room(
      size, readsOneArticle: reader.readsOneArticle, isZoomed: reader.isZoomed,
      wishes: reader.settings.layout)
  }

  private mutating func press(_ key: Key) -> [Effect] {
    let alone = setup.keymap.meaning(of: [key], on: KeyPage(of: reader))
    if case .command(let command) = alone, command.isAboutTheScreen {
      return reader.update(.command(command))
    }
    // Nobody should steer what they cannot see.
    guard !Layout(size).isTooSmall else {
      let leaves = alone == .command(.close) || alone == .command(.quit)
      return leaves ? reader.update(.command(.quit)) : []
    }
    guard reader.prompt == nil else {
      return Answer(key).map { reader.update(.answer($0)) } ?? []
    }
    return obey(pending.press(key, setup.keymap, on: KeyPage(of: reader)))
  }

  /// Takes the keys of a sequence for what they are by themselves, as nothing has followed them during
  /// the wait of that number; another key may have come meanwhile.
  private mutating func stopWaiting(_ wait: Int) -> [Effect] {
    guard pending.wait == wait, let command = pending.giveUp() else { return [] }
    return obey([.command(command)])
  }

  /// The wait that runs now, where the keys pressed so far mean something by themselves and the next may
  /// follow; nil where none does.
  public var wait: Int? { pending.command == nil ? nil : pending.wait }

  private mutating func obey(_ outcomes: [PendingKeys.Outcome]) -> [Effect] {
    var effects: [Effect] = []
    for outcome in outcomes {
      switch outcome {
      case .command(let command): effects += reader.update(.command(command))
      case .unbound(let keys): effects += reader.update(.unbound(keys))
      }
    }
    guard reader.pendingKeys != pending.written else { return effects }
    return effects + reader.update(.keysPending(pending.written))
  }

  private mutating func point(_ event: MouseEvent) -> [Effect] {
    guard let act = act(of: event) else { return [] }
    return handle(.mouse(act))
  }

  /// What the mouse does to what is on the screen; nil where that is nothing.
  private mutating func act(of event: MouseEvent) -> MouseAct? {
    switch event.act {
    case .wheelUp: return .wheel(-1, over: reader.pane(at: event.point, size))
    case .wheelDown: return .wheel(1, over: reader.pane(at: event.point, size))
    case .press:
      let target = reader.target(at: event.point, size)
      if case .border(let border) = target { drawn = border }
      return .press(target)
    case .drag:
      return drawn.map { .draw($0, columns: reader.columns(of: $0, to: event.point, size)) }
    case .release:
      defer { drawn = nil }
      return drawn.map { .drop($0) }
    }
  }

  /// Pasted text is words for a line being written, and never a command.
  private mutating func paste(_ text: String) -> [Effect] {
    switch reader.prompt {
    case .commandLine, .speaker, .party, .file, .address, .find, .shell:
      return reader.update(.answer(.type(text.cleanCopy())))
    case .question, .search, nil: return []
    }
  }

  /// What the screen shows now.
  public var frame: Frame {
    reader.frame(size, theme: theme)
  }
}

extension Command {
  /// Whether it is obeyed whatever the reader waits for.
  fileprivate var isAboutTheScreen: Bool { self == .suspend || self == .redraw }
}

extension Answer {
  /// What `key` means while the reader waits for an answer.
  fileprivate init?(_ key: Key) {
    switch key {
    case .character(let scalar): self = .type(String(scalar))
    case .backspace, .control("h"): self = .erase
    case .control("w"): self = .eraseWord
    case .control("u"): self = .eraseAll
    case .tab: self = .complete(1)
    case .backTab: self = .complete(-1)
    case .enter: self = .submit
    case .escape, .control("c"), .control("g"): self = .cancel
    case .control, .delete, .up, .down, .left, .right, .pageUp, .pageDown, .home, .end,
      .function:
      return nil
    }
  }
}
