public import Articles
import Text

/// The searches a person has saved as views, as `views.json` has them.
///
/// Whatever in the file is no view, and every field this program does not know, stays where it is when
/// the file is written again. Names are told apart as people tell them apart: `Fog` is `fog`.
public struct SavedViews: Hashable, Sendable {
  /// One element of the list, and what it is understood to be.
  fileprivate struct Entry: Hashable {
    var search: SavedSearch?
    var given: JSONValue
  }

  private var entries: [Entry] = []
  /// The other fields of the file.
  private var others: [String: JSONValue] = [:]
  /// What in the file could not be understood, each as a sentence without a full stop.
  public private(set) var errata: [String] = []

  public init() {}

  /// In the person's order.
  public var list: [SavedSearch] { entries.compactMap(\.search) }

  /// The view of that name.
  public subscript(name: String) -> SavedSearch? { index(of: name).flatMap { entries[$0].search } }

  private func index(of name: String) -> Int? {
    entries.firstIndex { $0.search?.name == name }
      ?? entries.firstIndex { $0.search?.name.cleanCopy().lowercased() == name.lowercased() }
  }
}

extension SavedViews {
  /// Adds a view at the end, unless there is one of that name.
  ///
  /// - Returns: Whether it was added.
  public mutating func add(_ search: SavedSearch) -> Bool {
    guard index(of: search.name) == nil else { return false }
    entries.append(Entry(search: search, given: .object([:])))
    return true
  }

  /// The view of that name asks for this from now on; where there is none, it is added.
  public mutating func put(_ search: SavedSearch) {
    guard let index = index(of: search.name) else { return _ = add(search) }
    entries[index].search?.query = search.query
  }

  /// - Returns: Whether there was one.
  public mutating func remove(_ name: String) -> Bool {
    guard let index = index(of: name) else { return false }
    entries.remove(at: index)
    return true
  }

  /// - Returns: False where another view has the new name, or none the old one.
  public mutating func rename(_ name: String, to newName: String) -> Bool {
    guard let index = index(of: name) else { return false }
    guard self.index(of: newName) ?? index == index else { return false }
    entries[index].search?.name = newName
    return true
  }

  /// Takes in what another machine had in its version of the file: each view of a name that is not here,
  /// and what has the name but asks for something else under a name with a number.
  mutating func merge(_ other: SavedViews) {
    for entry in other.entries {
      guard var search = entry.search else { continue }
      var number = 1
      while let known = self[search.name], known.query != search.query {
        number += 1
        search.name = "\(entry.search?.name ?? "") (\(number))"
      }
      guard self[search.name] == nil else { continue }
      entries.append(Entry(search: search, given: entry.given))
    }
  }
}

// MARK: - As JSON

extension SavedViews {
  /// Nil where `value` is no file of views at all.
  init?(_ value: JSONValue) {
    guard var members = value.members, let list = members["views"]?.elements else { return nil }
    members["views"] = nil
    others = members
    for (index, given) in list.enumerated() {
      let search = Self.search(given)
      entries.append(Entry(search: search, given: given))
      if search == nil { errata.append("view \(index + 1): \(Self.fault(in: given))") }
    }
  }

  private static func search(_ given: JSONValue) -> SavedSearch? {
    guard let name = given.members?["name"]?.text, !name.isEmpty,
      let query = given.members?["query"]?.text
    else { return nil }
    return SavedSearch(name: name, query: query)
  }

  private static func fault(in given: JSONValue) -> String {
    guard let members = given.members else { return "it is \(given.kind), not an object" }
    let field = members["name"]?.text?.isEmpty == false ? "query" : "name"
    guard let value = members[field] else { return "it has no “\(field)”" }
    return value.text == nil
      ? "its “\(field)” is \(value.kind), not text" : "its “\(field)” is empty"
  }

  /// The whole file: a view a line, so that people, `git diff` and `git merge` see it as one thing.
  var text: String { KeptFile.text("views", entries.map { "    " + $0.line }, others: others) }
}

extension SavedViews.Entry {
  fileprivate var line: String {
    guard let search else { return given.line }
    var members = given.members ?? [:]
    members["name"] = .string(search.name)
    members["query"] = .string(search.query)
    return JSONValue.object(members).line
  }
}
