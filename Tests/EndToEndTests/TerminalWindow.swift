import CVterm
import Foundation
import Glibc

/// A terminal window with a real program in it: a pseudo-terminal outside, libvterm's screen inside.
///
/// Nothing in here sleeps: it waits for output, or for the program's end, until a deadline that a
/// working program never comes near, however busy the machine is.
final class TerminalWindow {
  /// What was waited for in vain, and what the window showed instead.
  struct Timeout: Error, CustomStringConvertible {
    let description: String
  }

  /// How long a program may take over anything.
  static let deadline: TimeInterval = 60

  let program: RunningProgram
  private let device: PseudoTerminal
  private let vterm: OpaquePointer
  private let screen: OpaquePointer
  private let switches: UnsafeMutablePointer<cv_switches>
  /// Every byte the program has written.
  private var transcript: [UInt8] = []

  /// Opens a window and starts the program at `path` in it.
  init(
    running path: String, _ arguments: [String] = [], columns: Int = 80, rows: Int = 24,
    environment: [String: String] = [:], input: RunningProgram.Source = .terminal,
    output: RunningProgram.Source = .terminal
  ) throws {
    vterm = vterm_new(CInt(rows), CInt(columns))
    vterm_set_utf8(vterm, 1)
    screen = vterm_obtain_screen(vterm)
    switches = .allocate(capacity: 1)
    switches.initialize(to: cv_switches(shows_cursor: true, shows_other_screen: false))
    cv_watch(screen, switches)
    vterm_screen_enable_altscreen(screen, 1)
    vterm_screen_reset(screen, 1)

    device = try PseudoTerminal(columns: columns, rows: rows)
    program = try RunningProgram(
      path, arguments, environment: environment, on: device, input: input, output: output)
  }

  deinit {
    program.kill()
    vterm_free(vterm)
    switches.deallocate()
  }

  var columns: Int { size.columns }
  var rows: Int { size.rows }

  private var size: (columns: Int, rows: Int) {
    var (rows, columns): (CInt, CInt) = (0, 0)
    vterm_get_size(vterm, &rows, &columns)
    return (Int(columns), Int(rows))
  }
}

// MARK: - What the person sees

extension TerminalWindow {
  /// One position of the window.
  struct Cell: Hashable {
    var text: String
    /// In columns.
    var width: Int
    var bold = false
    var italic = false
    var underline = false
    var reverse = false
    /// Numbers of the palette; `nil` is the terminal's own colour.
    var foreground: Int?
    var background: Int?
  }

  /// What the window shows, without trailing blanks and without empty rows at the end.
  var text: String {
    var lines = (0..<rows).map(line)
    while lines.last?.isEmpty == true { lines.removeLast() }
    return lines.joined(separator: "\n")
  }

  /// One row, without trailing blanks.
  func line(_ row: Int) -> String {
    var line = ""
    var column = 0
    while column < columns {
      let cell = self[row, column]
      line += cell.text.isEmpty ? " " : cell.text
      column += max(1, cell.width)
    }
    return String(line.reversed().drop { $0 == " " }.reversed())
  }

  subscript(row: Int, column: Int) -> Cell {
    let cell = cv_cell_at(screen, CInt(row), CInt(column))
    var scalars = String.UnicodeScalarView()
    withUnsafeBytes(of: cell.scalars) { bytes in
      for value in bytes.bindMemory(to: UInt32.self).prefix(while: { $0 != 0 }) {
        scalars.append(Unicode.Scalar(value) ?? "\u{FFFD}")
      }
    }
    return Cell(
      text: String(scalars), width: Int(cell.width), bold: cell.bold, italic: cell.italic,
      underline: cell.underline, reverse: cell.reverse,
      foreground: cell.foreground < 0 ? nil : Int(cell.foreground),
      background: cell.background < 0 ? nil : Int(cell.background))
  }

  /// The cell where `words` begin; they must be on the screen.
  func cell(of words: String) throws -> Cell {
    for row in 0..<rows {
      guard let found = line(row).range(of: words) else { continue }
      var column = 0
      for _ in line(row)[..<found.lowerBound] { column += max(1, self[row, column].width) }
      return self[row, column]
    }
    throw Timeout(description: "“\(words)” is not there; the window shows:\n\(text)")
  }

  var cursor: (row: Int, column: Int) {
    var position = VTermPos()
    vterm_state_get_cursorpos(vterm_obtain_state(vterm), &position)
    return (Int(position.row), Int(position.col))
  }

  var showsCursor: Bool { switches.pointee.shows_cursor }
  /// Whether a program has the screen to itself.
  var showsOtherScreen: Bool { switches.pointee.shows_other_screen }
  /// All that the program ever wrote, for what this terminal does not show.
  var written: String { String(decoding: transcript, as: UTF8.self) }

  /// Whether pasted text would come in brackets.
  var bracketsPastes: Bool {
    let written = written
    let last = written.range(of: "\u{1B}[?2004", options: .backwards)
    return last.map { written[$0.upperBound...].hasPrefix("h") } ?? false
  }

  /// Whether the terminal is as a shell expects it: lines are edited, keys echoed, Ctrl-C heard.
  var isCooked: Bool {
    let local = tcflag_t(ICANON | ECHO | ISIG)
    return device.modes.c_lflag & local == local && device.modes.c_iflag & tcflag_t(ICRNL) != 0
  }
}

// MARK: - What the person does

extension TerminalWindow {
  func type(_ keys: String) {
    device.write(Array(keys.utf8))
  }

  func type(bytes: [UInt8]) {
    device.write(bytes)
  }

  func paste(_ text: String) {
    type("\u{1B}[200~" + text + "\u{1B}[201~")
  }

  func resize(columns: Int, rows: Int) {
    vterm_set_size(vterm, CInt(rows), CInt(columns))
    device.resize(columns: columns, rows: rows)
  }

  /// Something else writes on the screen, and the program cannot know.
  func scribble(_ words: String) {
    show(Array(words.utf8))
  }

  /// Closes the window with the program in it.
  func close() {
    device.close()
  }
}

// MARK: - Waiting

extension TerminalWindow {
  /// Lets the program run until the window shows `words`.
  func wait(for words: String) throws {
    try wait(until: "“\(words)” is shown") { $0.text.contains(words) }
  }

  /// Lets the program run until `isSo`.
  func wait(until claim: String, _ isSo: (TerminalWindow) -> Bool) throws {
    let end = Date(timeIntervalSinceNow: Self.deadline)
    while !isSo(self) {
      let hasEnded = program.hasEnded
      let gotOutput = readOutput(until: hasEnded ? Date() : end)
      guard gotOutput || !hasEnded && Date() < end else {
        throw Timeout(description: "never so: \(claim); the window shows:\n\(text)")
      }
    }
  }

  /// Lets the program run to its end.
  func waitForEnd() throws -> RunningProgram.End {
    let end = Date(timeIntervalSinceNow: Self.deadline)
    while !program.hasEnded {
      guard Date() < end else {
        throw Timeout(description: "the program never ended; the window shows:\n\(text)")
      }
      readOutput(until: end)
    }
    while readOutput(until: Date()) {}
    return program.end
  }

  /// Shows what the program writes next, if it writes before `date` and before it ends.
  @discardableResult
  private func readOutput(until date: Date) -> Bool {
    let milliseconds = CInt(max(0, date.timeIntervalSinceNow) * 1000)
    let bytes = device.output(orEndOf: program.ended, milliseconds: milliseconds)
    transcript += bytes
    show(bytes)
    return !bytes.isEmpty
  }

  private func show(_ bytes: [UInt8]) {
    bytes.withUnsafeBytes { buffer in
      let start = buffer.bindMemory(to: CChar.self).baseAddress
      if let start { vterm_input_write(vterm, start, buffer.count) }
    }
  }
}
