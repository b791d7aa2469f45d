import Configuration
import Console
import Settings
import Testing
import ViewModels

@testable import Application

/// Keys as a person binds them.
struct KeymapTests {
  @Test func aBoundKeyAsksForItsCommandAndTheOthersForTheirs() {
    let keymap = keymap("[keys]\nx = \"star\"")
    #expect(keymap.meaning(of: [.character("x")]) == .command(.toggleStar))
    #expect(keymap.meaning(of: [.character("s")]) == .command(.toggleStar))
  }

  @Test func aKeyMayMeanSomethingElseOnOnePage() {
    let keymap = keymap("keys.n = \"down\"\nkeys.article.n = \"next-speaker\"")
    #expect(keymap.meaning(of: [.character("n")], on: .list) == .command(.moveDown))
    #expect(keymap.meaning(of: [.character("n")], on: .article) == .command(.nextSpeaker))
  }

  @Test func aKeyCanBeTakenAway() {
    let keymap = keymap("keys.A = \"nothing\"\nkeys.list.r = \"nothing\"")
    #expect(keymap.meaning(of: [.character("A")]) == .nothing)
    #expect(keymap.meaning(of: [.character("r")], on: .list) == .nothing)
    #expect(keymap.meaning(of: [.character("r")], on: .article) == .command(.toggleRead))
  }

  @Test func aSequenceTakesItsFirstKeyFromTheTable() {
    let keymap = keymap("keys.\"g g\" = \"first\"\nkeys.\"<c-x> <c-c>\" = \"quit\"")
    let (g, x) = (Key.character("g"), Key.control("x"))
    #expect(keymap.meaning(of: [g]) == .beginning(nil))
    #expect(keymap.meaning(of: [g, g]) == .command(.first))
    #expect(keymap.meaning(of: [g, x]) == .nothing)
    #expect(keymap.meaning(of: [x, .control("c")]) == .command(.quit))
  }

  @Test(arguments: [
    (
      "keys.qq = \"down\"",
      "1:1: “qq” is no key; write j, ], <enter>, <c-d>, <f5>, and keys one after"
    ),
    ("keys.\"\" = \"down\"", "1:1: there is no key here; the space bar is <space>"),
    (
      "keys.x = \"next-speeker\"",
      "1:1: there is no command “next-speeker”; did you mean “next-speaker”?"
    ),
    (
      "keys.artcle.x = \"down\"", "1:1: there is no page “artcle” for keys; did you mean “article”?"
    ),
    (
      "[keys]\n\"g\" = \"up\"\n\"g g\" = \"first\"",
      "2:1: “g” is bound, and is also the beginning of “g g” in line 3, so that it waits for the next key"
    ),
    (
      "[keys]\n\"<enter>\" = \"up\"\n\"<Enter>\" = \"first\"",
      "3:1: “<Enter>” is bound twice; in line 2 too"
    ),
  ])
  func whatCannotBeFollowedIsSaidOnce(toml: String, words: String) {
    let problems = Setup(reading(toml)).problems.map(\.description)
    #expect(problems.count == 1)
    #expect(problems.first?.hasPrefix("config.toml:" + words) == true, "\(problems)")
  }

  @Test func theHelpPageNamesTheKeysThatAreBound() async throws {
    let setup = Setup(
      reading(
        "keys.\"g g\" = \"first\"\nkeys.H = \"help\"\nkeys.\"?\" = \"nothing\"\nkeys.feeds.z = \"down\""
      ))
    var session = Session(size: Size(columns: 80, rows: 100), setup: setup)
    _ = session.start(at: nil)
    _ = session.handle(.key(.character("H")))
    let page = session.frame.text
    #expect(page.contains("Home  g g  "))
    #expect(page.contains("    H                   this page"))
    #expect(page.contains("j  ↓  z (feeds)"))
    #expect(page.contains("H help"))
  }

  private func keymap(_ toml: String) -> Keymap { Setup(reading(toml)).keymap }

  private func reading(_ toml: String) -> SettingsReading {
    SettingsReading(SettingDocument(toml: toml, file: "config.toml"))
  }
}

/// Sequences of keys, one key after another.
struct KeySequenceSittingTests {
  @Test func aSequenceUnderWayStandsInTheStatusLine() {
    var session = session("keys.\"<c-x> g\" = \"help\"")
    press(.control("x"), &session)
    #expect(session.frame.text.contains("<c-x> …   ? help"))
    press(.character("g"), &session)
    #expect(session.frame.text.contains("Help"))
    #expect(!session.frame.text.contains("<c-x> …"))
  }

  @Test func whatDoesNotGoOnIsSaidToDoNothing() {
    var session = session("keys.\"<c-x> g\" = \"help\"")
    press(.control("x"), &session)
    press(.character("!"), &session)
    #expect(session.frame.text.contains("<c-x> ! does nothing here; ? lists the keys"))
    #expect(session.wait == nil)
  }

  @Test func escapeForgetsASequence() {
    var session = session("keys.\"<c-x> g\" = \"help\"")
    press(.control("x"), &session)
    press(.escape, &session)
    #expect(!session.frame.text.contains("<c-x>"))
    press(.character("g"), &session)
    #expect(!session.frame.text.contains("Help"))
  }

  @Test func aKeyThatMeansSomethingItselfWaitsAndRunsOut() {
    var session = session("[keys]\nm = \"help\"\n\"m m\" = \"messages\"")
    press(.character("m"), &session)
    let wait = session.wait
    #expect(wait != nil)
    #expect(!session.frame.text.contains("Help"))
    _ = session.handle(.keysRanOut(wait ?? 0))
    #expect(session.frame.text.contains("Help"))
  }

  @Test func aWaitThatIsOverLeavesTheNextKeyAlone() {
    var session = session("[keys]\nm = \"help\"\n\"m m\" = \"messages\"")
    press(.character("m"), &session)
    let old = session.wait ?? 0
    press(.character("m"), &session)
    #expect(session.frame.text.contains("Messages"))
    press(.character("m"), &session)
    _ = session.handle(.keysRanOut(old))
    #expect(session.frame.text.contains("Messages"))
  }

  @Test func anotherKeyMakesTheFirstCountAtOnce() {
    var session = session("[keys]\nm = \"help\"\n\"m m\" = \"messages\"")
    press(.character("m"), &session)
    press(.character("q"), &session)
    #expect(!session.frame.text.contains("Help"))
    #expect(!session.reader.isFinished)
  }

  @Test func mistakesAreSaidInTheStatusLineAndKept() {
    var session = session("mose = true\nthme = 1")
    #expect(session.frame.text.contains("2 problems in config.toml; M shows them"))
    press(.character("M"), &session)
    #expect(session.frame.text.contains("config.toml:1:1: there is no setting “mose”"))
    #expect(session.frame.text.contains("config.toml:2:1: there is no setting “thme”"))
  }

  private func session(_ toml: String) -> Session {
    let reading = SettingsReading(SettingDocument(toml: toml, file: "config.toml"))
    var session = Session(size: Size(columns: 90, rows: 20), setup: Setup(reading))
    _ = session.start(at: nil)
    return session
  }

  private func press(_ key: Key, _ session: inout Session) {
    _ = session.handle(.key(key))
  }
}
