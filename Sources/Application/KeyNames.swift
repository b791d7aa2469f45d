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
