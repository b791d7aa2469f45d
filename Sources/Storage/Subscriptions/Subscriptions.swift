public import Articles

/// What a person has subscribed to, as `feeds.json` has it.
///
/// Whatever in the file is no subscription, and every field this program does not know, stays where
/// it is when the file is written again.
public struct Subscriptions: Hashable, Sendable {
  /// One element of the list, and what it is understood to be.
  fileprivate struct Entry: Hashable {
    var subscription: Subscription?
    var given: JSONValue
  }

  private var entries: [Entry] = []
  /// The other fields of the file.
  private var others: [String: JSONValue] = [:]
  /// What in the file could not be understood, each as a sentence without a full stop.
  public private(set) var errata: [String] = []

  public init() {}

  /// In the person's order.
  public var list: [Subscription] { entries.compactMap(\.subscription) }

  /// The subscription to the feed at `address`, however that is written.
  public subscript(address: String) -> Subscription? {
    index(of: address).flatMap { entries[$0].subscription }
  }

  private func index(of address: String) -> Int? {
    entries.firstIndex { $0.subscription?.url == address }
      ?? entries.firstIndex { $0.subscription?.leads(to: address) == true }
  }
}

extension Subscriptions {
  /// Adds a subscription at the end, unless there is one to that feed already.
  ///
  /// - Returns: Whether it was added.
  public mutating func add(_ subscription: Subscription) -> Bool {
    guard index(of: subscription.url) == nil else { return false }
    entries.append(Entry(subscription: subscription, given: .object([:])))
    return true
  }

  public mutating func remove(_ address: String) {
    guard let index = index(of: address) else { return }
    entries.remove(at: index)
  }

  /// Changes the subscription to the feed at `address`, if there is one.
  public mutating func change(_ address: String, _ change: (inout Subscription) -> Void) {
    guard let index = index(of: address), var subscription = entries[index].subscription else {
      return
    }
    change(&subscription)
    entries[index].subscription = subscription
  }
}

extension Subscription {
  /// Whether `address` is where this feed lies: what makes no difference to what lies there makes none.
  public func leads(to address: String) -> Bool {
    url == address || formerURL == address
      || CanonicalAddress(url).map { $0 == CanonicalAddress(address) } ?? false
  }
}

// MARK: - As JSON

extension Subscriptions {
  /// Nil where `value` is no file of subscriptions at all.
  init?(_ value: JSONValue) {
    guard var members = value.members, let list = members["feeds"]?.elements else { return nil }
    members["feeds"] = nil
    others = members
    for (index, given) in list.enumerated() {
      let (subscription, errata) = Self.subscription(given)
      self.errata += errata.map { "feed \(index + 1): \($0)" }
      entries.append(Entry(subscription: subscription, given: given))
    }
  }

  fileprivate static func subscription(_ given: JSONValue) -> (Subscription?, [String]) {
    guard let members = given.members else { return (nil, ["it is \(given.kind), not an object"]) }
    guard let url = members["url"]?.text, !url.isEmpty else { return (nil, ["it has no “url”"]) }
    var errata: [String] = []
    func text(_ name: String) -> String? {
      guard let value = members[name], value != .null else { return nil }
      if value.text == nil { errata.append("“\(name)” is \(value.kind), not text") }
      return value.text
    }
    func flag(_ name: String) -> Bool {
      switch members[name] {
      case .bool(let flag)?: return flag
      case nil, .null?: return false
      case let value?:
        errata.append("“\(name)” is \(value.kind), not true or false")
        return false
      }
    }
    let subscription = Subscription(
      url: url, title: text("title"), summary: text("summary"), homePage: text("home_page"),
      tags: (members["tags"]?.elements ?? []).compactMap(\.text), isFullText: flag("full_text"),
      isHidden: flag("hidden"), formerURL: text("moved_from"))
    return (subscription, errata)
  }

  /// The whole file: a line for every field, and the fields that a person looks for first.
  var text: String {
    KeptFile.text("feeds", entries.map { $0.lines(indented: "    ") }, others: others)
  }
}

extension Subscriptions.Entry {
  private static let inOrder = [
    "url", "title", "tags", "full_text", "hidden", "home_page", "summary", "moved_from",
  ]

  fileprivate func lines(indented margin: String) -> String {
    guard let members else { return margin + given.line }
    let names = Self.inOrder + members.keys.filter { !Self.inOrder.contains($0) }.sorted()
    let lines = names.compactMap { name in
      members[name].map { "\(margin)  \(JSONValue.quoted(name)): \($0.line)" }
    }
    return "\(margin){\n" + lines.joined(separator: ",\n") + "\n\(margin)}"
  }

  /// As they were given, but for what has been changed; nil where they are no subscription's.
  private var members: [String: JSONValue]? {
    guard let subscription else { return nil }
    var members = given.members ?? [:]
    func set(_ name: String, _ value: JSONValue?, unless isSame: Bool) {
      if !isSame { members[name] = value }
    }
    let before = Subscriptions.subscription(given).0
    func text(_ name: String, _ field: KeyPath<Subscription, String?>) {
      set(
        name, subscription[keyPath: field].map(JSONValue.string),
        unless: before?[keyPath: field] == subscription[keyPath: field])
    }
    members["url"] = .string(subscription.url)
    text("title", \.title)
    text("home_page", \.homePage)
    text("summary", \.summary)
    text("moved_from", \.formerURL)
    set(
      "tags", subscription.tags.isEmpty ? nil : .array(subscription.tags.map(JSONValue.string)),
      unless: (before?.tags ?? []) == subscription.tags)
    set(
      "full_text", subscription.isFullText ? .bool(true) : nil,
      unless: (before?.isFullText ?? false) == subscription.isFullText)
    set(
      "hidden", subscription.isHidden ? .bool(true) : nil,
      unless: (before?.isHidden ?? false) == subscription.isHidden)
    return members
  }
}
