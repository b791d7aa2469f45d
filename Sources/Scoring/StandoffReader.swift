import Text

extension Attribution {
  /// The attributions of an article of PolNeAR (Newell et al., 2018), from its annotations in the
  /// [standoff format of brat](https://brat.nlplab.org/standoff.html).
  ///
  ///     T9	Content 315 448;463 553	the words, which this does not need
  ///     E3	Attribution:T12 Cue:T11 Source:T10 Content:T9
  ///
  /// Places there are counted in Unicode scalars. Events of other types are left out, and with them
  /// `Attribution-no-source`: words that are nobody's.
  public static func attributions(in standoff: String, of text: String) -> [Attribution] {
    var reader = StandoffReader(text)
    for line in standoff.split(separator: "\n") { reader.readPiece(line) }
    return standoff.split(separator: "\n").compactMap(reader.attribution)
  }
}

private struct StandoffReader {
  private let offsets: [Int]
  /// The spans of each text-bound annotation, by its name.
  private var pieces: [Substring: [TextSpan]] = [:]

  init(_ text: String) {
    offsets = text.scalarOffsets
  }

  mutating func readPiece(_ line: Substring) {
    let cells = line.split(separator: "\t")
    guard line.first == "T", cells.count > 1, let space = cells[1].firstIndex(of: " ") else {
      return
    }
    pieces[cells[0]] = cells[1][space...].dropFirst().split(separator: ";").compactMap(span)
  }

  private func span(_ places: Substring) -> TextSpan? {
    let numbers = places.split(separator: " ").compactMap { Int($0) }
    guard numbers.count == 2, numbers[0] >= 0, numbers[0] < numbers[1],
      numbers[1] < offsets.count
    else { return nil }
    return TextSpan(utf8: offsets[numbers[0]], offsets[numbers[1]])
  }

  func attribution(_ line: Substring) -> Attribution? {
    let cells = line.split(separator: "\t")
    guard line.first == "E", cells.count > 1, cells[1].hasPrefix("Attribution:") else { return nil }
    var attribution = Attribution(content: [])
    for part in cells[1].split(separator: " ") {
      let sides = part.split(separator: ":")
      guard sides.count == 2, let spans = pieces[sides[1]] else { continue }
      attribution.add(spans, as: sides[0])
    }
    return attribution
  }
}

extension Attribution {
  /// Adds a part by its role; a second part of the same role has a number: `Content2`.
  fileprivate mutating func add(_ spans: [TextSpan], as role: Substring) {
    switch role.prefix(while: \.isLetter) {
    case "Content": content += spans
    case "Cue": cue += spans
    case "Source": source += spans
    default: break
    }
  }
}
