public import Console

/// Keys written one after another, and what the mouse does between them: `]]<enter><click:12,5>`.
public struct KeyScript: Equatable, Sendable {
  public let events: [TerminalEvent]

  /// The keys in it.
  public var keys: [Key] {
    events.compactMap { if case .key(let key) = $0 { key } else { nil } }
  }

  /// What in a script is no key.
  public struct UnknownKey: Error, CustomStringConvertible {
    public let name: String

    public var description: String {
      "“\(name)” is no key; write j, ], <enter>, <esc>, <tab>, <space>, <pagedown>, <c-d>, or <lt> for <; "
        + "and for the mouse <click:column,row>, <wheeldown:column,row>, <wheelup:column,row> or "
        + "<drag:column,row:column,row>, counted from 1"
    }
  }

  public init(_ text: String) throws(UnknownKey) {
    var events: [TerminalEvent] = []
    var rest = text[...]
    while let first = rest.unicodeScalars.first {
      let end =
        first == "<"
        ? rest.firstIndex(of: ">").map(rest.index(after:)) ?? rest.endIndex
        : rest.unicodeScalars.index(after: rest.startIndex)
      let name = rest[..<end]
      if let key = Key(named: name) {
        events.append(.key(key))
      } else if let acts = MouseEvent.acts(named: name) {
        events += acts.map { .mouse($0) }
      } else {
        throw UnknownKey(name: String(name))
      }
      rest = rest[end...]
    }
    self.events = events
  }
}

extension MouseEvent {
  /// What `<click:12,5>` and the like are; nil where that is nothing.
  fileprivate static func acts(named name: Substring) -> [MouseEvent]? {
    guard name.hasPrefix("<"), name.hasSuffix(">") else { return nil }
    let parts = name.dropFirst().dropLast().split(separator: ":")
    let points = parts.dropFirst().compactMap { Point(written: $0) }
    guard points.count == parts.count - 1, let first = points.first else { return nil }
    switch (parts[0].lowercased(), points.count) {
    case ("click", 1): return [MouseEvent(.press, at: first), MouseEvent(.release, at: first)]
    case ("wheelup", 1): return [MouseEvent(.wheelUp, at: first)]
    case ("wheeldown", 1): return [MouseEvent(.wheelDown, at: first)]
    case ("drag", 2):
      return [
        MouseEvent(.press, at: first), MouseEvent(.drag, at: points[1]),
        MouseEvent(.release, at: points[1]),
      ]
    default: return nil
    }
  }
}

extension Point {
  /// Reads `12,5`, counted from 1.
  fileprivate init?(written words: Substring) {
    let numbers = words.split(separator: ",").compactMap { Int($0) }
    guard numbers.count == 2, numbers.allSatisfy((1...10_000).contains) else { return nil }
    self.init(column: numbers[0] - 1, row: numbers[1] - 1)
  }
}
