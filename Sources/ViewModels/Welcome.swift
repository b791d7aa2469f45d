/// A few lines for somebody who is here for the first time, which go away by themselves.
public struct Welcome: Hashable, Sendable {
  public let lines = [
    "Welcome. Enter opens an article, Space reads on, h goes back, q quits.",
    "] goes to the next speaker, 1 … 9 to that one; a shows all they have said.",
    "/ finds articles, and in an article words. s stars, U takes back any mark.",
    "? has all the keys of the page you are on; : takes every command by its name.",
    "quoth tutor teaches most of it in three short articles.",
  ]
  /// How many more commands it stays for.
  private var patience = 4

  /// The person has done something. False where they have seen enough of this.
  fileprivate mutating func outlivesCommand() -> Bool {
    patience -= 1
    return patience > 0
  }
}

extension Reader {
  /// Lets the welcome go, once the person has found their way.
  mutating func shortenWelcome() {
    guard welcome?.outlivesCommand() == false else { return }
    welcome = nil
  }

  /// What there is to say to somebody new, where there is something to read, and nothing in the way: it
  /// would lie over the article, and so waits until the person is back in the list.
  public var shownWelcome: Welcome? {
    let isInList = page == .reading && focus == .headlines && prompt == nil
    return isInList && !headlines.isEmpty ? welcome : nil
  }
}
