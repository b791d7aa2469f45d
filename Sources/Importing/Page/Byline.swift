/// The people a byline names, without what stands around their names.
enum Byline {
  /// Of `By Lena Ortiz and Sam Reed | 12 March 2026`.
  static func authors(_ line: String) -> [String] {
    var line = line.onOneLine
    for word in ["written by ", "posted by ", "by ", "von ", "par ", "por ", "door "]
    where line.lowercased().hasPrefix(word) {
      line = String(line.dropFirst(word.count))
      break
    }
    return line.isEmpty || DateInTheWild(line) != nil ? [] : [line]
  }
}
