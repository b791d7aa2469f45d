/// The bytes that mean something to the engine, by name.
extension UInt8 {
  static let lineFeed = UInt8(ascii: "\n")
  static let space = UInt8(ascii: " ")
  static let comma = UInt8(ascii: ",")
  static let numberSign = UInt8(ascii: "#")
  static let atSign = UInt8(ascii: "@")
  static let fullStop = UInt8(ascii: ".")
  static let colon = UInt8(ascii: ":")
  static let hyphen = UInt8(ascii: "-")
  static let apostrophe = UInt8(ascii: "'")

  var isDigit: Bool { self &- 48 < 10 }
  var isCapital: Bool { self &- 65 < 26 }
  var isSmallLetter: Bool { self &- 97 < 26 }
  var inLowerCase: UInt8 { isCapital ? self | 32 : self }
  var isLetter: Bool { (self | 32) &- 97 < 26 }
  /// A letter, or part of a scalar outside ASCII.
  var isLetterOrBeyondASCII: Bool { isLetter || self >= 128 }
  var endsEntry: Bool { self == .comma || self == .lineFeed }
}
