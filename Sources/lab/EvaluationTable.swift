import Articles
import Scoring

/// An evaluation as a person reads it. Scores are in percent.
struct EvaluationTable: CustomStringConvertible {
  private(set) var description = ""

  init(_ evaluation: Evaluation) {
    addNames(evaluation)
    addQuotations(evaluation)
    addSpeakers(evaluation.quotations)
    addEdition(evaluation)
    addGold(evaluation)
    addSpeed(evaluation.reading)
  }

  private mutating func addNames(_ evaluation: Evaluation) {
    let names = evaluation.names
    line(
      "Names · newswire/dev, \(evaluation.newswireCount) articles · exact span and type", [])
    head(["gold", "found", "right", "P", "R", "F1"])
    tally("nine types", names.total())
    tally("people, places, organizations", names.total(of: [.person, .location, .organization]))
    tally("spans, whatever their type", names.spans)
    for type in NameType.allCases { tally("  \(type.rawValue)", names[type]) }
    let alignment = evaluation.alignment
    line(
      "\(alignment.lostTokens) of \(alignment.tokens) tokens not aligned, and with them "
        + "\(alignment.lostNames) gold names", [])
  }

  private mutating func addQuotations(_ evaluation: Evaluation) {
    line("", [])
    line("Quotations · polnear/dev, \(evaluation.polnearCount) articles · F1 of content", [])
    head(["gold", "found", "s>.3", "s>.8", "IoU≥.8", "P@.8", "R@.8"])
    for group in QuotationScore.Group.allCases {
      let found = evaluation.quotations.found(group, by: .found)
      let touched = evaluation.quotations.found(group, by: .touched)
      let exact = evaluation.quotations.found(group, by: .exact)
      line(
        group.rawValue,
        [
          "\(found.gold)", "\(found.found)", touched.f1.percent, found.f1.percent,
          exact.f1.percent, found.precision.percent, found.recall.percent,
        ])
    }
  }

  private mutating func addSpeakers(_ quotations: QuotationScore) {
    line("", [])
    line("Speakers · polnear/dev · head of the source", [])
    head(["gold", "s>.3", "right", "%", "of all", "s>.8", "right", "%", "of all"])
    for group in QuotationScore.Group.allCases {
      let touched = quotations.speakers(group, by: .touched)
      let found = quotations.speakers(group, by: .found)
      line(
        group.rawValue,
        [
          "\(touched.gold)", "\(touched.matched)", "\(touched.right)", touched.ofMatched.percent,
          touched.endToEnd.percent, "\(found.matched)", "\(found.right)", found.ofMatched.percent,
          found.endToEnd.percent,
        ])
    }
  }

  private mutating func addEdition(_ evaluation: Evaluation) {
    let edition = evaluation.edition
    line("", [])
    line("Our own edition · \(evaluation.editionCount) articles · by name", [])
    head(["expected", "met", "%", "extra"])
    expected("quotations with marks", edition.lines)
    let (heard, right) = (edition.lines.gold, edition.rightSpeakers)
    line("  their speakers", ["\(heard)", "\(right)", edition.speakerShare.percent])
    expected("everyone quoted", edition.voices)
    expected("people", edition.people)
    expected("organizations", edition.organizations)
    expected("places", edition.places)
    expected("marks in other languages", edition.marks)
  }

  private mutating func addGold(_ evaluation: Evaluation) {
    let gold = evaluation.gold
    line("", [])
    line("Our own passages · \(evaluation.goldCount) of them · F1 of content and of names", [])
    head(["gold", "found", "right", "P", "R", "F1"])
    tally("quotations", gold.found)
    for kind in Quotation.Kind.allCases { tally("  \(kind.rawValue)", gold.found(kind)) }
    tally("channels", gold.channels)
    tally("names, nine types", gold.names.total())
    for type in NameType.allCases { tally("  \(type.rawValue)", gold.names[type]) }
    line("", [])
    line("Speakers, by name", [])
    head(["gold", "s>.8", "right", "%", "of all"])
    resolved("every quotation", gold.speakers)
    for kind in Quotation.Kind.allCases {
      resolved("  \(kind.rawValue)", gold.speakers(.kind(kind)))
    }
    resolved("  whose speaker is named", gold.speakers(.named))
    resolved("  whose speaker is not", gold.speakers(.unnamed))
  }

  private mutating func addSpeed(_ reading: TimedAnnotator) {
    line("", [])
    let (words, tokens) = (reading.wordCount, reading.tokenCount)
    line(
      "\(reading.articleCount) articles, \(words) words, \(tokens) tokens read in "
        + "\(reading.seconds.rounded(toPlaces: 2)) s of one processor: "
        + "\(reading.speed(of: words)) words, \(reading.speed(of: tokens)) tokens a second", [])
  }
}

extension EvaluationTable {
  private mutating func tally(_ label: String, _ tally: Scoring.Tally) {
    line(
      label,
      [
        "\(tally.gold)", "\(tally.found)", "\(tally.goldMet)", tally.precision.percent,
        tally.recall.percent, tally.f1.percent,
      ])
  }

  private mutating func expected(_ label: String, _ tally: Scoring.Tally) {
    line(
      label,
      [
        "\(tally.gold)", "\(tally.goldMet)", tally.recall.percent,
        "\(tally.found - tally.foundRight)",
      ])
  }

  private mutating func resolved(_ label: String, _ tally: SpeakerTally) {
    line(
      label,
      [
        "\(tally.gold)", "\(tally.matched)", "\(tally.right)", tally.ofMatched.percent,
        tally.endToEnd.percent,
      ])
  }

  private mutating func head(_ titles: [String]) { line("", titles) }

  /// A label of 32 columns and cells of eight, as far as there are any.
  private mutating func line(_ label: String, _ cells: [String]) {
    var line = label
    if !cells.isEmpty { line += String.blanks(32 - label.count) }
    for cell in cells { line += String.blanks(8 - cell.count) + cell }
    description += line + "\n"
  }
}

extension Double {
  /// `82.5`, of 0.825.
  var percent: String { (self * 100).rounded(toPlaces: 1) }

  /// In decimal notation, with so many digits behind the point.
  func rounded(toPlaces places: Int) -> String {
    var scale = 1
    for _ in 0..<places { scale *= 10 }
    let scaled = Int((self * Double(scale)).rounded())
    let digits = String(scaled % scale)
    return "\(scaled / scale)." + String(repeating: "0", count: places - digits.count) + digits
  }
}

extension String {
  fileprivate static func blanks(_ count: Int) -> String {
    String(repeating: " ", count: Swift.max(0, count))
  }
}
