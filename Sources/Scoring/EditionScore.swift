public import Articles
import Text

/// How our own edition was read: the one score that is always at hand.
public struct EditionScore: Hashable, Sendable {
  /// Quotations with marks, direct ones and mixed ones, by their first words.
  public private(set) var lines = Tally()
  /// How many of the expected ones have the expected speaker, by name.
  public private(set) var rightSpeakers = 0
  /// Everyone who is quoted at all.
  public private(set) var voices = Tally()
  public private(set) var people = Tally()
  public private(set) var organizations = Tally()
  public private(set) var places = Tally()
  /// Quotations in the articles that are in other languages.
  public private(set) var marks = Tally()

  public init() {}

  /// The share of expected quotations that were found with their speaker.
  public var speakerShare: Double { share(rightSpeakers, of: lines.gold) }

  /// Counts one article.
  public mutating func add(_ expected: Expectation, _ annotation: Annotation, of text: String) {
    if let lines = expected.direct { add(lines, annotation, of: text) }
    if let quoted = expected.quoted {
      voices += .names(quoted.map(\.speaker), annotation.speakers.compactMap(annotation.entity))
    }
    let entities = annotation.entities
    if let named = expected.people {
      people += .names(named.map(\.name), entities.filter { $0.kind == .person })
    }
    if let named = expected.organizations {
      organizations += .names(named, entities.filter { $0.kind == .organization })
    }
    if let named = expected.places {
      places += .names(named, entities.filter { $0.kind == .place })
    }
    if let count = expected.directMarks { add(marked: count, annotation) }
  }

  private mutating func add(
    _ expected: [Expectation.Line], _ annotation: Annotation, of text: String
  ) {
    let found = annotation.quotations.filter { $0.kind != .indirect }
    var right = 0
    for line in expected {
      let quotation = found.first { $0.holds(line.starts, in: text) }
      guard let quotation else { continue }
      right += 1
      let speaker = quotation.speaker.flatMap(annotation.entity)
      if speaker?.goesBy(line.speaker) == true { rightSpeakers += 1 }
    }
    lines += Tally(
      gold: expected.count, found: found.count, goldMet: right, foundRight: min(right, found.count))
  }

  private mutating func add(marked count: Int, _ annotation: Annotation) {
    let found = annotation.quotations.count { $0.kind == .direct }
    let right = min(count, found)
    marks += Tally(gold: count, found: found, goldMet: right, foundRight: right)
  }
}

extension Quotation {
  /// Whether a mark and then `words` are in its content.
  fileprivate func holds(_ words: String, in text: String) -> Bool {
    content.contains { span in
      ["“", "\"", "„", "«"].contains { text[span].contains($0 + words) }
    }
  }
}
