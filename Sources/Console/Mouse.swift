/// What somebody does with a mouse, and where.
public struct MouseEvent: Hashable, Sendable {
  public enum Act: Hashable, Sendable {
    /// The main button goes down.
    case press
    /// The mouse moves with the main button down.
    case drag
    case release
    case wheelUp
    case wheelDown
  }

  public var act: Act
  /// The cell of the screen, counted from the top left.
  public var point: Point

  public init(_ act: Act, at point: Point) {
    (self.act, self.point) = (act, point)
  }
}

extension MouseEvent {
  /// What terminals are told so that they report the mouse: presses (1000), movements with a button down
  /// (1002), and in a form that has room for wide screens (1006). The one that is known last counts.
  public static let switchedOn = "\u{1B}[?1000h\u{1B}[?1002h\u{1B}[?1006h"

  /// What `ESC [ < button ; column ; row M` says, `m` for a button that goes up; nil where that is nothing
  /// we listen to. xterm's manual calls it SGR (1006).
  init?(report parameters: String, isRelease: Bool) {
    let numbers = parameters.split(separator: ";", omittingEmptySubsequences: false).map {
      Int($0) ?? -1
    }
    guard numbers.count == 3, let button = numbers.first else { return nil }
    self.init(button: button, column: numbers[1], row: numbers[2], isRelease: isRelease)
  }

  /// What `ESC [ M` and three more bytes say, which terminals send that know no other form.
  init?(bytes: ArraySlice<UInt8>) {
    let numbers = bytes.map { Int($0) - 32 }
    guard numbers.count == 3 else { return nil }
    // Here any button that goes up is number three.
    let isRelease = numbers[0] & 0b1100_0011 == 3
    self.init(
      button: isRelease ? 0 : numbers[0], column: numbers[1], row: numbers[2], isRelease: isRelease)
  }

  private init?(button: Int, column: Int, row: Int, isRelease: Bool) {
    guard button >= 0, button < 128, column > 0, row > 0, column < 10_000, row < 10_000 else {
      return nil
    }
    let point = Point(column: column - 1, row: row - 1)
    // Four, eight and sixteen are Shift, Alt and Control.
    switch button & 0b1110_0011 {
    case 0: self.init(isRelease ? .release : .press, at: point)
    case 32 where !isRelease: self.init(.drag, at: point)
    case 64 where !isRelease: self.init(.wheelUp, at: point)
    case 65 where !isRelease: self.init(.wheelDown, at: point)
    default: return nil
    }
  }
}
