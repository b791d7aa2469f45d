/// A key, as the person at the keyboard would name it.
public enum Key: Hashable, Sendable {
  /// What it types: a letter, a digit, `]`.
  case character(Unicode.Scalar)
  /// Held with Control; the letter is lower case.
  case control(Unicode.Scalar)
  case enter
  case escape
  case tab
  case backTab
  case backspace
  case delete
  case up
  case down
  case left
  case right
  case pageUp
  case pageDown
  case home
  case end
  /// F1 and so on.
  case function(Int)

  public static let space = Key.character(" ")
}
