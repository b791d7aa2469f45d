import CNcurses
import CRescue
public import Console
import Glibc

/// The terminal this process was started in, driven by ncurses.
///
/// ncurses keeps one screen per process and is not thread-safe. This class is not `Sendable`, so
/// the compiler keeps it on the thread that opened it.
///
/// Ways out other than returning from ``session(_:)`` are covered too: see `CRescue`.
public final class CursesTerminal: Terminal {
  /// What the person should know about the terminal, such as that its type had to be guessed.
  public let notice: String?

  private let screen: Screen
  private var keyboard: Keyboard
  /// Readable when there are signals to collect.
  ///
  /// Opened before ncurses, which then leaves signals alone.
  private let signals = signals_listen()
  /// What the screen shows, where we can be sure of it.
  private var shown: Frame?
  private var holdsScreen = false
  /// What happened while nobody was waiting for it.
  private var news: [TerminalEvent] = []

  private init(listensToMouse: Bool, namesWindow: Bool) throws(Failure) {
    useUTF8()
    keyboard = try Keyboard()
    let type = try TerminalType.thisOne(namesWindow: namesWindow)
    notice = type.notice
    keyboard.learn(type.keys)
    screen = try Screen(type, keyboard: keyboard.descriptor, listensToMouse: listensToMouse)
    holdsScreen = true
  }

  /// Takes over the screen for as long as `body` runs, and gives it back however `body` ends.
  ///
  /// Where it `listensToMouse`, the terminal's own use of it is left to Shift.
  ///
  /// - Throws: ``Failure`` where there is no terminal to use, and whatever `body` throws.
  ///
  /// With `namesWindow`, the title of the window is kept aside, and set again at the end.
  public static func session<Result>(
    listensToMouse: Bool = false, namesWindow: Bool = false,
    _ body: (CursesTerminal) throws -> Result
  ) throws -> Result {
    defer { signals_stop_listening() }
    let terminal = try CursesTerminal(listensToMouse: listensToMouse, namesWindow: namesWindow)
    defer { terminal.close() }
    return try body(terminal)
  }

  private func close() {
    if holdsScreen { screen.leave() }
    screen.close()
    keyboard.close()
  }

  public var size: Size { screen.size }

  public var colors: ColorDepth { screen.colors }

  public func present(_ frame: Frame) {
    guard holdsScreen else { return }
    screen.draw(frame, over: shown)
    shown = frame
  }

  public func redraw() {
    guard holdsScreen else { return }
    let frame = shown
    shown = nil
    screen.drawAllAgain()
    if let frame { present(frame) }
  }

  public func copy(_ text: String) {
    guard holdsScreen, let sequence = Clipboard.sequence(copying: text) else { return }
    screen.send(sequence)
  }

  public func suspend() {
    stop(wholeJob: true)
  }

  public func nameWindow(_ title: String) {
    guard holdsScreen else { return }
    screen.nameWindow(title)
  }

  public func lend(to borrower: (_ stop: () -> Void) -> Void) {
    guard holdsScreen else { return }
    screen.leave()
    holdsScreen = false
    signals_lend_keys()
    borrower { signals_stop_process(0) }
    signals_take_keys()
    if saysGo(signals_collect()) { return news.append(.hangUp) }
    screen.enter()
    holdsScreen = true
    fitWindow()
  }
}

// MARK: - Waiting

extension CursesTerminal {
  public func waitForEvents(orOn doorbell: CInt) -> [TerminalEvent] {
    var doorbellRang = false
    while news.isEmpty, !doorbellRang {
      let ready = waitUntilReady(doorbell)
      if ready.signals { hearSignals() }
      if ready.keyboard { news += keyboard.read() }
      doorbellRang = ready.doorbell
    }
    defer { news = [] }
    return news
  }

  private struct Ready {
    var keyboard = false
    var signals = false
    var doorbell = false
  }

  /// Waits until at least one of the three has something to tell.
  private func waitUntilReady(_ doorbell: CInt) -> Ready {
    let readable = Int16(POLLIN)
    var sources = [
      pollfd(fd: keyboard.descriptor, events: readable, revents: 0),
      pollfd(fd: signals, events: readable, revents: 0),
      pollfd(fd: doorbell, events: readable, revents: 0),
    ]
    // A signal interrupts this too, but what counts is that it rings its own bell.
    while poll(&sources, nfds_t(sources.count), -1) < 0, errno == EINTR {}
    return Ready(
      keyboard: sources[0].revents != 0, signals: sources[1].revents != 0,
      doorbell: sources[2].revents != 0)
  }

  private func hearSignals() {
    let heard = signals_collect()
    func came(_ signal: CInt) -> Bool { heard & 1 << UInt64(signal) != 0 }

    if saysGo(heard) { return news.append(.hangUp) }
    if came(SIGTSTP) { return stop(wholeJob: false) }
    guard holdsScreen else { return }
    if came(SIGCONT) {
      // Something that cannot be caught had stopped us, and the shell has had the terminal since.
      screen.reclaim()
      fitWindow()
    } else if came(SIGWINCH) {
      fitWindow()
    }
  }

  private func saysGo(_ heard: UInt64) -> Bool {
    [SIGTERM, SIGHUP, SIGINT].contains { heard & 1 << UInt64($0) != 0 }
  }

  private func fitWindow() {
    screen.fitWindow()
    shown = nil
    news.append(.resized(size))
  }
}

// MARK: - Stopping and going on

extension CursesTerminal {
  private func stop(wholeJob: Bool) {
    guard holdsScreen else { return }
    screen.leave()
    holdsScreen = false
    signals_stop_process(wholeJob ? 1 : 0)
    // Told to go while it was stopped, a program does not ask for the terminal again.
    if saysGo(signals_collect()) { return news.append(.hangUp) }
    screen.enter()
    holdsScreen = true
    fitWindow()
  }
}
