/// The brackets left open so far.
///
/// Below ``deepest`` only their number is kept: nobody nests an article deeper, and `JSONDecoder`
/// would not follow.
struct Brackets {
  static let deepest = 512

  private var open: [UInt8] = []
  private var tooDeep = 0
  /// How many of `open` are square: whether there is one to close is asked at every closing one.
  private var square = 0

  var count: Int { open.count + tooDeep }

  var last: UInt8? { tooDeep > 0 ? nil : open.last }

  /// Takes an opening bracket; false where it lies too deep.
  mutating func open(_ bracket: UInt8) -> Bool {
    guard open.count < Self.deepest else {
      tooDeep += 1
      return false
    }
    open.append(bracket)
    if bracket == .bracket { square += 1 }
    return true
  }

  /// Takes a closing bracket, which closes the last of its kind and what was left open inside.
  /// False where there is none to close above the first `floor` brackets.
  mutating func close(_ bracket: UInt8, above floor: Int) -> Bool {
    if tooDeep > 0 {
      tooDeep -= 1
      return true
    }
    let opening: UInt8 = bracket == .closingBrace ? .brace : .bracket
    // Counting first keeps a million stray brackets from searching in vain, each through all.
    let all = opening == .bracket ? square : open.count - square
    let below = open.prefix(floor).count { $0 == opening }
    guard all > below, let index = open.lastIndex(of: opening) else { return false }
    close(downTo: index)
    return true
  }

  /// Closes all but the first `count`.
  mutating func close(downTo count: Int) {
    tooDeep = 0
    while open.count > count {
      if open.removeLast() == .bracket { square -= 1 }
    }
  }
}

extension UInt8 {
  static let tab = UInt8(ascii: "\t")
  static let newline = UInt8(ascii: "\n")
  static let carriageReturn = UInt8(ascii: "\r")
  static let blank = UInt8(ascii: " ")
  static let quote = UInt8(ascii: "\"")
  static let backslash = UInt8(ascii: "\\")
  static let comma = UInt8(ascii: ",")
  static let colon = UInt8(ascii: ":")
  static let brace = UInt8(ascii: "{")
  static let closingBrace = UInt8(ascii: "}")
  static let bracket = UInt8(ascii: "[")
  static let closingBracket = UInt8(ascii: "]")
  /// Stands for any byte of a number or a word.
  static let digits = UInt8(ascii: "0")
}
