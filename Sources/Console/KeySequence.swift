/// A key that a terminal sends as several bytes.
public struct KeySequence: Hashable, Sendable {
  public let bytes: [UInt8]
  public let key: Key

  /// A sequence of `text`, which begins with Escape.
  public init(_ text: String, _ key: Key) {
    self.bytes = Array(text.utf8)
    self.key = key
  }
}

extension KeySequence {
  /// What xterm, its many relatives, rxvt and the Linux console send, keypad mode or not.
  static let common: [KeySequence] = cursorKeys + editingKeys + functionKeys

  private static let cursorKeys: [KeySequence] = {
    var sequences = [KeySequence("\u{1B}[Z", .backTab), KeySequence("\u{1B}OM", .enter)]
    let keys: [(String, Key)] = [
      ("A", .up), ("B", .down), ("C", .right), ("D", .left), ("H", .home), ("F", .end),
    ]
    for (letter, key) in keys {
      sequences.append(KeySequence("\u{1B}[" + letter, key))
      sequences.append(KeySequence("\u{1B}O" + letter, key))
    }
    return sequences
  }()

  private static let editingKeys: [KeySequence] = [
    KeySequence("\u{1B}[1~", .home), KeySequence("\u{1B}[4~", .end),
    KeySequence("\u{1B}[7~", .home), KeySequence("\u{1B}[8~", .end),
    KeySequence("\u{1B}[3~", .delete),
    KeySequence("\u{1B}[5~", .pageUp), KeySequence("\u{1B}[6~", .pageDown),
  ]

  private static let functionKeys: [KeySequence] = {
    var sequences: [KeySequence] = []
    for (index, letter) in ["P", "Q", "R", "S"].enumerated() {
      sequences.append(KeySequence("\u{1B}O" + letter, .function(index + 1)))
    }
    for (index, letter) in ["A", "B", "C", "D", "E"].enumerated() {
      sequences.append(KeySequence("\u{1B}[[" + letter, .function(index + 1)))
    }
    let numbers = [11, 12, 13, 14, 15, 17, 18, 19, 20, 21, 23, 24]
    for (index, number) in numbers.enumerated() {
      sequences.append(KeySequence("\u{1B}[\(number)~", .function(index + 1)))
    }
    return sequences
  }()
}
