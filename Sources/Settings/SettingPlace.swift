/// Where in a file something stands; lines and columns (in characters) are counted from 1.
public struct SettingPlace: Hashable, Sendable {
  /// The file, as it is shown to the person.
  public var file: String
  public var line: Int
  public var column: Int

  public init(file: String, line: Int, column: Int) {
    (self.file, self.line, self.column) = (file, line, column)
  }
}

extension SettingPlace: CustomStringConvertible {
  public var description: String { "\(file):\(line):\(column)" }
}

/// Something in a file of settings that cannot be followed.
public struct SettingProblem: Error, Hashable, CustomStringConvertible {
  public var place: SettingPlace?
  /// A sentence without the full stop.
  public var words: String

  public init(_ words: String, at place: SettingPlace?) {
    (self.place, self.words) = (place, words)
  }

  /// `config.toml:3:1: there is no setting “mose”; did you mean “mouse”?`
  public var description: String { place.map { "\($0): \(words)" } ?? words }
}
