public import Articles
public import Console
import Text
public import ViewModels
import Views

/// One sitting: a reader, the keys that drive it and the frames it makes.
///
/// The session is the same whether a person or a script is at the keyboard; see ``Program`` and
/// ``Replay`` for the two.
public struct Session: Sendable {
  public private(set) var reader: Reader
  private let keymap: Keymap
  private let theme: Theme
  private var size: Size

  public init(size: Size, colors: ColorDepth = .many, keymap: Keymap = .standard) {
    self.size = size
    self.keymap = keymap
    self.theme = .standard(colors)
    self.reader = Reader(room: Room(size))
  }

  /// Opens the sitting at `now`.
  public mutating func start(at now: LocalTime?) -> [Effect] {
    let effects = now.map { reader.update(.timeIs($0)) } ?? []
    return effects + reader.update(.started)
  }

  public mutating func handle(_ event: TerminalEvent) -> [Effect] {
    switch event {
    case .key(let key): return fitting(press(key))
    case .pasted(let text): return paste(text)
    case .hangUp: return reader.update(.command(.quit))
    case .resized(let newSize):
      size = newSize
      return reader.update(
        .resized(room))
    }
  }

  public mutating func handle(_ event: Event) -> [Effect] {
    fitting(reader.update(event))
  }

  /// What is read from decides which panes there are, and so may a key.
  private mutating func fitting(_ effects: [Effect]) -> [Effect] {
    room == reader.room ? effects : effects + reader.update(.resized(room))
  }

  private var room: Room {
    Room(size, readsOneArticle: reader.readsOneArticle, isZoomed: reader.isZoomed)
  }

  private mutating func press(_ key: Key) -> [Effect] {
    let command = keymap[key]
    if let command, command.isAboutTheScreen { return reader.update(.command(command)) }
    // Nobody should steer what they cannot see.
    guard !Layout(size).isTooSmall else {
      return command == .close || command == .quit ? reader.update(.command(.quit)) : []
    }
    guard reader.prompt == nil else {
      return Answer(key).map { reader.update(.answer($0)) } ?? []
    }
    return reader.update(command.map(Event.command) ?? .unbound(key.name))
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
