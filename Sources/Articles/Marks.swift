/// What a person has noted about an article.
public struct Marks: Hashable, Sendable {
  public var isRead: Bool
  public var isStarred: Bool

  public init(isRead: Bool = false, isStarred: Bool = false) {
    self.isRead = isRead
    self.isStarred = isStarred
  }

  public subscript(mark: Mark) -> Bool {
    get {
      switch mark {
      case .read: isRead
      case .starred: isStarred
      }
    }
    set {
      switch mark {
      case .read: isRead = newValue
      case .starred: isStarred = newValue
      }
    }
  }
}

/// One kind of note a person makes about an article. The raw value is its field in the journal.
public enum Mark: String, CaseIterable, Codable, Hashable, Sendable {
  case read
  case starred
}

/// One mark set or taken back. Before it, the mark had the other value.
public struct MarkChange: Hashable, Sendable {
  public var article: Article.ID
  public var mark: Mark
  public var value: Bool

  public init(article: Article.ID, mark: Mark, value: Bool) {
    self.article = article
    self.mark = mark
    self.value = value
  }

  public var undone: MarkChange {
    MarkChange(article: article, mark: mark, value: !value)
  }
}

/// How an act came about.
public enum MarkStep: String, Hashable, Sendable {
  case act
  case undo
  case redo
}
