import Articles
private import FoundationEssentials

/// A [JSON Feed](https://www.jsonfeed.org/version/1.1/), whose items the store keeps as they are.
struct JSONFeedReading {
  private(set) var feed = WrittenFeed()
  private(set) var items: [FeedItem] = []
  private(set) var problems: [String] = []

  static func isJSON(_ text: [UInt8]) -> Bool {
    text.first { $0 > 0x20 } == UInt8(ascii: "{")
  }

  init(_ text: [UInt8]) {
    do {
      let document = try JSONDecoder().decode(Document.self, from: Data(text))
      take(document)
    } catch {
      problems.append("it is no proper JSON, or nested too deep")
    }
  }

  private mutating func take(_ document: Document) {
    let version = document.fields["version"]?.text ?? ""
    feed.format = version.contains("jsonfeed.org") || !document.items.isEmpty ? .json : .unknown
    feed.title = document.text("title")
    feed.summary = document.text("description")
    feed.homePage = document.fields["home_page_url"]?.text
    feed.ownAddress = document.fields["feed_url"]?.text
    feed.language = document.fields["language"]?.text
    feed.image = (document.fields["icon"] ?? document.fields["favicon"])?.text
    let source = feed.title?.plainLine
    for (index, proof) in document.items.enumerated() {
      problems += proof.errata.map { "article \(index + 1): \($0)" }
      var item = proof.item
      item.source = item.source ?? source
      item.language = item.language ?? feed.language
      if item.isArticle { items.append(item) }
    }
  }
}

/// What a JSON Feed holds: its articles, and everything else.
private struct Document: Decodable {
  var fields: [String: JSONValue] = [:]
  var items: [ProofreadItem] = []

  private struct Name: CodingKey {
    var stringValue: String
    var intValue: Int? { nil }
    init(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }
  }

  init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Name.self)
    for name in container.allKeys where name.stringValue != "items" {
      fields[name.stringValue] = try? container.decode(JSONValue.self, forKey: name)
    }
    let items = Name(stringValue: "items")
    guard container.contains(items), var list = try? container.nestedUnkeyedContainer(forKey: items)
    else { return }
    while !list.isAtEnd {
      if let item = try? list.decode(ProofreadItem.self) {
        self.items.append(item)
      } else if (try? list.decode(JSONValue.self)) == nil {
        break
      }
    }
  }

  func text(_ name: String) -> WrittenText? {
    fields[name]?.text.map { WrittenText(value: $0, kind: .plain) }
  }
}
