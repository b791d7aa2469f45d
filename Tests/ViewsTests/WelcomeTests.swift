import Console
import TestSupport
import Testing
import ViewModels
import Views

/// What somebody sees who is here for the first time.
struct WelcomeTests {
  private let size = Size(columns: 80, rows: 24)

  @Test func standsBelowTheArticles() {
    var reader = Newsroom.reader(size)
    _ = reader.update(.welcomed)
    expectSnapshot(of: reader.frame(size), "welcome")
  }

  @Test func goesByItself() {
    var reader = Newsroom.reader(size)
    _ = reader.update(.welcomed)
    for _ in 1...3 { _ = reader.update(.command(.moveDown)) }
    #expect(reader.shownWelcome != nil)
    _ = reader.update(.command(.moveUp))
    #expect(reader.shownWelcome == nil)

    _ = reader.update(.welcomed)
    _ = reader.update(.welcomeIsOver)
    #expect(reader.shownWelcome == nil)
  }

  @Test(arguments: [Command.help, .commandLine, .search, .open])
  func isInNobodysWay(command: Command) {
    var reader = Newsroom.reader(size)
    _ = reader.update(.welcomed)
    _ = reader.update(.command(command))
    #expect(reader.shownWelcome == nil)
  }

  @Test func leavesSmallWindowsAlone() {
    for size in [Size(columns: 79, rows: 40), Size(columns: 120, rows: 17)] {
      var reader = Newsroom.reader(size)
      let before = reader.frame(size)
      _ = reader.update(.welcomed)
      #expect(reader.frame(size) == before)
    }
  }
}
