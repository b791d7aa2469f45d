import Articles
import FoundationEssentials
import Text

/// One line of a file of corrections: who speaks a quotation, and since when that is said.
///
/// ```
/// {"id":"…","quotation":"5d41402abc4b2a76","words":"“The bridge holds,”","speaker":"Sam Reed","at":"…"}
/// ```
struct CorrectionLine: Hashable, SaidLine {
  var correction: Correction
  var time: MarkTime

  /// Of two lines about one quotation the later counts. Of two at one time it does not matter which,
  /// as long as every machine takes the same.
  func counts(before other: CorrectionLine) -> Bool {
    (time, correction.verdict.words) > (other.time, other.correction.verdict.words)
  }
}

extension Correction.Verdict {
  /// What tells it from the others.
  fileprivate var words: String {
    switch self {
    case .asRead: ""
    case .nobody: " "
    case .speaker(let name): "  " + name
    }
  }
}

extension CorrectionLine {
  private enum Field: String, CodingKey {
    case id, quotation, number, words, speaker, asRead, at
  }

  init(from decoder: any Decoder) throws {
    let fields = try decoder.container(keyedBy: Field.self)
    let digits = try fields.decode(String.self, forKey: .quotation)
    let at = try fields.decode(String.self, forKey: .at)
    guard let words = UInt64(digits, radix: 16), let time = MarkTime(at) else {
      throw DecodingError.dataCorruptedError(forKey: .at, in: fields, debugDescription: at)
    }
    self.time = time
    correction = Correction(
      article: Article.ID(rawValue: try fields.decode(String.self, forKey: .id)),
      quotation: QuotationName(
        words: Fingerprint(rawValue: words),
        number: try fields.decodeIfPresent(Int.self, forKey: .number) ?? 0),
      beginning: try fields.decodeIfPresent(String.self, forKey: .words) ?? "",
      verdict: try Self.verdict(in: fields))
  }

  private static func verdict(
    in fields: KeyedDecodingContainer<Field>
  ) throws -> Correction.Verdict {
    if try fields.decodeIfPresent(Bool.self, forKey: .asRead) == true { return .asRead }
    if try fields.decodeNil(forKey: .speaker) { return .nobody }
    // Strangers may have written it.
    let name = try fields.decode(String.self, forKey: .speaker).cleanCopy()
    return name.isEmpty ? .nobody : .speaker(name)
  }
}

extension CorrectionLine {
  /// The line with its line break.
  var jsonLine: [UInt8] {
    var line = Array("{\"id\":".utf8)
    JSONValue.write(correction.article.rawValue, to: &line)
    line += ",\"quotation\":\"\(String(correction.quotation.words.rawValue, radix: 16))\"".utf8
    if correction.quotation.number > 0 {
      line += ",\"number\":\(correction.quotation.number)".utf8
    }
    line += ",\"words\":".utf8
    JSONValue.write(correction.beginning, to: &line)
    switch correction.verdict {
    case .asRead: line += ",\"asRead\":true".utf8
    case .nobody: line += ",\"speaker\":null".utf8
    case .speaker(let name):
      line += ",\"speaker\":".utf8
      JSONValue.write(name, to: &line)
    }
    line += ",\"at\":\"\(time)\"}\n".utf8
    return line
  }
}
