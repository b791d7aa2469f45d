/// What someone looks for in the archive.
public indirect enum Query: Hashable, Sendable {
  case everything
}
