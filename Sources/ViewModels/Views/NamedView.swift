public import Search

/// Articles that a person looks at together, under a name: all, the unread, those of a feed, or what a
/// saved search finds.
public struct NamedView: Hashable, Sendable, Identifiable {
  public enum Kind: String, Hashable, Sendable {
    /// All, unread, starred: always there.
    case standing
    /// Under a name that the person has given it.
    case saved
    case feed
    case tag
  }

  public struct ID: Hashable, Sendable {
    var kind: Kind
    var name: String
    var words: String
  }

  public let kind: Kind
  /// Clean copy.
  public let name: String
  /// What it asks for, as it is written.
  public let words: String
  /// Nil where nobody understands that.
  public let query: Query?
  /// Why not, in a sentence.
  public let problem: String?

  public var id: ID { ID(kind: kind, name: name, words: words) }

  public init(_ kind: Kind, _ name: String, _ words: String) {
    (self.kind, self.name, self.words) = (kind, name, words)
    do throws(QueryProblem) {
      query = words.allSatisfy(\.isWhitespace) ? .everything : try Query(parsing: words)
      problem = nil
    } catch {
      (query, problem) = (nil, error.description)
    }
  }
}

extension NamedView {
  /// Those that every library has. What only hidden feeds have brought is not among all, nor among the
  /// unread.
  public static func standing(hidesFeeds: Bool = false) -> [NamedView] {
    [
      NamedView(.standing, "All articles", ""),
      NamedView(.standing, "Unread", hidesFeeds ? "is:unread -is:hidden" : "is:unread"),
      NamedView(.standing, "Starred", "is:starred"),
    ]
  }
}

/// What the list is of, where the person has chosen a view.
public struct OpenView: Hashable, Sendable {
  public var title: String
  public var query: Query

  public init(title: String, query: Query) {
    self.title = title
    self.query = query
  }
}

/// What a person changes in the views they have saved.
public enum ViewChange: Hashable, Sendable {
  /// Save this search under this name. Where there is one already, the person is asked first.
  case save(name: String, query: String, mayReplace: Bool)
  case rename(String, to: String)
  case remove(String)
}

/// What has come of it.
public enum ViewOutcome: Hashable, Sendable {
  case done
  /// There is another view of that name.
  case nameTaken
  /// There is no view of that name any more.
  case notThere
  case failed(String)
}
