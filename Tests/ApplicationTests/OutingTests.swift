import Articles
import Testing
import ViewModels

@testable import Application

/// Which programs are started for the person, and with what.
struct OutingTests {
  @Test(
    "a command comes apart into words, and nothing else of a shell's means anything",
    arguments: [
      ("less -R", ["less", "-R"]), ("", []), ("   ", []),
      ("'my pager' --title=\"a b\" c\\ d", ["my pager", "--title=a b", "c d"]),
      (
        "less; rm -rf $HOME `x` | y > z &",
        ["less;", "rm", "-rf", "$HOME", "`x`", "|", "y", ">", "z", "&"]
      ),
      ("''", [""]), ("open 'never closed", ["open", "never closed"]),
    ])
  func words(command: String, words: [String]) {
    #expect(Companions.words(in: command) == words)
  }

  @Test(
    "an address is an argument of the browser",
    arguments: [
      ("firefox", ["firefox", "https://a.example/$(x);%u"]),
      ("firefox --new-tab %u", ["firefox", "--new-tab", "https://a.example/$(x);%u"]),
      ("open --url=%s", ["open", "--url=https://a.example/$(x);%u"]),
    ])
  func browsers(browser: String, command: [String]) throws {
    let address = try #require(WebAddress("https://a.example/$(x);%u"))
    let companions = Companions(environment: ["BROWSER": browser, "DISPLAY": ":0"])
    let outing = try #require(Outing(for: .openAddress(address), with: companions))
    #expect(outing.commands == [command, ["xdg-open", address.description]])
    #expect(!outing.takesScreen)
  }

  @Test func browsersOfTheTerminalGetIt() throws {
    let address = try #require(WebAddress("https://a.example/"))
    func takesScreen(_ environment: [String: String]) -> Bool? {
      Outing(for: .openAddress(address), with: Companions(environment: environment))?.takesScreen
    }
    #expect(takesScreen(["BROWSER": "/usr/bin/w3m", "DISPLAY": ":0"]) == true)
    #expect(takesScreen(["BROWSER": "firefox"]) == true)
    #expect(takesScreen(["WAYLAND_DISPLAY": "wayland-0"]) == false)
  }

  @Test func thePersonsOwnProgramsComeFirst() {
    let companions = Companions(
      environment: ["PAGER": "most -s", "EDITOR": "nano", "VISUAL": "vim -R", "BROWSER": "a:b %s"])
    #expect(companions.pager == ["most", "-s"])
    #expect(companions.editor == ["vim", "-R"])
    #expect(companions.browsers == [["a"], ["b", "%s"], ["xdg-open"]])
    #expect(Companions(environment: ["PAGER": " "]).pager == ["less"])
  }

  @Test func whatIsCopiedIsStandardInput() {
    var companions = Companions()
    #expect(Outing(for: .copy("$(x)"), with: companions) == nil)
    companions.clipboard = Companions.clipboard(named: "wl-copy")
    let outing = Outing(for: .copy("$(x)"), with: companions)
    #expect(outing?.commands == [["wl-copy"]])
    #expect(outing?.input == .bytes(Array("$(x)".utf8)))
  }

  @Test func theDesktopIsToldOnlyWhereThePersonWantsThat() {
    var companions = Companions()
    #expect(Outing(for: .notify("3 new articles"), with: companions) == nil)
    companions.notifies = true
    #expect(
      Outing(for: .notify("<b>--help & more"), with: companions)?.commands
        == [["notify-send", "--app-name=quoth", "--", "quoth", "&lt;b&gt;--help &amp; more"]])
  }

  @Test func whatCannotBeStartedSaysWhy() {
    let outing = Outing(commands: [["no-such-program-1"], ["no-such-program-2"]])
    do throws(Traveller.Regret) {
      _ = try Traveller.sent(on: outing).end()
      Issue.record("it was started")
    } catch {
      #expect(
        error.description
          == "“no-such-program-2” could not be started: there is no program of that name")
    }
  }

  @Test(arguments: [("true", String?.none), ("false", "“false” ended with exit status 1")])
  func howItEndedIsHeard(program: String, regret: String?) throws {
    let outing = Outing(commands: [["no-such-program"], [program]])
    #expect(try Traveller.sent(on: outing).end()?.description == regret)
  }
}
