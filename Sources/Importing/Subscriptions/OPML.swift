public import Articles
import Text

/// Lists of feeds as programs hand them to one another: [OPML](http://opml.org/spec2.opml) 1.0 and 2.0.
///
/// A feed is an outline with an `xmlUrl`. The outlines around it, and its `category`, are its tags.
/// Nothing that would run a command is kept.
public enum OPML {
  /// What `bytes` list, in any letters and any state of repair. In the problems, the file is called
  /// `name`.
  public static func read(_ bytes: [UInt8], name: String) -> SubscriptionList {
    let reading = OPMLReading(bytes, name: name)
    return SubscriptionList(
      subscriptions: reading.inHand.subscriptions, searches: reading.searches,
      problems: reading.problems)
  }

  /// In bytes. What is longer is no list of feeds.
  static let longest = 32 << 20
}

/// The way from bytes to a list of feeds.
struct OPMLReading {
  private(set) var inHand = SubscriptionsInHand()
  private(set) var searches: [SavedSearch] = []
  private(set) var problems: [Problem] = []
  private let name: String

  init(_ bytes: [UInt8], name: String) {
    self.name = name
    let isTooLong = bytes.count > OPML.longest
    let text = DecodedText(isTooLong ? Array(bytes.prefix(OPML.longest)) : bytes)
    if isTooLong {
      report(nil, "it is longer than \(OPML.longest >> 20) MB, and read only to there")
    }
    let prepared = PreparedXML(text.utf8)
    let tree = MarkupTree(xml: prepared.text)
    let isOPML: Bool
    if tree.isWellFormed {
      isOPML = read(tree)
    } else {
      if let first = tree.complaints.first {
        report(first.line, "it is no proper XML: \(first.reason)")
      }
      isOPML = read(MarkupTree(xml: MendedXML(prepared.text).text))
    }
    if !isOPML {
      let isEmpty = text.utf8.allSatisfy { $0 <= 0x20 }
      problems = [
        Problem(file: name, reason: isEmpty ? "it is empty" : "it is no OPML: no outline is in it")
      ]
    }
  }

  /// Whether there is anything of OPML in it.
  private mutating func read(_ tree: borrowing MarkupTree) -> Bool {
    var found = false
    tree.read { root in
      if let root { found = visit(root, within: []) }
    }
    return found
  }

  private mutating func report(_ line: Int?, _ reason: String) {
    guard problems.count < Self.mostProblems else { return }
    problems.append(Problem(file: name, line: line, reason: reason))
  }

  private static let mostProblems = 200
}

extension OPMLReading {
  /// Whether `node` is an outline or the frame of some, or there is one in it. `groups` are the names
  /// of those around it.
  private mutating func visit(_ node: MarkupNode, within groups: [String]) -> Bool {
    let name = node.name.lowercased()
    var groups = groups
    if name == "outline" {
      let outline = Outline(node)
      take(outline, line: node.line, within: groups)
      if outline.address == nil, let group = outline.name { groups.append(group) }
    }
    var found = name == "outline" || name == "opml"
    for child in node.elements {
      let isInChild = visit(child, within: groups)
      found = found || isInChild
    }
    return found
  }

  private mutating func take(_ outline: Outline, line: Int, within groups: [String]) {
    if outline.hasCommand {
      report(line, "\(outline.shownName) has a command to run, which is left out")
    }
    if let query = outline.query, let name = outline.name {
      return searches.append(SavedSearch(name: name, query: query))
    }
    guard let address = outline.address else {
      if outline.isReference { report(line, "\(outline.shownName) is another list; import that") }
      return
    }
    switch SubscriptionAddress(address) {
    case .web(let address): inHand.add(outline.subscription(at: address, tags: groups))
    case .refused(let reason): report(line, reason)
    }
  }
}

/// An outline, by what its tag says.
private struct Outline {
  private let attributes: [String: String]

  init(_ node: MarkupNode) {
    var attributes: [String: String] = [:]
    for attribute in node.attributes {
      let name = attribute.name.lowercased()
      if let value = attribute.value.cleanName, attributes[name] == nil { attributes[name] = value }
    }
    self.attributes = attributes
  }

  var name: String? { attributes["title"] ?? attributes["text"] }

  var shownName: String { name.map { "“\($0.truncated(to: 60))”" } ?? "an outline" }

  var address: String? {
    attributes["xmlurl"] ?? (isFeed ? attributes["url"] : nil)
  }

  var query: String? { attributes["query"] }

  /// newsboat writes what a feed is to be piped through beside its address.
  var hasCommand: Bool { attributes["filtercmd"] != nil }

  /// Whether it only says where more of the kind lie.
  var isReference: Bool { ["include", "link"].contains(type) && attributes["url"] != nil }

  private var type: String { attributes["type"]?.lowercased() ?? "" }
  private var isFeed: Bool { ["rss", "atom", "feed", "rdf"].contains(type) }

  func subscription(at address: String, tags groups: [String]) -> Subscription {
    Subscription(
      url: address, title: name == address ? nil : name, summary: attributes["description"],
      homePage: attributes["htmlurl"].flatMap { WebAddress.isOnTheWeb($0) ? $0 : nil },
      tags: (groups + categories).once, isFullText: attributes["fulltext"] == "true",
      isHidden: attributes["hidden"] == "true")
  }

  /// Of `/Boston/Weather,storms`. What begins with a slash is a path; else a slash is one of a name.
  private var categories: [String] {
    (attributes["category"] ?? "").split(separator: ",").map { String($0).withoutBlankEnds }
      .flatMap { category in
        category.hasPrefix("/") ? category.split(separator: "/").map(String.init) : [category]
      }
      .filter { !$0.isEmpty }
  }
}
