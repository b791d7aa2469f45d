/// Where somebody is: the pages and panes where a key may mean something of its own, as they are called
/// in the file of settings.
public enum KeyPage: String, CaseIterable, Hashable, Sendable {
  case list
  case article
  case names
  case person
  case feeds
  case story
  case links
  case views
  case help
  case messages

  /// Where the person is.
  public init(of reader: Reader) {
    switch reader.page {
    case .reading:
      switch reader.focus {
      case .headlines: self = .list
      case .article: self = .article
      case .sidebar: self = .names
      }
    case .help: self = .help
    case .messages: self = .messages
    case .person: self = .person
    case .feeds: self = .feeds
    case .story: self = .story
    case .links: self = .links
    case .views: self = .views
    }
  }
}
