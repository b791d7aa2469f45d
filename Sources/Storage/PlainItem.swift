import Articles

/// A feed item with nothing unusual in it: read many times as fast as by `JSONDecoder`, with the
/// same outcome and no errata, but for the fields this program does not know.
struct PlainItem {
  private(set) var item = FeedItem()
  /// Whether ``item`` says all that there is, so that it can be written back in its place.
  private(set) var isWhole = true
  private var seen: UInt32 = 0
  private let keepsTexts: Bool

  /// Nil where `json` at `cursor` is not plain, or not what an item should be; then `JSONDecoder`
  /// has to look at it. Without texts, summary and contents are validated and left out.
  init?(in json: Span<UInt8>, at cursor: inout PlainJSON, keepsTexts: Bool) {
    self.keepsTexts = keepsTexts
    let isPlain = cursor.members(in: json) { cursor, name in
      read(name, in: json, at: &cursor)
    }
    guard isPlain else { return nil }
  }

  /// The item that all of `json` is.
  init?(_ json: Span<UInt8>, keepsTexts: Bool) {
    var cursor = PlainJSON(at: 0)
    self.init(in: json, at: &cursor, keepsTexts: keepsTexts)
    guard cursor.place == json.count else { return nil }
  }

  private mutating func read(
    _ name: PlainString, in json: Span<UInt8>, at cursor: inout PlainJSON
  ) -> Bool {
    guard let field = Field(name, in: json) else {
      isWhole = false
      return cursor.skipValue(in: json)
    }
    guard isFirst(field) else { return false }
    // Nothing is said of a field that is empty.
    if cursor.next(in: json) == UInt8(ascii: "n") {
      isWhole = false
      return cursor.takeNull(in: json)
    }
    switch field {
    case .id: return Self.text(&item.id, in: json, at: &cursor)
    case .url: return Self.text(&item.url, in: json, at: &cursor)
    case .externalURL: return Self.text(&item.externalURL, in: json, at: &cursor)
    case .title: return Self.text(&item.title, in: json, at: &cursor)
    case .language: return Self.text(&item.language, in: json, at: &cursor)
    case .summary: return Self.text(&item.summary, ifWanted: keepsTexts, in: json, at: &cursor)
    case .contentText:
      return Self.text(&item.contentText, ifWanted: keepsTexts, in: json, at: &cursor)
    case .contentHTML:
      return Self.text(&item.contentHTML, ifWanted: keepsTexts, in: json, at: &cursor)
    case .datePublished: return Self.date(&item.datePublished, in: json, at: &cursor)
    case .dateModified: return Self.date(&item.dateModified, in: json, at: &cursor)
    case .tags: return readTags(in: json, at: &cursor)
    case .authors: return readAuthors(in: json, at: &cursor)
    case .quoth: return readOurs(in: json, at: &cursor)
    case .unusual: return false
    }
  }

  private mutating func isFirst(_ field: Field) -> Bool {
    let bit: UInt32 = 1 << field.rawValue
    defer { seen |= bit }
    return seen & bit == 0
  }
}

extension PlainItem {
  private static func text(
    _ value: inout String?, in json: Span<UInt8>, at cursor: inout PlainJSON
  ) -> Bool {
    guard let string = cursor.string(in: json) else { return false }
    value = string.text(in: json)
    return true
  }

  /// Keeps a text only if it `isWanted`.
  private static func text(
    _ value: inout String?, ifWanted isWanted: Bool, in json: Span<UInt8>,
    at cursor: inout PlainJSON
  ) -> Bool {
    guard let string = cursor.string(in: json) else { return false }
    if isWanted { value = string.text(in: json) }
    return true
  }

  private static func date(
    _ value: inout String?, in json: Span<UInt8>, at cursor: inout PlainJSON
  ) -> Bool {
    guard text(&value, in: json, at: &cursor), let value else { return false }
    return NewsDate.canRead(value)
  }

  private mutating func readTags(in json: Span<UInt8>, at cursor: inout PlainJSON) -> Bool {
    var tags: [String] = []
    let isPlain = cursor.elements(in: json) { cursor in
      guard let tag = cursor.string(in: json) else { return false }
      tags.append(tag.text(in: json))
      return true
    }
    item.tags = tags
    isWhole = isWhole && !tags.isEmpty
    return isPlain
  }

  /// People with names and whatever else.
  private mutating func readAuthors(in json: Span<UInt8>, at cursor: inout PlainJSON) -> Bool {
    var names: [String] = []
    let keepsNames = keepsTexts
    var people = 0
    var haveNamesOnly = true
    let isPlain = cursor.elements(in: json) { cursor in
      guard let name = Self.text(named: "name", in: json, at: &cursor, &haveNamesOnly) else {
        return false
      }
      people += 1
      if keepsNames, let name { names.append(name.text(in: json)) }
      return true
    }
    if names.count > 1 {
      var seen: Set<String> = []
      names.removeAll { !seen.insert($0).inserted }
    }
    item.authors = names
    isWhole = isWhole && haveNamesOnly && people > 0 && names.count == people
    return isPlain
  }

  /// `_quoth` is this program's own corner of an item.
  private mutating func readOurs(in json: Span<UInt8>, at cursor: inout PlainJSON) -> Bool {
    var notes: [String: JSONValue] = [:]
    let isPlain = cursor.members(in: json) { cursor, name in
      if name.spells("source", in: json) {
        guard item.source == nil else { return false }
        return Self.text(&item.source, in: json, at: &cursor)
      }
      isWhole = false
      if name.spells("feed", in: json) || name.spells("edited", in: json) {
        guard let value = cursor.string(in: json) else { return false }
        notes[name.text(in: json)] = .string(value.text(in: json))
        return true
      }
      guard name.spells("sources", in: json) else { return cursor.skipValue(in: json, depth: 3) }
      guard let sources = Self.objects(in: json, at: &cursor) else { return false }
      notes["sources"] = .array(sources)
      return true
    }
    if !notes.isEmpty { item.others["_quoth"] = .object(notes) }
    isWhole = isWhole && item.source != nil
    return isPlain
  }

  /// Objects with nothing but texts in them; nil is giving up.
  private static func objects(
    in json: Span<UInt8>, at cursor: inout PlainJSON
  ) -> [JSONValue]? {
    var objects: [JSONValue] = []
    let isPlain = cursor.elements(in: json) { cursor in
      var members: [String: JSONValue] = [:]
      let isObject = cursor.members(in: json) { cursor, name in
        guard let value = cursor.string(in: json) else { return false }
        members[name.text(in: json)] = .string(value.text(in: json))
        return true
      }
      objects.append(.object(members))
      return isObject
    }
    return isPlain ? objects : nil
  }

  /// The member of an object that is called `wanted`: a text, or nil where there is none. Nil as a
  /// whole is giving up. `isAll` is set to false where there are others.
  private static func text(
    named wanted: StaticString, in json: Span<UInt8>, at cursor: inout PlainJSON,
    _ isAll: inout Bool
  ) -> PlainString?? {
    var found: PlainString?
    let isPlain = cursor.members(in: json) { cursor, name in
      guard name.spells(wanted, in: json) else {
        isAll = false
        return cursor.skipValue(in: json, depth: 3)
      }
      guard found == nil, let value = cursor.string(in: json) else { return false }
      found = value
      return true
    }
    return isPlain ? .some(found) : nil
  }
}

extension PlainItem {
  /// The fields that are read, and those that show that this may be something else.
  private enum Field: UInt32 {
    case id, url, externalURL, title, summary, contentText, contentHTML, datePublished
    case dateModified, authors, tags, language, quoth, unusual

    init?(_ name: PlainString, in json: Span<UInt8>) {
      switch name.bytes.count {
      case 2 where name.spells("id", in: json): self = .id
      case 3 where name.spells("url", in: json): self = .url
      case 4 where name.spells("tags", in: json): self = .tags
      case 5 where name.spells("title", in: json): self = .title
      case 5 where name.spells("items", in: json): self = .unusual
      case 6 where name.spells("_quoth", in: json): self = .quoth
      // The one author of JSON Feed 1.0 is left to those who have time.
      case 6 where name.spells("author", in: json): self = .unusual
      case 7 where name.spells("summary", in: json): self = .summary
      case 7 where name.spells("authors", in: json): self = .authors
      case 8 where name.spells("language", in: json): self = .language
      case 12 where name.spells("content_text", in: json): self = .contentText
      case 12 where name.spells("content_html", in: json): self = .contentHTML
      case 12 where name.spells("external_url", in: json): self = .externalURL
      case 13 where name.spells("date_modified", in: json): self = .dateModified
      case 14 where name.spells("date_published", in: json): self = .datePublished
      default: return nil
      }
    }
  }
}
