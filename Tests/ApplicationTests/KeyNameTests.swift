import Application
import Console
import Testing
import ViewModels

/// Keys as they are written.
struct KeyNameTests {
  @Test func aScriptIsItsKeysOneAfterAnother() throws {
    let script = try KeyScript("]j<enter><c-d><space><lt>é")
    #expect(
      script.keys == [
        .character("]"), .character("j"), .enter, .control("d"), .space, .character("<"),
        .character("é"),
      ])
  }

  @Test(arguments: ["<nonsense>", "j<x", "<>", "<c->", "<c-ab>"])
  func whatIsNoKeyIsSaid(text: String) {
    #expect(throws: KeyScript.UnknownKey.self) { try KeyScript(text) }
  }

  @Test func everyCommandCanBeReachedByItsKeys() {
    for entry in CommandEntry.table {
      for name in entry.keys {
        let key = Key(named: name)
        #expect(
          key.map { Keymap.standard.meaning(of: [$0]) } == .command(entry.command), "\(name)")
      }
    }
  }
}
