/// What the status line says.
public struct Notice: Hashable, Sendable {
  public enum Tone: Hashable, Sendable {
    case plain
    /// Something the person should know went wrong.
    case trouble
  }

  public var words: String
  public var tone: Tone

  public init(_ words: String, _ tone: Tone = .plain) {
    self.words = words
    self.tone = tone
  }
}
