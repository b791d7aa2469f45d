/// Where the values of a TOML text stand, which the library that reads it does not say.
///
/// The text is known to be TOML, so this only looks for names. Of anything else it makes places that are
/// wrong, and never more than that.
struct ValuePlaces {
  /// A line and a column, in scalars, both counted from 1.
  struct Spot: Equatable {
    var line = 1
    var column = 1
  }

  struct Place: Equatable {
    var name = Spot()
    var value = Spot()
  }

  /// The first table without a name, on which the library that reads TOML would end the program.
  private(set) var namelessTable: Spot?
  private var places: [[String]: Place] = [:]
  private let letters: [Unicode.Scalar]
  private var next = 0
  private var spot = Spot()

  init(in text: String) {
    letters = Array(text.unicodeScalars)
    var table: [String] = []
    while let letter = peek {
      switch letter {
      case " ", "\t", "\n", "\r", "\u{FEFF}": advance()
      case "#": skipComment()
      case "[": table = takeHeader()
      default: takePair(in: table)
      }
    }
  }

  subscript(path: [String]) -> Place { places[path] ?? Place() }
}

// MARK: - Going through the text

extension ValuePlaces {
  private var peek: Unicode.Scalar? { next < letters.count ? letters[next] : nil }

  private mutating func advance(_ count: Int = 1) {
    for _ in 0..<count where next < letters.count {
      if letters[next] == "\n" {
        spot = Spot(line: spot.line + 1, column: 1)
      } else {
        spot.column += 1
      }
      next += 1
    }
  }

  private func hasPrefix(_ word: String) -> Bool {
    letters[next...].starts(with: word.unicodeScalars)
  }

  private mutating func skip(_ wanted: (Unicode.Scalar) -> Bool) {
    while let letter = peek, wanted(letter) { advance() }
  }

  private mutating func skipBlanks() { skip { $0 == " " || $0 == "\t" } }

  private mutating func skipComment() { skip { $0 != "\n" } }

  /// Blanks, line breaks and comments, as they may stand in a list.
  private mutating func skipBetween() {
    while let letter = peek {
      switch letter {
      case " ", "\t", "\n", "\r", ",": advance()
      case "#": skipComment()
      default: return
      }
    }
  }
}

// MARK: - Names

extension ValuePlaces {
  /// `[list]`, and `[[list]]`, in which nothing is looked for.
  private mutating func takeHeader() -> [String] {
    let begin = spot
    advance()
    if peek == "[" { advance() }
    skipBlanks()
    guard let letter = peek, letter.beginsName else {
      namelessTable = namelessTable ?? begin
      skipComment()
      return []
    }
    let path = takePath()
    skip { $0 != "\n" && $0 != "#" }
    return path
  }

  /// `a.b = 1`; a pair is taken for one line at least, so that nothing is looked at twice.
  private mutating func takePair(in table: [String]) {
    let begin = next
    var place = Place(name: spot)
    let path = table + takePath()
    skipBlanks()
    guard peek == "=" else { return advance(next == begin ? 1 : 0) }
    advance()
    skipBlanks()
    place.value = spot
    places[path] = place
    takeValue(of: path)
  }

  /// Names with dots between them.
  private mutating func takePath() -> [String] {
    var path: [String] = []
    repeat {
      if peek == "." { advance() }
      skipBlanks()
      path.append(takeName())
      skipBlanks()
    } while peek == "."
    return path
  }

  private mutating func takeName() -> String {
    switch peek {
    case "\"", "'": return takeString()
    default:
      let start = next
      skip(\.isOfBareName)
      return String(String.UnicodeScalarView(letters[start..<next]))
    }
  }
}

// MARK: - Values

extension ValuePlaces {
  private mutating func takeValue(of path: [String]) {
    switch peek {
    case "\"", "'": _ = takeString()
    case "[": skipList()
    case "{": takeInlineTable(path)
    default: skip { $0 != "\n" && $0 != "," && $0 != "]" && $0 != "}" && $0 != "#" }
    }
  }

  private mutating func skipList() {
    var depth = 0
    repeat {
      switch peek {
      case nil: return
      case "[", "{": depth += 1
      case "]", "}": depth -= 1
      case "#": skipComment()
      case "\"", "'":
        _ = takeString()
        continue
      default: break
      }
      advance()
    } while depth > 0
  }

  private mutating func takeInlineTable(_ path: [String]) {
    advance()
    skipBetween()
    while let letter = peek, letter != "}" {
      takePair(in: path)
      skipBetween()
    }
    advance()
  }

  /// A string of any of the four kinds; returns what it says, as far as names need it.
  private mutating func takeString() -> String {
    for quote in ["\"\"\"", "'''"] where hasPrefix(quote) {
      advance(3)
      return takeString(until: quote, escapes: quote == "\"\"\"")
    }
    let quote = peek == "'" ? "'" : "\""
    advance()
    return takeString(until: quote, escapes: quote == "\"")
  }

  private mutating func takeString(until quote: String, escapes: Bool) -> String {
    var text = String.UnicodeScalarView()
    while let letter = peek, !hasPrefix(quote) {
      advance()
      guard escapes, letter == "\\", let escaped = peek else {
        text.append(letter)
        continue
      }
      advance()
      text.append(contentsOf: takeEscaped(escaped))
    }
    advance(quote.unicodeScalars.count)
    // A quotation mark may stand right before those that end the string.
    if quote.count == 3 { skip { String($0) == quote.prefix(1) } }
    return String(text)
  }

  private mutating func takeEscaped(_ letter: Unicode.Scalar) -> String.UnicodeScalarView {
    let count = letter == "u" ? 4 : letter == "U" ? 8 : 0
    guard count > 0 else { return String.UnicodeScalarView([Self.escapes[letter] ?? letter]) }
    let digits = String(String.UnicodeScalarView(letters[next..<min(next + count, letters.count)]))
    advance(count)
    return String.UnicodeScalarView(
      [UInt32(digits, radix: 16).flatMap(Unicode.Scalar.init) ?? "\u{FFFD}"])
  }

  private static let escapes: [Unicode.Scalar: Unicode.Scalar] = [
    "n": "\n", "t": "\t", "r": "\r", "b": "\u{8}", "f": "\u{C}", "e": "\u{1B}",
  ]
}

extension Unicode.Scalar {
  /// Whether it may stand in a name without quotation marks.
  fileprivate var isOfBareName: Bool {
    switch self {
    case "a"..."z", "A"..."Z", "0"..."9", "_", "-": true
    default: false
    }
  }

  fileprivate var beginsName: Bool { isOfBareName || self == "\"" || self == "'" }
}
