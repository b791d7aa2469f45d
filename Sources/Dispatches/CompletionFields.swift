import Articles
import FoundationEssentials
import Text

extension Completion {
  func write(to line: inout LineOfFields) {
    line.add("outcome", outcome.rawValue)
    line.add("status", status)
    line.add("reason", reason)
    line.add("moved_to", movedTo)
    line.add("etag", validators.etag)
    line.add("last_modified", validators.lastModified)
    line.add("not_before", notBefore.map(NewsDate.rfc3339))
    if let rhythm { line.add("rhythm", json: Array(rhythm.json.utf8)) }
    line.add("articles", articleCount)
    line.add("problems", problemCount)
    line.add("bytes", byteCount)
  }
}

extension Completion: Decodable {
  private enum Field: String, CodingKey {
    case outcome, status, reason, etag, rhythm, articles, problems, bytes
    case movedTo = "moved_to"
    case lastModified = "last_modified"
    case notBefore = "not_before"
  }

  public init(from decoder: any Decoder) throws {
    let fields = try decoder.container(keyedBy: Field.self)
    func text(_ field: Field) throws -> String? {
      try fields.decodeIfPresent(String.self, forKey: field)
    }
    self.init(
      try fields.decode(Outcome.self, forKey: .outcome),
      status: try fields.decodeIfPresent(Int.self, forKey: .status),
      reason: try text(.reason)?.cleanCopy(), movedTo: try text(.movedTo)?.cleanCopy(),
      validators: Validators(etag: try text(.etag), lastModified: try text(.lastModified)),
      notBefore: try text(.notBefore).flatMap(NewsDate.init)?.instant,
      rhythm: try fields.decodeIfPresent(FeedRhythm.self, forKey: .rhythm),
      articleCount: try fields.decode(Int.self, forKey: .articles),
      problemCount: try fields.decode(Int.self, forKey: .problems),
      byteCount: try fields.decode(Int.self, forKey: .bytes))
  }
}

extension Completion.Outcome: Decodable {}
