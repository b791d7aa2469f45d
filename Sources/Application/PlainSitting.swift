public import Articles
import Console
import ViewModels

/// A sitting line by line: for screen readers, and for terminals that cannot place text.
///
/// It is the same session as on a screen, with the same commands and keys. After each line of input it says in
/// lines of text what has changed, and never moves a cursor.
public struct PlainSitting: Sendable {
  private var replay: Replay

  /// One pane at a time, and room for whole pages, which nobody has to scroll.
  private static let size = Size(columns: 79, rows: 400)

  public init(workshop: Workshop, setup: Setup = Setup()) {
    replay = Replay(size: Self.size, colors: .monochrome, workshop: workshop, setup: setup)
  }

  public var isFinished: Bool { replay.session.reader.isFinished }

  /// What the person should know at the end, as ``Program/run()`` has it.
  public var farewell: String? { replay.farewell }

  /// Opens the sitting at `now`. Returns the first lines.
  public mutating func start(at now: LocalTime?) async -> [String] {
    await replay.start(at: now)
    let words = words
    return [words.library] + words.notices + words.list
      + ["Write help for all commands, or the number of an article to open it."]
  }

  /// Obeys one line: a command by its name, keys, the number of an article, or the answer to what was asked.
  /// Returns what there is to say.
  public mutating func obey(_ line: String) async -> [String] {
    let before = replay.session.reader
    let order = PlainOrder(line, for: before)
    switch order {
    case .list: return words.list
    case .text: return words.article
    case .names: return words.names
    case .help: return PlainWords.help(before.keys)
    case .nothing(let why): return [why]
    case .events(let events): for event in events { await replay.take(event) }
    case .keys(let events): for event in events where !isFinished { await replay.handle(event) }
    }
    return isFinished ? [] : words.lines(since: before)
  }

  private var words: PlainWords { PlainWords(replay.session.reader, replay.session.frame) }
}
