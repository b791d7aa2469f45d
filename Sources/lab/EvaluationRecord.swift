import Articles
import FoundationEssentials
import Scoring

/// An evaluation as JSON: what the table shows, and the counts behind it. Scores are shares of one.
struct EvaluationRecord: Encodable {
  private let newswire: [String: TallyRecord]
  private let alignment: [String: Int]
  private let quotations: [String: [String: TallyRecord]]
  private let speakers: [String: [String: SpeakerRecord]]
  private let edition: [String: TallyRecord]
  private let editionSpeakers: SpeakerRecord
  private let gold: Gold
  private let speed: Speed

  private struct Gold: Encodable {
    var quotations: [String: TallyRecord]
    var speakers: [String: SpeakerRecord]
    var names: [String: TallyRecord]
  }

  private struct Speed: Encodable {
    var articles: Int
    var words: Int
    var tokens: Int
    var seconds: Double
  }

  init(_ evaluation: Evaluation) {
    newswire = Self.newswire(evaluation.names)
    alignment = [
      "tokens": evaluation.alignment.tokens, "lostTokens": evaluation.alignment.lostTokens,
      "lostNames": evaluation.alignment.lostNames,
    ]
    quotations = Self.records { TallyRecord(evaluation.quotations.found($0, by: $1)) }
    speakers = Self.records { SpeakerRecord(evaluation.quotations.speakers($0, by: $1)) }
    edition = Self.edition(evaluation.edition)
    editionSpeakers = SpeakerRecord(
      SpeakerTally(
        gold: evaluation.edition.lines.gold, matched: evaluation.edition.lines.goldMet,
        right: evaluation.edition.rightSpeakers))
    gold = Self.gold(evaluation.gold)
    speed = Speed(
      articles: evaluation.reading.articleCount, words: evaluation.reading.wordCount,
      tokens: evaluation.reading.tokenCount, seconds: evaluation.reading.seconds)
  }

  private static func newswire(_ names: NameScore) -> [String: TallyRecord] {
    var records = [
      "nine types": TallyRecord(names.total()), "spans": TallyRecord(names.spans),
      "PER LOC ORG": TallyRecord(names.total(of: [.person, .location, .organization])),
    ]
    for type in NameType.allCases { records[type.rawValue] = TallyRecord(names[type]) }
    return records
  }

  private static func records<Record>(
    _ record: (QuotationScore.Group, Standard) -> Record
  ) -> [String: [String: Record]] {
    var records: [String: [String: Record]] = [:]
    for group in QuotationScore.Group.allCases {
      for standard in Standard.allCases {
        records[group.rawValue, default: [:]][standard.rawValue] = record(group, standard)
      }
    }
    return records
  }

  private static func gold(_ gold: GoldScore) -> Gold {
    var quotations = ["all": TallyRecord(gold.found), "channels": TallyRecord(gold.channels)]
    var speakers = [
      "all": SpeakerRecord(gold.speakers), "named": SpeakerRecord(gold.speakers(.named)),
      "unnamed": SpeakerRecord(gold.speakers(.unnamed)),
    ]
    for kind in Quotation.Kind.allCases {
      quotations[kind.rawValue] = TallyRecord(gold.found(kind))
      speakers[kind.rawValue] = SpeakerRecord(gold.speakers(.kind(kind)))
    }
    return Gold(quotations: quotations, speakers: speakers, names: newswire(gold.names))
  }

  private static func edition(_ edition: EditionScore) -> [String: TallyRecord] {
    [
      "quotations": edition.lines, "quoted": edition.voices, "people": edition.people,
      "organizations": edition.organizations, "places": edition.places,
      "marks in other languages": edition.marks,
    ].mapValues(TallyRecord.init)
  }
}

extension EvaluationRecord {
  var json: Data {
    get throws {
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.sortedKeys, .prettyPrinted]
      return try encoder.encode(self)
    }
  }
}

/// A tally with its scores.
private struct TallyRecord: Encodable {
  var gold, found, goldMet, foundRight: Int
  var precision, recall, f1: Double

  init(_ tally: Scoring.Tally) {
    (gold, found, goldMet, foundRight) = (tally.gold, tally.found, tally.goldMet, tally.foundRight)
    (precision, recall, f1) = (tally.precision, tally.recall, tally.f1)
  }
}

/// A tally of speakers with its scores.
private struct SpeakerRecord: Encodable {
  var gold, matched, right: Int
  var ofMatched, endToEnd: Double

  init(_ tally: SpeakerTally) {
    (gold, matched, right) = (tally.gold, tally.matched, tally.right)
    (ofMatched, endToEnd) = (tally.ofMatched, tally.endToEnd)
  }
}
