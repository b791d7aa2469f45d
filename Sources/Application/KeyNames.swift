public import Console

// Keys as they are written: `j`, `]`, `<enter>`, `<c-d>`.

extension Key {
  private static let named: [String: Key] = {
    var keys: [String: Key] = [
      "enter": .enter, "esc": .escape, "tab": .tab, "s-tab": .backTab, "space": .space,
      "backspace": .backspace, "delete": .delete, "up": .up, "down": .down, "left": .left,
      "right": .right, "pageup": .pageUp, "pagedown": .pageDown, "home": .home, "end": .end,
      "lt": .character("<"),
    ]
    for number in 1...12 { keys["f\(number)"] = .function(number) }
    return keys
  }()

  /// The key that `name` writes, or nil where it writes none.
  public init?(named name: some StringProtocol) {
    if name.hasPrefix("<"), name.hasSuffix(">") {
      self.init(inBrackets: name.dropFirst().dropLast().lowercased())
    } else if let scalar = name.unicodeScalars.first, name.unicodeScalars.count == 1 {
      self = .character(scalar)
    } else {
      return nil
    }
  }

  /// How the key is written: `j`, `<enter>`.
  public var name: String {
    switch self {
    case .character(let scalar):
      Self.named.first { $0.value == self }.map { "<\($0.key)>" } ?? String(scalar)
    case .control(let letter): "<c-\(letter)>"
    default: Self.named.first { $0.value == self }.map { "<\($0.key)>" } ?? "That key"
    }
  }

  private init?(inBrackets name: String) {
    if let key = Self.named[name] {
      self = key
    } else if name.hasPrefix("c-"), let letter = name.unicodeScalars.dropFirst(2).first,
      name.unicodeScalars.count == 3
    {
      self = .control(letter)
    } else {
      return nil
    }
  }
}

/// Keys written one after another: `]]<enter>`.
public struct KeyScript: Equatable, Sendable {
  public let keys: [Key]

  /// What in a script is no key.
  public struct UnknownKey: Error, CustomStringConvertible {
    public let name: String

    public var description: String {
      "“\(name)” is no key; write j, ], <enter>, <esc>, <tab>, <space>, <pagedown>, <c-d>, or <lt> for <"
    }
  }

  public init(_ text: String) throws(UnknownKey) {
    var keys: [Key] = []
    var rest = text[...]
    while let first = rest.unicodeScalars.first {
      let end =
        first == "<"
        ? rest.firstIndex(of: ">").map(rest.index(after:)) ?? rest.endIndex
        : rest.unicodeScalars.index(after: rest.startIndex)
      guard let key = Key(named: rest[..<end]) else {
        throw UnknownKey(name: String(rest[..<end]))
      }
      keys.append(key)
      rest = rest[end...]
    }
    self.keys = keys
  }
}
