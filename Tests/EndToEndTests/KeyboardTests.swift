import TerminalRig
import Testing

/// What is typed, as the program hears it.
struct KeyboardTests {
  @Test func namesEveryKey() throws {
    let window = try TerminalWindow.withProbe(columns: 120)
    for (typed, name) in [
      ("a", "<a>"), ("]", "<]>"), ("é", "<é>"), ("北", "<北>"), ("😀", "<😀>"),
      ("\r", "enter"), ("\t", "tab"), ("\u{1B}[Z", "backTab"), ("\u{7F}", "backspace"),
      ("\u{1B}", "escape"),
      ("\u{1B}[A", "up"), ("\u{1B}OB", "down"), ("\u{1B}[C", "right"), ("\u{1B}OD", "left"),
      ("\u{1B}[5~", "pageUp"), ("\u{1B}[6~", "pageDown"), ("\u{1B}[3~", "delete"),
      ("\u{1B}OH", "home"), ("\u{1B}[F", "end"),
      ("\u{1B}OP", "F1"), ("\u{1B}[15~", "F5"), ("\u{1B}[24~", "F12"),
      ("\u{01}", "ctrl-a"), ("\u{03}", "ctrl-c"), ("\u{13}", "ctrl-s"), ("\u{11}", "ctrl-q"),
      ("\u{16}", "ctrl-v"), ("\u{1C}", "ctrl-\\"),
    ] {
      window.type(typed)
      try window.wait(until: "\(name) is heard") { $0.line(3).hasSuffix(" \(name)") }
    }
  }

  @Test func makesNothingOfBytesThatAreNotText() throws {
    let window = try TerminalWindow.withProbe()
    window.type(bytes: [0xFF, 0xC3, 0x61, 0xE5, 0x8C, 0x62, 0xC2, 0x9B])
    window.type("c")
    try window.wait(for: "heard <a> <b> <c>")
  }

  @Test func hearsAPasteAsOneThing() throws {
    let window = try TerminalWindow.withProbe()
    window.paste("A\ry q\u{1B}[A")
    window.type("b")
    try window.wait(for: "heard pasted(A/y q")
    try window.wait(until: "only b is typed") { $0.line(3).hasSuffix(") <b>") }
  }

  @Test func hearsThousandsOfKeysAtOnce() throws {
    let window = try TerminalWindow.withProbe()
    window.type(String(repeating: "j", count: 3000) + "abcdef")
    try window.wait(for: "heard <a> <b> <c> <d> <e> <f>")
  }
}
