import Application
import Console
import Glibc
import Settings
import Views

/// What is known of the terminal that a command prints on.
enum OutputTerminal {
  /// How wide it is; nil where it is none, or does not say.
  static func columns(of output: Output) -> Int? {
    var size = winsize()
    guard ioctl(output.rawValue, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
    return Int(size.ws_col)
  }

  /// Whether it says of itself that it only takes one line after another, as an editor's shell does.
  static var cannotPlaceText: Bool {
    variable("TERM") == "dumb" && isatty(Output.standard.rawValue) == 1
  }

  /// The looks it can show; nil where it can show none.
  static var theme: Theme? {
    let kind = variable("TERM") ?? "dumb"
    guard kind != "dumb" else { return nil }
    let hasColors = kind.hasSuffix("256color") || variable("COLORTERM") != nil
    let depth: ColorDepth = hasColors && variable("NO_COLOR") == nil ? .many : .monochrome
    let setup = Setup.ofThisPerson
    return setup.theme[depth]
  }

  /// Nil where it is not set, or empty.
  private static func variable(_ name: String) -> String? {
    guard let value = getenv(name), value.pointee != 0 else { return nil }
    return String(cString: value)
  }
}
