/// A line of newsboat’s files: words between blanks, and in quotation marks any text.
enum NewsboatLine {
  /// What stands behind a `#` outside of quotation marks is a comment.
  static func words(of line: Substring) -> [String] {
    var words: [String] = []
    var rest = line
    while true {
      rest = rest.drop { $0.isWhitespace }
      guard let first = rest.first, first != "#" else { return words }
      words.append(first == "\"" ? quotation(&rest) : plainWord(&rest))
    }
  }

  private static func plainWord(_ rest: inout Substring) -> String {
    let word = rest.prefix { !$0.isWhitespace }
    rest = rest[word.endIndex...]
    return String(word)
  }

  /// To the quotation mark that answers the first one, or to the end of the line.
  private static func quotation(_ rest: inout Substring) -> String {
    var word = ""
    var isEscaped = false
    rest = rest.dropFirst()
    while let sign = rest.popFirst() {
      if isEscaped {
        word.append(["n": " ", "r": " ", "t": " "][sign] ?? sign)
        isEscaped = false
      } else if sign == "\\" {
        isEscaped = true
      } else if sign == "\"" {
        break
      } else {
        word.append(sign)
      }
    }
    return word
  }

  /// `tag` without signs before it that would mean something else.
  static func tag(_ tag: String) -> String {
    String(tag.drop { $0 == "!" || $0 == "~" || $0.isWhitespace })
  }

  /// `word` as it is written in a line: in quotation marks, where it must be.
  static func written(_ word: String) -> String {
    let word = word.onOneLine
    let isPlain = !word.isEmpty && word.allSatisfy { !$0.isWhitespace && !"\"\\`".contains($0) }
    if isPlain, word.first != "#" { return word }
    return "\"" + word.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
  }
}
