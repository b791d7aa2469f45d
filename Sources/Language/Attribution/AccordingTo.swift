/// `according to the agency`: a source where nobody else speaks, a channel where somebody does.
struct AccordingTo: Sendable {
  /// `according to`, without the source.
  var words: Range<Int>
  var source: Source

  /// Every one in `range`.
  static func all(in range: Range<Int>, _ scene: Scene) -> [AccordingTo] {
    var found: [AccordingTo] = []
    for index in range where scene.page[index].word == according {
      guard scene.page[index + 1].word == to, !scene.page.isQuoted(index) else { continue }
      let end = scene.page.sentence(at: index).upperBound
      guard let source = scene.sources.source(from: index + 2, to: end) else { continue }
      found.append(AccordingTo(words: index..<index + 2, source: source))
    }
    return found
  }

  private static let according = Word("according")
  private static let to = Word("to")
}
