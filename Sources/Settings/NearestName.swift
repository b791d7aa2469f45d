/// The one of `names` that `word` is most likely meant for; nil where none is near.
///
/// Near is up to a third of the letters, counting one that is wrong, missing, too many, or swapped with
/// its neighbour.
public func nearestName(to word: String, among names: some Sequence<String>) -> String? {
  let word = word.lowercased()
  var nearest: (name: String, distance: Int)?
  for name in names {
    let distance = lettersApart(Array(word.utf8), Array(name.lowercased().utf8))
    guard distance <= max(1, max(word.utf8.count, name.utf8.count) / 3) else { continue }
    if distance < nearest?.distance ?? .max { nearest = (name, distance) }
  }
  return nearest?.name
}

/// `; did you mean “mouse”?`, or nothing where no name is near.
public func suggestion(for word: String, among names: some Sequence<String>) -> String {
  nearestName(to: word, among: names).map { "; did you mean “\($0)”?" } ?? ""
}

/// How many letters differ, after Damerau and Levenshtein.
private func lettersApart(_ one: [UInt8], _ other: [UInt8]) -> Int {
  // Whoever writes a kilobyte means nothing that there is.
  guard one.count <= 64, other.count <= 64 else { return .max }
  var rows = [Array(0...other.count)]
  for (i, letter) in one.enumerated() {
    var row = [i + 1]
    for (j, match) in other.enumerated() {
      var best = min(rows[i][j + 1], row[j]) + 1
      best = min(best, rows[i][j] + (letter == match ? 0 : 1))
      if i > 0, j > 0, letter == other[j - 1], one[i - 1] == match {
        best = min(best, rows[i - 1][j - 1] + 1)
      }
      row.append(best)
    }
    rows.append(row)
  }
  return rows[one.count][other.count]
}
