public import Articles
public import Console
import ViewModels

/// Runs a session from a script, letting every effect finish before the next key.
///
/// Time does not pass in it: an article counts as read as soon as it is open.
public struct Replay: Sendable {
  public private(set) var session: Session
  private let workshop: Workshop

  public init(
    size: Size, colors: ColorDepth = .many, workshop: Workshop, setup: Setup = Setup()
  ) {
    session = Session(size: size, colors: colors, setup: setup)
    self.workshop = workshop
  }

  /// What the person should know at the end, as ``Program/run()`` has it.
  public var farewell: String? { session.reader.lastWords }

  /// Opens the sitting at `now`, and settles.
  public mutating func start(at now: LocalTime?) async {
    await settle(session.start(at: now))
  }

  /// Presses `keys`, one after another.
  public mutating func press(_ keys: [Key]) async {
    for key in keys where !session.reader.isFinished { await handle(.key(key)) }
  }

  /// Plays a script, event by event.
  public mutating func play(_ script: KeyScript) async {
    for event in script.events where !session.reader.isFinished { await handle(event) }
  }

  public mutating func handle(_ event: TerminalEvent) async {
    await settle(session.handle(event))
  }

  /// Takes note of something that happened, and settles.
  mutating func take(_ event: Event) async {
    await settle(session.handle(event))
  }

  private mutating func settle(_ effects: [Effect]) async {
    var waiting = effects[...]
    while let effect = waiting.popFirst() {
      if let event = await outcome(of: effect) { waiting += session.handle(event) }
    }
  }

  private func outcome(of effect: Effect) async -> Event? {
    switch effect {
    case .awaitReading(let id): .articleStayedOpen(id)
    // Nothing happens behind a script, and what fails once fails again.
    case .watchLibrary, .retryMarks(isLeaving: false): nil
    default: await workshop.perform(effect, isPatient: true)
    }
  }
}
