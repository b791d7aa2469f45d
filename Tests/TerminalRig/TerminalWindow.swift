import CVterm
import Glibc

/// A terminal window with a real program in it: a pseudo-terminal outside, libvterm's screen inside.
///
/// Nothing in here sleeps: it waits for output, or for the program's end, until a deadline that a
/// working program never comes near, however busy the machine is.
public final class TerminalWindow {
  /// What was waited for in vain, and what the window showed instead.
  public struct Timeout: Error, CustomStringConvertible {
    public let description: String

    public init(_ claim: String, in window: TerminalWindow) {
      description = "\(claim); the window shows:\n\(window.text)"
    }
  }

  /// How long a program may take over anything.
  public static let deadline = Duration.seconds(180)

  public let program: RunningProgram
  private let device: PseudoTerminal
  /// The beginning of a character whose end has not come yet.
  private var begun: [UInt8] = []
  private let vterm: OpaquePointer
  private let screen: OpaquePointer
  private let switches: UnsafeMutablePointer<cv_switches>
  /// Every byte the program has written.
  private var transcript: [UInt8] = []

  /// Opens a window and starts the program at `path` in it.
  public init(
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

  public var columns: Int { size.columns }
  public var rows: Int { size.rows }

  private var size: (columns: Int, rows: Int) {
    var (rows, columns): (CInt, CInt) = (0, 0)
    vterm_get_size(vterm, &rows, &columns)
    return (Int(columns), Int(rows))
  }
}

// MARK: - What the person sees

extension TerminalWindow {
  /// One position of the window.
  public struct Cell: Hashable {
    public var text: String
    /// In columns.
    public var width: Int
    public var bold: Bool
    public var italic: Bool
    public var underline: Bool
    public var reverse: Bool
    /// Numbers of the palette; `nil` is the terminal's own colour.
    public var foreground: Int?
    public var background: Int?

    public init(
      text: String, width: Int, bold: Bool = false, italic: Bool = false, underline: Bool = false,
      reverse: Bool = false, foreground: Int? = nil, background: Int? = nil
    ) {
      (self.text, self.width) = (text, width)
      (self.bold, self.italic, self.underline, self.reverse) = (bold, italic, underline, reverse)
      (self.foreground, self.background) = (foreground, background)
    }
  }

  /// What the window shows, without trailing blanks and without empty rows at the end.
  public var text: String {
    var lines = (0..<rows).map(line)
    while lines.last?.isEmpty == true { lines.removeLast() }
    return lines.joined(separator: "\n")
  }

  /// One row, without trailing blanks.
  public func line(_ row: Int) -> String {
    var line = ""
    var column = 0
    while column < columns {
      let cell = self[row, column]
      line += cell.text.isEmpty ? " " : cell.text
      column += max(1, cell.width)
    }
    return String(line.reversed().drop { $0 == " " }.reversed())
  }

  public subscript(row: Int, column: Int) -> Cell {
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
  public func cell(of words: String) throws -> Cell {
    let place = try place(of: words)
    return self[place.row, place.column]
  }

  /// Where `words` begin, counted from nought; they must be on the screen.
  public func place(of words: String) throws -> (row: Int, column: Int) {
    for row in 0..<rows {
      guard let found = line(row).firstRange(of: words) else { continue }
      var column = 0
      for _ in line(row)[..<found.lowerBound] { column += max(1, self[row, column].width) }
      return (row, column)
    }
    throw Timeout("“\(words)” is not there", in: self)
  }

  public var cursor: (row: Int, column: Int) {
    var position = VTermPos()
    vterm_state_get_cursorpos(vterm_obtain_state(vterm), &position)
    return (Int(position.row), Int(position.col))
  }

  public var showsCursor: Bool { switches.pointee.shows_cursor }
  /// Whether a program has the screen to itself.
  public var showsOtherScreen: Bool { switches.pointee.shows_other_screen }
  /// All that the program ever wrote, for what this terminal does not show.
  public var written: String { String(decoding: transcript, as: UTF8.self) }

  /// Whether pasted text would come in brackets.
  public var bracketsPastes: Bool {
    let written = written
    let last = written.ranges(of: "\u{1B}[?2004").last
    return last.map { written[$0.upperBound...].hasPrefix("h") } ?? false
  }

  /// Whether the terminal is as a shell expects it: lines are edited, keys echoed, Ctrl-C heard.
  public var isCooked: Bool {
    let local = tcflag_t(ICANON | ECHO | ISIG)
    return device.modes.c_lflag & local == local && device.modes.c_iflag & tcflag_t(ICRNL) != 0
  }
}

// MARK: - What the person does

extension TerminalWindow {
  public func type(_ keys: String) {
    device.write(Array(keys.utf8))
  }

  public func type(bytes: [UInt8]) {
    device.write(bytes)
  }

  /// Clicks on the beginning of `words`, which must be on the screen.
  public func click(on words: String) throws {
    let place = try place(of: words)
    drag(fromColumn: place.column, toColumn: place.column, row: place.row)
  }

  /// Presses the first button of the mouse, takes it along a row, and lets it go. Rows and columns are
  /// counted from nought.
  public func drag(fromColumn start: Int, toColumn end: Int, row: Int) {
    type("\u{1B}[<0;\(start + 1);\(row + 1)M")
    if start != end { type("\u{1B}[<32;\(end + 1);\(row + 1)M") }
    type("\u{1B}[<0;\(end + 1);\(row + 1)m")
  }

  /// Turns the wheel of the mouse by one notch, towards the person.
  public func scroll(row: Int, column: Int) {
    type("\u{1B}[<65;\(column + 1);\(row + 1)M")
  }

  public func paste(_ text: String) {
    type("\u{1B}[200~" + text + "\u{1B}[201~")
  }

  public func resize(columns: Int, rows: Int) {
    device.resize(columns: columns, rows: rows)
    vterm_set_size(vterm, CInt(rows), CInt(columns))
  }

  /// Something else writes on the screen, and the program cannot know.
  public func scribble(_ words: String) {
    show(Array(words.utf8))
  }

  /// Closes the window with the program in it.
  public func close() {
    device.close()
  }
}

// MARK: - Waiting

extension TerminalWindow {
  /// Lets the program run until the window shows `words`.
  public func wait(for words: String) throws {
    try wait(until: "“\(words)” is shown") { $0.text.contains(words) }
  }

  /// Lets the program run until `isSo`.
  public func wait(until claim: String, _ isSo: (TerminalWindow) -> Bool) throws {
    let end = ContinuousClock.now + Self.deadline
    while !isSo(self) {
      let hasEnded = program.hasEnded
      let gotOutput = readOutput(until: hasEnded ? .now : end)
      guard gotOutput || !hasEnded && ContinuousClock.now < end else {
        throw Timeout("never so: \(claim)", in: self)
      }
    }
  }

  /// Lets the program run to its end.
  public func waitForEnd() throws -> RunningProgram.End {
    let end = ContinuousClock.now + Self.deadline
    while !program.hasEnded {
      guard ContinuousClock.now < end else {
        throw Timeout("the program never ended", in: self)
      }
      readOutput(until: end)
    }
    while readOutput(until: .now) {}
    return program.end
  }

  /// Shows what the program writes next, if it writes before `end` and before it ends itself.
  @discardableResult
  private func readOutput(until end: ContinuousClock.Instant) -> Bool {
    let bytes = receive(within: ContinuousClock.now.duration(to: end))
    show(bytes)
    return !bytes.isEmpty
  }

  /// What the program writes next, if it writes `within` that time and before it ends; not shown yet.
  public func receive(within time: Duration) -> [UInt8] {
    let milliseconds = CInt(max(0, time / .milliseconds(1)))
    let bytes = device.output(orEndOf: program.ended, milliseconds: milliseconds)
    transcript += bytes
    return bytes
  }

  /// Shows what the program wrote.
  ///
  /// What it wrote may have been cut anywhere, and libvterm takes half a character for a wrong one: it
  /// gets the beginning together with the end.
  public func show(_ bytes: [UInt8]) {
    let bytes = begun + bytes
    let end = bytes.count - bytes.unfinishedCount
    begun = Array(bytes[end...])
    bytes[..<end].withUnsafeBytes { buffer in
      let start = buffer.bindMemory(to: CChar.self).baseAddress
      if let start { vterm_input_write(vterm, start, buffer.count) }
    }
  }
}

extension [UInt8] {
  /// How many bytes at the end are the beginning of a character in UTF-8 that is longer.
  fileprivate var unfinishedCount: Int {
    for count in 1..<4 where count <= self.count {
      switch self[self.count - count] {
      case 0x80...0xBF: continue
      case 0xC0...0xDF: return count < 2 ? count : 0
      case 0xE0...0xEF: return count < 3 ? count : 0
      case 0xF0...0xF7: return count < 4 ? count : 0
      default: return 0
      }
    }
    return 0
  }
}
