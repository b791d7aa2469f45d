extension CursesTerminal {
  /// Why there is no screen to show anything on.
  public enum Failure: Error, Hashable, CustomStringConvertible, Sendable {
    /// Standard output goes to a file or another program.
    case outputIsNotATerminal
    /// Standard input is not a keyboard, and the process has no terminal to ask instead.
    case inputIsNotATerminal
    /// The terminal cannot put text where it is told to, as in an editor's shell window.
    case terminalCannotPlaceText(type: String)
    /// Neither the terminal nor any common one is described on this machine.
    case noTerminalIsDescribed(type: String)

    public var description: String {
      switch self {
      case .outputIsNotATerminal:
        "quoth needs a terminal to show its screen, and its output goes elsewhere; "
          + "use --keys or annotate in a pipe"
      case .inputIsNotATerminal:
        "quoth needs a terminal to hear its keys from, and its input comes from elsewhere; "
          + "use --keys or annotate in a pipe"
      case .terminalCannotPlaceText(let type):
        "quoth needs a terminal that can put text anywhere on a screen, and “\(type)” cannot "
          + "(see the variable TERM); use --keys or annotate instead"
      case .noTerminalIsDescribed(let type):
        "quoth needs a description of the terminal “\(type)”, and this machine has none, nor one "
          + "of xterm (install the package ncurses-base, or see the variable TERM)"
      }
    }
  }
}
