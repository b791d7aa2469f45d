/// What a terminal has to tell.
public enum TerminalEvent: Hashable, Sendable {
  case key(Key)
  /// Text from a clipboard, which nobody typed: never a command. It is not clean copy yet.
  case pasted(String)
  case mouse(MouseEvent)
  case resized(Size)
  /// Someone wants the program to end: the terminal was closed, or a signal came.
  case hangUp
}

/// Somewhere to show frames and hear keys.
public protocol Terminal: AnyObject {
  var size: Size { get }
  var colors: ColorDepth { get }

  /// Shows `frame`.
  func present(_ frame: Frame)

  /// Waits for the keyboard, or for `doorbell` to become readable.
  ///
  /// - Returns: What happened, oldest first; empty when only the doorbell rang.
  func waitForEvents(orOn doorbell: CInt) -> [TerminalEvent]

  /// Draws everything again, whatever the screen showed.
  func redraw()

  /// Puts `text` on the clipboard of whoever sits there, if the terminal lets it.
  func copy(_ text: String)

  /// Gives the screen back for as long as `borrower` runs, and takes it again. The borrower is handed
  /// what stops this program, as Ctrl-Z does, and returns when it is continued.
  func lend(to borrower: (_ stop: () -> Void) -> Void)

  /// Calls the window so, where it can be done: clean copy.
  func nameWindow(_ title: String)

  /// Gives the screen back and stops the program until the shell continues it.
  func suspend()
}
