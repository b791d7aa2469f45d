import Foundation
import TerminalRig
import Testing

/// Other programs that have the terminal for a while, and get it from `quoth` and give it back.
struct GoingOutTests {
  @Test func thePagerHasTheScreenAndGivesItBack() throws {
    let stand = try Newsstand()
    try stand.putProgram("pager", "head -n 1; echo '[paging]'; read -r answer < /dev/tty")
    let window = try stand.window(environment: ["PAGER": stand.path(of: "pager")])
    try window.wait(for: "The bridge holds")
    window.type("\rp")
    try window.wait(for: "[paging]")
    window.type("\n")
    try window.wait(for: "? help")
    window.type("Q")
    #expect(try window.waitForEnd() == .exit(0))
  }

  @Test func aCommandGetsTheArticleAndIsSeen() throws {
    let stand = try Newsstand()
    let window = try stand.window()
    try window.wait(for: "The bridge holds")
    window.type("\r|grep -c 'The bridge holds'; echo \"$((40 + 2)) times\"\r")
    try window.wait(for: "42 times")
    try window.wait(for: "Enter goes back to quoth")
    window.type("\n")
    try window.wait(for: "? help")
  }

  /// What an article says must never reach a shell.
  @Test func theEditorGetsACopyAndNothingIsRun() throws {
    let stand = try Newsstand()
    let touched = stand.path(of: "touched")
    try stand.put(
      #"{"id":"x","title":"$(touch \#(touched))","content_text":"`touch \#(touched)`; touch \#(touched)"}"#,
      in: "evil.json")
    try stand.putProgram("editor", "cat \"$1\"; echo; echo '[editing]'; read -r answer")
    let window = try stand.window(
      [stand.path(of: "evil.json")], environment: ["EDITOR": stand.path(of: "editor")])
    try window.wait(for: "$(touch")
    window.type("i")
    try window.wait(for: "[editing]")
    window.type("\n")
    try window.wait(for: "? help")
    window.type("w\u{15}\(stand.path(of: "out.txt"))\r")
    try window.wait(for: "Written to")
    #expect(!FileManager.default.fileExists(atPath: touched))
    let written = try String(contentsOfFile: stand.path(of: "out.txt"), encoding: .utf8)
    #expect(written.hasPrefix("$(touch "))
  }

  @Test func aBrowserGetsTheAddressAsAnArgument() throws {
    let stand = try Newsstand()
    try stand.put(
      #"{"id":"x","title":"One","url":"https://a.example/$(x)?a=b;c&d='e'","content_text":"Text."}"#,
      in: "one.json")
    try stand.putProgram("browser", "printf '<%s>\\n' \"$@\"; echo '[browsing]'; read -r answer")
    let window = try stand.window(
      [stand.path(of: "one.json")], environment: ["BROWSER": stand.path(of: "browser")])
    try window.wait(for: "Text.")
    window.type("o")
    try window.wait(for: "<https://a.example/$(x)?a=b;c&d='e'>")
    window.type("\n")
    try window.wait(for: "? help")
  }

  @Test func ctrlCEndsThePagerAndNotTheReader() throws {
    let stand = try Newsstand()
    try stand.putProgram("pager", "echo '[paging]'; exec sleep 1000")
    let window = try stand.window(environment: ["PAGER": stand.path(of: "pager")])
    try window.wait(for: "The bridge holds")
    window.type("\rp")
    try window.wait(for: "[paging]")
    window.type("\u{3}")
    try window.wait(for: "was ended by signal 2")
    window.type("M")
    try window.wait(for: "Messages")
  }

  @Test func ctrlZStopsBoth() throws {
    let stand = try Newsstand()
    try stand.putProgram("pager", "echo '[paging]'; read -r answer < /dev/tty")
    let quoth = RunningProgram.path(of: "quoth")
    let window = try TerminalWindow.withShell(
      running:
        "env QUOTH_STORE=\(stand.path(of: "store")) XDG_CACHE_HOME=\(stand.path(of: "cache"))"
        + " PAGER=\(stand.path(of: "pager")) \(quoth) \(stand.path(of: "news.jsonl"))")
    try window.wait(for: "The bridge holds")
    window.type("\rp")
    try window.wait(for: "[paging]")
    window.type("\u{1A}")
    try window.wait(for: "Stopped")
    window.type("fg\r\n")
    try window.wait(for: "? help")
    window.type("Q")
    try window.wait(for: "ready$")
  }

  @Test func whatIsNotThereIsSaid() throws {
    let stand = try Newsstand()
    let window = try stand.window(environment: ["PAGER": "/no/such/pager"])
    try window.wait(for: "The bridge holds")
    window.type("\rp")
    try window.wait(for: "“/no/such/pager” could not be started")
  }
}

extension Newsstand {
  /// Puts a script for `sh` here that can be run.
  fileprivate func putProgram(_ name: String, _ script: String) throws {
    try put("#!/bin/sh\n\(script)\n", in: name)
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o755], ofItemAtPath: path(of: name))
  }
}
