import FoundationEssentials
import Text

/// A feed item as it was read, and what is wrong with it.
///
/// One bad field costs that field only. Whatever ``FeedItem`` cannot hold as it was given (a title
/// that is a number, an author with a picture) is kept beside it in ``FeedItem/others``, so that
/// writing the item back loses nothing.
public struct ProofreadItem: Hashable, Sendable {
  public var item: FeedItem
  /// Each in the words of ``Problem/reason``: `the title is a number, not text`.
  public var errata: [String]

  public init(item: FeedItem, errata: [String] = []) {
    self.item = item
    self.errata = errata
  }
}

extension ProofreadItem: Decodable {
  public init(from decoder: any Decoder) throws {
    try self.init(from: decoder, keepsTheRest: true)
  }

  fileprivate init(from decoder: any Decoder, keepsTheRest: Bool) throws {
    var proof = Proofreader(
      fields: try decoder.container(keyedBy: FeedItem.Field.self), keepsTheRest: keepsTheRest)
    var item = FeedItem()
    item.id = proof.name(.id, called: "id")
    item.url = proof.text(.url, called: "address")
    item.externalURL = proof.text(.externalURL, called: "external address")
    item.title = proof.text(.title, called: "title")
    item.summary = proof.text(.summary, called: "summary")
    item.contentText = proof.text(.contentText, called: "text")
    item.contentHTML = proof.text(.contentHTML, called: "HTML text")
    item.datePublished = proof.date(.datePublished, called: "date of publication")
    item.dateModified = proof.date(.dateModified, called: "date of the last change")
    item.authors = proof.authors()
    item.tags = proof.tags()
    item.language = proof.text(.language, called: "language")
    item.source = proof.source()
    proof.keepTheRest()
    item.others = proof.others
    self.init(item: item, errata: proof.errata)
  }
}

/// A feed item that is read for its headline, and will not be written back: fields that this
/// program does not know are passed over.
public struct ProofreadHeadline: Hashable, Sendable, Decodable {
  public var proof: ProofreadItem

  public init(from decoder: any Decoder) throws {
    proof = try ProofreadItem(from: decoder, keepsTheRest: false)
  }
}

/// Reads one field after another, and notes what is wrong.
private struct Proofreader {
  let fields: KeyedDecodingContainer<FeedItem.Field>
  let keepsTheRest: Bool
  var others: [String: JSONValue] = [:]
  var errata: [String] = []

  mutating func text(_ field: FeedItem.Field, called name: String) -> String? {
    guard fields.contains(field) else { return nil }
    if let text = try? fields.decode(String.self, forKey: field) { return text }
    guard let value = setAside(field, called: name) else { return nil }
    if value != .null { errata.append("the \(name) is \(value.kind), not text") }
    return nil
  }

  /// Some feeds number their items; the digits tell them apart as well as any text.
  mutating func name(_ field: FeedItem.Field, called name: String) -> String? {
    guard let digits = digits(field) else { return text(field, called: name) }
    // What a number cannot hold in full is written back as text.
    var written = ""
    let number = try? fields.decode(JSONValue.self, forKey: field)
    number?.write(to: &written)
    if written == digits { others[field.stringValue] = number }
    return digits
  }

  private func digits(_ field: FeedItem.Field) -> String? {
    guard fields.contains(field) else { return nil }
    guard (try? fields.decode(String.self, forKey: field)) == nil else { return nil }
    // `Decimal` keeps 38 digits, where `Double` would take two long numbers for one article.
    return (try? fields.decode(Decimal.self, forKey: field))?.description
  }

  mutating func date(_ field: FeedItem.Field, called name: String) -> String? {
    guard let text = text(field, called: name) else { return nil }
    if NewsDate(text) == nil {
      errata.append("the \(name) “\(text.truncated(to: 40))” cannot be read as a date")
    }
    return text
  }

  mutating func authors() -> [String] {
    if fields.contains(.authors), !fields.contains(.author),
      let authors = try? fields.decode([NamedAuthor].self, forKey: .authors), !authors.isEmpty,
      Set(authors.map(\.name)).count == authors.count
    {
      return authors.map(\.name)
    }
    return describedAuthors()
  }

  private mutating func describedAuthors() -> [String] {
    let names = people(in: .authors) + people(in: .author)
    var seen: Set<String> = []
    return names.filter { seen.insert($0).inserted }
  }

  /// JSON Feed 1.1 has a list of `authors`, 1.0 a single `author`. Both are objects with a name;
  /// a bare name is understood too.
  private mutating func people(in field: FeedItem.Field) -> [String] {
    guard fields.contains(field), let value = setAside(field, called: "list of authors") else {
      return []
    }
    let people = value.elements ?? [value]
    let names = people.compactMap { $0.members?["name"]?.text ?? $0.text }
    for person in people where !person.isPerson {
      errata.append("an author is \(person.kind), not an object with a name")
    }
    return names
  }

  mutating func tags() -> [String] {
    guard fields.contains(.tags) else { return [] }
    if let tags = try? fields.decode([String].self, forKey: .tags), !tags.isEmpty { return tags }
    guard let value = setAside(.tags, called: "list of tags"), value != .null else { return [] }
    guard let tags = value.elements else {
      errata.append("the tags are \(value.kind), not a list")
      return value.text.map { [$0] } ?? []
    }
    for tag in tags where tag.text == nil {
      errata.append("a tag is \(tag.kind), not text")
    }
    return tags.compactMap(\.text)
  }

  /// `_quoth` is this program's own corner of an item.
  mutating func source() -> String? {
    if !keepsTheRest, let source = plainSource { return source }
    guard fields.contains(.quoth), let value = setAside(.quoth, called: "_quoth field") else {
      return nil
    }
    guard var ours = value.members else {
      if value != .null { errata.append("the _quoth field is \(value.kind), not an object") }
      return nil
    }
    guard let source = ours["source"], source != .null else { return nil }
    guard let text = source.text else {
      errata.append("the source is \(source.kind), not text")
      return nil
    }
    ours["source"] = nil
    others[FeedItem.Field.quoth.stringValue] = ours.isEmpty ? nil : .object(ours)
    return text
  }

  /// The source, where it is all that is wanted of our corner.
  private var plainSource: String? {
    let ours = try? fields.nestedContainer(keyedBy: FeedItem.Field.self, forKey: .quoth)
    guard let ours, !FeedItem.shownOfOurs.contains(where: { ours.contains(field($0)) }) else {
      return nil
    }
    return try? ours.decode(String.self, forKey: field("source"))
  }

  private func field(_ name: String) -> FeedItem.Field { FeedItem.Field(stringValue: name) }

  mutating func keepTheRest() {
    guard keepsTheRest else { return }
    let unknown = fields.allKeys.filter { !FeedItem.Field.known.contains($0) }
    for field in unknown.sorted(by: { $0.stringValue < $1.stringValue }) {
      _ = setAside(field, called: "field “\(field.stringValue.truncated(to: 40))”")
    }
  }

  /// Keeps a field as it was given.
  private mutating func setAside(_ field: FeedItem.Field, called name: String) -> JSONValue? {
    do {
      let value = try fields.decode(JSONValue.self, forKey: field)
      others[field.stringValue] = value
      return value
    } catch {
      errata.append("the \(name) cannot be read: it is not valid JSON")
      return nil
    }
  }
}

/// An author of whom nothing is known but the name.
private struct NamedAuthor: Decodable {
  let name: String

  init(from decoder: any Decoder) throws {
    let fields = try decoder.container(keyedBy: FeedItem.Field.self)
    guard fields.allKeys.count == 1 else {
      throw DecodingError.dataCorrupted(
        DecodingError.Context(codingPath: [], debugDescription: "there is more than a name"))
    }
    name = try fields.decode(String.self, forKey: FeedItem.Field(stringValue: "name"))
  }
}

extension JSONValue {
  fileprivate var isPerson: Bool {
    switch self {
    case .object, .string, .null: true
    case .bool, .integer, .number, .array: false
    }
  }
}
