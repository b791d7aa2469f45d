import FoundationEssentials

extension Assignment {
  /// The line that all of `bytes` is; nil where it is no assignment.
  public init?(_ bytes: some Sequence<UInt8>) {
    guard let line = try? JSONDecoder().decode(Written.self, from: Data(bytes)) else { return nil }
    self = line.assignment
  }

  /// As one line of JSON, with its line break.
  public var line: [UInt8] {
    var line = LineOfFields()
    line.add(name.kind.rawValue, name.address)
    switch self {
    case .feed(let feed):
      line.add("url", feed.address == feed.feed ? nil : feed.address)
      line.add("etag", feed.validators.etag)
      line.add("last_modified", feed.validators.lastModified)
    case .page(_, let feed): line.add("from", feed)
    case .discovery: break
    }
    return line.ended
  }
}

/// An assignment as it lies in its line.
private struct Written: Decodable {
  let assignment: Assignment

  private enum Field: String, CodingKey {
    case url, etag
    case lastModified = "last_modified"
    case feed = "from"
  }

  init(from decoder: any Decoder) throws {
    let name = try Assignment.Name(from: decoder)
    let fields = try decoder.container(keyedBy: Field.self)
    switch name.kind {
    case .feed:
      let validators = Validators(
        etag: try fields.decodeIfPresent(String.self, forKey: .etag),
        lastModified: try fields.decodeIfPresent(String.self, forKey: .lastModified))
      let address = try fields.decodeIfPresent(String.self, forKey: .url)
      assignment = .feed(
        FeedAssignment(feed: name.address, address: address, validators: validators))
    case .page:
      let feed = try fields.decodeIfPresent(String.self, forKey: .feed)
      assignment = .page(address: name.address, feed: feed)
    case .discovery: assignment = .discovery(address: name.address)
    }
  }
}

/// `"feed":"https://example.org/feed"`: the kind is the name of the field.
extension Assignment.Name: Decodable {
  private struct Field: CodingKey {
    let stringValue: String
    var intValue: Int? { nil }
    init(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }
  }

  public init(from decoder: any Decoder) throws {
    let fields = try decoder.container(keyedBy: Field.self)
    for kind in Assignment.Kind.allCases {
      let field = Field(stringValue: kind.rawValue)
      guard let address = try fields.decodeIfPresent(String.self, forKey: field) else { continue }
      self.init(kind, address)
      return
    }
    throw DecodingError.dataCorrupted(
      DecodingError.Context(codingPath: [], debugDescription: "it is about nothing"))
  }
}
