extension FeedItem {
  /// This item as one line of JSON Lines, without the line break.
  ///
  /// Fields stand in the order a person looks for them; those this program does not know follow by
  /// name. `JSONEncoder` knows only the order of the alphabet or none.
  public var jsonLine: String {
    String(decoding: jsonBytes, as: UTF8.self)
  }

  /// ``jsonLine`` in UTF-8.
  public var jsonBytes: [UInt8] {
    var line: [UInt8] = []
    line.reserveCapacity(1024 + 2 * (contentText ?? contentHTML ?? "").utf8.count)
    line.append(UInt8(ascii: "{"))
    for (field, value) in fieldsInOrder {
      if line.count > 1 { line.append(UInt8(ascii: ",")) }
      JSONValue.write(field, to: &line)
      line.append(UInt8(ascii: ":"))
      value.write(to: &line)
    }
    line.append(UInt8(ascii: "}"))
    return line
  }

  private var fieldsInOrder: [(String, JSONValue)] {
    let rest = others.keys.filter { !Field.known.contains(Field(stringValue: $0)) }.sorted()
    return (Field.namesInOrder + rest).compactMap { name in value(of: name).map { (name, $0) } }
  }

  /// What was kept as it was given comes first: it says more than what was understood of it.
  private func value(of field: String) -> JSONValue? {
    if field == Field.quoth.stringValue { return quoth }
    return others[field] ?? understood(field)
  }

  private var quoth: JSONValue? {
    let given = others[Field.quoth.stringValue]
    guard let source else { return given }
    var ours = given?.members ?? [:]
    ours["source"] = .string(source)
    return .object(ours)
  }

  private func understood(_ field: String) -> JSONValue? {
    switch Field(stringValue: field) {
    case .id: id.map(JSONValue.string)
    case .url: url.map(JSONValue.string)
    case .externalURL: externalURL.map(JSONValue.string)
    case .title: title.map(JSONValue.string)
    case .summary: summary.map(JSONValue.string)
    case .contentText: contentText.map(JSONValue.string)
    case .contentHTML: contentHTML.map(JSONValue.string)
    case .datePublished: datePublished.map(JSONValue.string)
    case .dateModified: dateModified.map(JSONValue.string)
    case .authors: authorsAsObjects
    case .tags: tags.isEmpty ? nil : .array(tags.map(JSONValue.string))
    case .language: language.map(JSONValue.string)
    default: nil
    }
  }

  private var authorsAsObjects: JSONValue? {
    guard !authors.isEmpty, others[Field.author.stringValue] == nil else { return nil }
    return .array(authors.map { .object(["name": .string($0)]) })
  }
}

extension FeedItem {
  /// The name of a field in a JSON Feed item.
  struct Field: CodingKey, Hashable {
    let stringValue: String
    var intValue: Int? { nil }

    init(stringValue: String) {
      self.stringValue = stringValue
    }

    init?(intValue: Int) { nil }

    static let id = Field(stringValue: "id")
    static let url = Field(stringValue: "url")
    static let externalURL = Field(stringValue: "external_url")
    static let title = Field(stringValue: "title")
    static let summary = Field(stringValue: "summary")
    static let contentText = Field(stringValue: "content_text")
    static let contentHTML = Field(stringValue: "content_html")
    static let datePublished = Field(stringValue: "date_published")
    static let dateModified = Field(stringValue: "date_modified")
    static let authors = Field(stringValue: "authors")
    static let author = Field(stringValue: "author")
    static let tags = Field(stringValue: "tags")
    static let language = Field(stringValue: "language")
    static let quoth = Field(stringValue: "_quoth")

    /// As they are written.
    static let inOrder: [Field] = [
      .id, .url, .externalURL, .title, .summary, .contentText, .contentHTML, .datePublished,
      .dateModified, .authors, .author, .tags, .language, .quoth,
    ]

    static let namesInOrder = inOrder.map(\.stringValue)
    static let known = Set(inOrder)
  }
}
