/// Something that could not be read, as the Messages page lists it.
public struct Problem: Hashable, Sendable {
  /// The file, as the person named it.
  public var file: String
  /// The line it begins on, counted from 1.
  public var line: Int?
  /// What is wrong, in a sentence without a full stop: `the title is a number, not text`.
  public var reason: String

  public init(file: String, line: Int? = nil, reason: String) {
    self.file = file
    self.line = line
    self.reason = reason
  }
}

extension Problem: CustomStringConvertible {
  public var description: String {
    if let line { "\(file), line \(line): \(reason)" } else { "\(file): \(reason)" }
  }
}
