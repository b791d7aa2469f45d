import Foundation
import TerminalRig
import Testing

/// Terminals, and places that are none.
struct TerminalTypeTests {
  @Test func showsNoColoursToThoseWhoWantNone() throws {
    let window = try TerminalWindow.withProbe(environment: ["NO_COLOR": "1"])
    #expect(window.line(4) == "size 80x24 monochrome")
    #expect(try window.cell(of: "red") == .init(text: "r", width: 1))
    #expect(try window.cell(of: "bold").bold)
  }

  @Test func foldsColoursThatTheTerminalLacks() throws {
    let window = try TerminalWindow.withProbe(environment: ["TERM": "xterm"])
    #expect(window.line(4) == "size 80x24 eight")
    #expect(try window.cell(of: "red").foreground == 1)
    #expect(try window.cell(of: "orange") == .init(text: "o", width: 1))
  }

  @Test func makesDoWithAVT100() throws {
    let window = try TerminalWindow.withProbe(environment: ["TERM": "vt100"])
    #expect(window.line(0) == "wide 北京 뉴스 😀 end")
    #expect(window.line(4) == "size 80x24 monochrome")
    #expect(window[23, 79].text == "◢")
    window.type("\u{1B}OA")
    try window.wait(for: "heard up")
    window.type("q")
    #expect(try window.waitForEnd() == .exit(0))
    #expect(window.text.hasSuffix("the screen was given back"))
    window.expectGivenBack()
  }

  @Test(arguments: ["linux", "screen-256color", "tmux-256color", "rxvt", "vt220"])
  func makesDoWithOtherTerminals(type: String) throws {
    let window = try TerminalWindow.withProbe(environment: ["TERM": type])
    #expect(window.line(0) == "wide 北京 뉴스 😀 end")
    window.type("\u{1B}[A")
    try window.wait(for: "heard up")
    window.type("q")
    #expect(try window.waitForEnd() == .exit(0))
  }

  /// Its cursor would be on the next line behind the last column, and this window's is not; so
  /// only what is far from the edge can be looked at.
  @Test func makesDoWithAPlainANSITerminal() throws {
    let window = try TerminalWindow(running: TerminalWindow.probe, environment: ["TERM": "ansi"])
    try window.wait(for: "process")
    #expect(window.line(0) == "wide 北京 뉴스 😀 end")
    #expect(window.line(4) == "size 80x24 eight")
  }

  @Test(arguments: ["unknown-thing", "unknown", "../../etc/passwd"])
  func guessesWhatItDoesNotKnow(type: String) throws {
    let window = try TerminalWindow.withProbe(columns: 120, environment: ["TERM": type])
    #expect(
      window.line(5) == "This machine has no description of the terminal “\(type)”; "
        + "taking it for xterm-256color")
    #expect(window.line(4) == "size 120x24 many")
  }

  @Test func guessesWhatNobodySaid() throws {
    let window = try TerminalWindow.withProbe(environment: ["TERM": ""])
    #expect(window.line(5) == "TERM is not set; taking the terminal for xterm-256color")
  }

  @Test func asksTheTerminalForItsSizeAndNobodyElse() throws {
    let window = try TerminalWindow.withProbe(environment: ["LINES": "10", "COLUMNS": "20"])
    #expect(window.line(4) == "size 80x24 many")
  }

  @Test func saysWhatAnEditorsShellCannotDo() throws {
    let window = try TerminalWindow(
      running: TerminalWindow.probe, columns: 200, environment: ["TERM": "dumb"])
    #expect(try window.waitForEnd() == .exit(69))
    #expect(window.text.hasPrefix("quoth needs a terminal that can put text anywhere"))
    window.expectGivenBack()
  }

  @Test(arguments: [
    ["LC_ALL": "C"], ["LC_ALL": "POSIX"], ["LANG": ""], ["LC_ALL": "xx_YY.ISO-8859-1"],
  ])
  func readsUTF8WhateverTheLocaleSays(environment: [String: String]) throws {
    let window = try TerminalWindow.withProbe(environment: environment)
    #expect(window.line(0) == "wide 北京 뉴스 😀 end")
    #expect(window.line(1) == "marks Nguye\u{302}\u{303}n end")
    window.type("é")
    try window.wait(for: "heard <é>")
  }
}

/// Standard input and output that lead elsewhere.
struct PipeTests {
  @Test func asksTheTerminalForKeysWhileArticlesComeThroughAPipe() throws {
    let window = try TerminalWindow.withProbe(input: .file("/dev/null"))
    window.type("a")
    try window.wait(for: "heard <a>")
    window.resize(columns: 70, rows: 20)
    try window.wait(for: "size 70x20")
    window.type("q")
    #expect(try window.waitForEnd() == .exit(0))
    window.expectGivenBack()
  }

  @Test func saysThatItsOutputGoesElsewhere() throws {
    let window = try TerminalWindow(
      running: TerminalWindow.probe, columns: 200, output: .file("/dev/null"))
    #expect(try window.waitForEnd() == .exit(69))
    #expect(
      window.text == "quoth needs a terminal to show its screen, and its output goes elsewhere; "
        + "use --keys or annotate in a pipe")
  }

  @Test func saysThatItHasNoKeyboard() throws {
    let window = try TerminalWindow(
      running: "/usr/bin/setsid", ["--wait", TerminalWindow.probe], columns: 200,
      input: .file("/dev/null"))
    #expect(try window.waitForEnd() == .exit(69))
    #expect(
      window.text == "quoth needs a terminal to hear its keys from, and its input comes from "
        + "elsewhere; use --keys or annotate in a pipe")
  }
}
