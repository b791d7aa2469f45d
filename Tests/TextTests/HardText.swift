import TestSupport

extension String {
  private static let pieces = [
    "a", "word", "incomprehensible", " ", " ", "  ", "\n", "-", "—", "“", "”", "e\u{301}",
    "\u{303}",
    "北", "京", "。", "「", "」", "ー", "한국", "\u{1112}\u{1161}\u{11AB}", "😀", "👩\u{200D}🚀", "🇰🇷",
    "ก\u{E31}", "क्ष", "سلام", "\u{200D}", "\u{FE0F}", "\t", "\r\n", "\u{1B}[31m", "\u{202E}",
    "\u{85}",
  ]

  /// A short text of everything that is hard to set.
  static func random(using chance: inout Chance) -> String {
    let length = Int.random(in: 0...40, using: &chance)
    return (0..<length).compactMap { _ in pieces.randomElement(using: &chance) }.joined()
  }

  /// A short text of any scalars at all.
  static func anything(using chance: inout Chance) -> String {
    var scalars = String.UnicodeScalarView()
    for _ in 0..<Int.random(in: 0...40, using: &chance) {
      let limits: [UInt32] = [0x100, 0x3000, 0x11_0000]
      let limit = limits.randomElement(using: &chance) ?? 0x100
      if let scalar = Unicode.Scalar(UInt32.random(in: 0..<limit, using: &chance)) {
        scalars.append(scalar)
      }
    }
    return String(scalars)
  }
}
