/// Cuts what comes through a pipe, in pieces of any size, into lines.
public struct LineCutter: Sendable {
  /// What has come of the line that is not over yet.
  public private(set) var rest: [UInt8] = []

  public init() {}

  /// The lines that `piece` brings to their end, without their line breaks and without empty ones.
  public mutating func lines(in piece: ArraySlice<UInt8>) -> [[UInt8]] {
    var lines: [[UInt8]] = []
    var start = piece.startIndex
    while let end = piece[start...].firstIndex(of: UInt8(ascii: "\n")) {
      rest += piece[start..<end]
      if !rest.isEmpty { lines.append(rest) }
      rest.removeAll()
      start = end + 1
    }
    rest += piece[start...]
    return lines
  }
}
