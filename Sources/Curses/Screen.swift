import CNcurses
import CRescue
import Console
import Glibc

/// The screen, while it is ours: ncurses, and the modes of the terminal.
struct Screen {
  let colors: ColorDepth
  private let handle: OpaquePointer
  private let window: UnsafeMutablePointer<WINDOW>
  private let output: UnsafeMutablePointer<FILE>
  private let input: UnsafeMutablePointer<FILE>
  private let type: TerminalType
  private let pairs: ColorPairs

  /// What is switched on while the screen is ours: pasting in brackets, and the mouse where it is wanted.
  private let modesOn: String

  init(
    _ type: TerminalType, keyboard: CInt, listensToMouse: Bool
  ) throws(CursesTerminal.Failure) {
    modesOn =
      "\u{1B}[?2004h" + (listensToMouse ? MouseEvent.switchedOn : "")
      + (type.hasTitle ? Screen.titleAside : "")
    // ncurses gets descriptors of its own, so that a rescue can silence it and nobody else.
    guard let output = fdopen(fcntl(STDOUT_FILENO, F_DUPFD_CLOEXEC, 3), "w") else {
      throw .outputIsNotATerminal
    }
    guard let input = fdopen(fcntl(keyboard, F_DUPFD_CLOEXEC, 3), "r") else {
      throw .inputIsNotATerminal
    }
    rescue_take_over(fileno(output), type.farewell)
    guard let handle = newterm(type.name, output, input), let window = cn_window() else {
      rescue_give_back()
      throw .noTerminalIsDescribed(type: type.name)
    }
    (self.handle, self.window, self.output, self.input) = (handle, window, output, input)
    self.type = type
    Screen.leaveOnce(output)
    pairs = ColorPairs()
    colors = pairs.depth
    setModes()
  }

  /// Until it has left the screen once, ncurses 6.4 takes it for one that is not in use, and sends each
  /// movement of the cursor by itself: forty writes for a frame. So it leaves, unheard, and comes back.
  private static func leaveOnce(_ output: UnsafeMutablePointer<FILE>) {
    let (descriptor, nowhere) = (fileno(output), open("/dev/null", O_WRONLY | O_CLOEXEC))
    let terminal = fcntl(descriptor, F_DUPFD_CLOEXEC, 3)
    guard nowhere >= 0, terminal >= 0, dup2(nowhere, descriptor) >= 0 else { return }
    endwin()
    dup2(terminal, descriptor)
    _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
    Glibc.close(terminal)
    Glibc.close(nowhere)
    doupdate()
  }

  /// Calls the window `title`, which is clean copy, where the terminal has windows with names.
  func nameWindow(_ title: String) {
    guard type.hasTitle else { return }
    send("\u{1B}]2;\(title)\u{07}")
  }

  private func setModes() {
    raw()
    noecho()
    nonl()
    // What is typed meanwhile must not keep a frame from being finished.
    typeahead(-1)
    leaveok(window, false)
    scrollok(window, false)
    curs_set(0)
    fitWindow()
    send(modesOn)
  }
}

// MARK: - Ours, and not ours

extension Screen {
  /// The title of the window, laid on a pile of the terminal's and taken from there again (xterm's 22 and
  /// 23; who has no such pile does nothing).
  private static let titleAside = "\u{1B}[22;2t"
  static let titleBack = "\u{1B}[23;2t"
  /// All that a program of this kind may have switched on: pasting in brackets, and the mouse.
  static let modesOff = "\u{1B}[?2004l\u{1B}[?1006l\u{1B}[?1003l\u{1B}[?1002l\u{1B}[?1000l"

  /// Takes the terminal again after ``leave()``.
  func enter() {
    rescue_take_over(fileno(output), type.farewell)
    reclaim()
  }

  /// Makes the terminal what ncurses takes it for, after somebody else has used it.
  func reclaim() {
    reset_prog_mode()
    send(modesOn)
    drawAllAgain()
  }

  /// Gives the terminal back, as it was before.
  func leave() {
    send(Screen.modesOff + (type.hasTitle ? Screen.titleBack : ""))
    endwin()
    send(type.afterLastFrame)
    rescue_give_back()
  }

  /// Lets go of everything, after ``leave()``.
  func close() {
    delscreen(handle)
    fclose(output)
    fclose(input)
  }

  /// Sends what ncurses knows nothing of, and what leaves no trace on the screen.
  func send(_ words: String) {
    guard type.speaksECMA48, !words.isEmpty else { return }
    fflush(output)
    _ = write(fileno(output), words, words.utf8.count)
  }

  /// Makes ncurses believe what the terminal says about its size.
  func fitWindow() {
    var window = winsize()
    guard cn_window_size(fileno(output), &window) == 0 else { return }
    guard window.ws_row > 0, window.ws_col > 0 else { return }
    resizeterm(CInt(window.ws_row), CInt(window.ws_col))
  }

  var size: Size {
    Size(columns: Int(getmaxx(window)), rows: Int(getmaxy(window)))
  }
}

// MARK: - Drawing

extension Screen {
  /// Makes the next drawing reach every cell, whatever the terminal shows by now.
  func drawAllAgain() {
    cn_draw_all_again()
  }

  /// Draws what differs between `frame` and `shown`, which is what the screen shows if we know it.
  func draw(_ frame: Frame, over shown: Frame?) {
    let known = shown.flatMap { $0.size == frame.size ? $0 : nil }
    if known == nil {
      cn_set_style(window, 0, 0)
      werase(window)
    }
    for row in 0..<min(frame.size.rows, size.rows) {
      let cells = frame[row: row].cut(toColumns: size.columns)
      draw(known.map { cells.changes(since: $0[row: row]) } ?? cells, of: cells, onRow: row)
    }
    placeCursor(frame.cursor)
  }

  private func placeCursor(_ cursor: Point?) {
    guard let cursor, wmove(window, CInt(cursor.row), CInt(cursor.column)) == OK else {
      curs_set(0)
      wrefresh(window)
      return
    }
    wrefresh(window)
    curs_set(1)
  }

  private func draw(_ changes: ArraySlice<Cell>, of cells: ArraySlice<Cell>, onRow row: Int) {
    var rest = changes
    let left = cells.startIndex
    while let first = rest.first {
      let end = rest.firstIndex { $0.style != first.style } ?? rest.endIndex
      // Placed one by one, a run that came out wider than we think cannot push the others.
      wmove(window, CInt(row), CInt(rest.startIndex - left))
      draw(rest[..<end], first.style)
      rest = rest[end...]
    }
  }

  /// Draws cells of one style where the cursor is.
  private func draw(_ run: ArraySlice<Cell>, _ style: Style) {
    cn_set_style(window, style.attributes.asNcursesHasThem, pairs.pair(for: style))
    // Given UTF-8, ncurses would take it apart byte by byte and need twice as long.
    var characters: [wchar_t] = []
    characters.reserveCapacity(run.count)
    for cell in run {
      for scalar in cell.glyph { characters.append(wchar_t(bitPattern: scalar.value)) }
    }
    waddnwstr(window, characters, CInt(characters.count))
  }
}

extension ArraySlice<Cell> {
  /// The cells from the first to the last that looked otherwise `before`.
  fileprivate func changes(since before: ArraySlice<Cell>) -> ArraySlice<Cell> {
    let offset = before.startIndex - startIndex
    guard var first = indices.first(where: { self[$0] != before[$0 + offset] }) else { return [] }
    let last = indices.last { self[$0] != before[$0 + offset] } ?? first
    // Half a character cannot be drawn.
    if self[first].glyph == .covered, first > startIndex { first -= 1 }
    return self[first...last]
  }

  /// The first `columns` cells, without the left half of a character whose right half is cut off.
  fileprivate func cut(toColumns columns: Int) -> ArraySlice<Cell> {
    guard count > columns else { return self }
    var kept = prefix(columns)
    if self[kept.endIndex].glyph == .covered, let last = kept.popLast() {
      kept.append(Cell(.blank, last.style))
    }
    return kept
  }
}

extension Style.Attributes {
  fileprivate var asNcursesHasThem: attr_t {
    var attributes: attr_t = 0
    if contains(.bold) { attributes |= cn_bold }
    if contains(.dim) { attributes |= cn_dim }
    if contains(.italic) { attributes |= cn_italic }
    if contains(.underline) { attributes |= cn_underline }
    if contains(.reverse) { attributes |= cn_reverse }
    return attributes
  }
}
