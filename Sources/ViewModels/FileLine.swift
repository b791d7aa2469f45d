/// The line where someone writes the name of a file.
public struct FileLine: Hashable, Sendable {
  public private(set) var words: String
  /// What is wrong with it; nil where nothing is, or nothing yet.
  public private(set) var problem: String?
  /// What is to be written.
  public let subject: Subject

  public enum Subject: Hashable, Sendable {
    case quotations, article
  }

  init(_ words: String, of subject: Subject = .quotations) {
    self.words = words
    self.subject = subject
  }

  mutating func complain(_ words: String) { problem = words }
}

extension FileLine: WrittenLine {
  mutating func write(_ new: String) { (words, problem) = (new, nil) }

  /// Takes the last part of the name away, up to a slash or a full stop.
  mutating func eraseWord() { eraseWord(behind: "/. ") }
}
