import Articles
import FoundationEssentials
import Text

extension Dispatch {
  /// The line that all of `bytes` is; nil where it is no dispatch.
  ///
  /// What strangers wrote in it is clean copy, but for the articles: these are as they were given,
  /// as everywhere.
  public init?(_ bytes: some Sequence<UInt8>) {
    guard let dispatch = try? JSONDecoder().decode(Self.self, from: Data(bytes)) else { return nil }
    self = dispatch
  }

  /// As one line of JSON, with its line break.
  public var line: [UInt8] {
    var line = LineOfFields()
    line.add(assignment.kind.rawValue, assignment.address)
    line.add("dispatch", news.kind.rawValue)
    switch news {
    case .reading: break
    case .masthead(let masthead):
      line.add("title", masthead.title)
      line.add("home_page_url", masthead.homePage)
      line.add("format", masthead.format?.rawValue)
    case .article(let item): line.add("item", json: item.jsonBytes)
    case .found(let feeds): line.add("feeds", json: feeds.json)
    case .problem(let number, let reason):
      line.add("line", number)
      line.add("reason", reason)
    case .done(let completion): completion.write(to: &line)
    }
    return line.ended
  }
}

extension Dispatch.News {
  fileprivate enum Kind: String, Decodable {
    case reading, masthead, article, found, problem, done
  }

  fileprivate var kind: Kind {
    switch self {
    case .reading: .reading
    case .masthead: .masthead
    case .article: .article
    case .found: .found
    case .problem: .problem
    case .done: .done
    }
  }
}

extension Dispatch: Decodable {
  private enum Field: String, CodingKey {
    case dispatch, item, feeds, line, reason
  }

  public init(from decoder: any Decoder) throws {
    let fields = try decoder.container(keyedBy: Field.self)
    let news: News =
      switch try fields.decode(News.Kind.self, forKey: .dispatch) {
      case .reading: .reading
      case .masthead: .masthead(try Masthead(from: decoder))
      case .article: .article(try fields.decode(ProofreadItem.self, forKey: .item).item)
      case .found: .found(try fields.decode([OfferedFeed].self, forKey: .feeds))
      case .problem:
        .problem(
          line: try fields.decodeIfPresent(Int.self, forKey: .line),
          reason: try fields.decode(String.self, forKey: .reason).cleanCopy())
      case .done: .done(try Completion(from: decoder))
      }
    self.init(try Assignment.Name(from: decoder), news)
  }
}

extension Masthead: Decodable {
  private enum Field: String, CodingKey {
    case title, format
    case homePage = "home_page_url"
  }

  public init(from decoder: any Decoder) throws {
    let fields = try decoder.container(keyedBy: Field.self)
    self.init(
      title: try fields.decodeIfPresent(String.self, forKey: .title)?.cleanCopy(),
      homePage: try fields.decodeIfPresent(String.self, forKey: .homePage)?.cleanCopy(),
      format: try fields.decodeIfPresent(String.self, forKey: .format).flatMap(FeedKind.init))
  }
}

extension OfferedFeed: Decodable {
  private enum Field: String, CodingKey {
    case url, title, format
  }

  public init(from decoder: any Decoder) throws {
    let fields = try decoder.container(keyedBy: Field.self)
    self.init(
      address: try fields.decode(String.self, forKey: .url).cleanCopy(),
      title: try fields.decodeIfPresent(String.self, forKey: .title)?.cleanCopy(),
      format: try fields.decodeIfPresent(String.self, forKey: .format).flatMap(FeedKind.init))
  }
}

extension [OfferedFeed] {
  fileprivate var json: [UInt8] {
    var list = Array<UInt8>("[".utf8)
    for (index, feed) in enumerated() {
      if index > 0 { list.append(UInt8(ascii: ",")) }
      var fields = LineOfFields()
      fields.add("url", feed.address)
      fields.add("title", feed.title)
      fields.add("format", feed.format?.rawValue)
      list += fields.closed
    }
    return list + "]".utf8
  }
}
