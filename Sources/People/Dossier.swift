public import Articles

/// What the articles of a library say of somebody, or of some body, place or thing, all together.
public struct Dossier: Hashable, Identifiable, Sendable {
  /// Holds good for as long as the index does.
  public struct ID: Hashable, Sendable {
    /// The number of a billing that is theirs.
    public var billing: Int64
    /// Where the name is not enough to know them by in other articles: the one it is in.
    public var article: ArticleNumber?

    public init(billing: Int64, article: ArticleNumber? = nil) {
      self.billing = billing
      self.article = article
    }
  }

  /// What they are said to be, and when.
  public struct Role: Hashable, Sendable {
    public var words: String
    public var articles: Int
    public var first: LocalTime?
    public var last: LocalTime?

    public init(words: String, articles: Int, first: LocalTime?, last: LocalTime?) {
      self.words = words
      self.articles = articles
      self.first = first
      self.last = last
    }
  }

  /// In how many articles of a month they are named.
  public struct Month: Hashable, Sendable {
    public var year: Int
    /// From 1.
    public var month: Int
    public var articles: Int

    public init(year: Int, month: Int, articles: Int) {
      self.year = year
      self.month = month
      self.articles = articles
    }
  }

  /// Somebody who is named in the same articles.
  public struct Companion: Hashable, Sendable {
    public var name: String
    public var articles: Int

    public init(name: String, articles: Int) {
      self.name = name
      self.articles = articles
    }
  }

  public var id: ID
  public var kind: Entity.Kind
  /// The name that most articles give.
  public var name: String
  /// The others, the most usual first.
  public var otherNames: [String]
  /// The most usual first.
  public var roles: [Role]
  /// Whether somebody else goes by the name, too.
  public var sharesName = false
  /// In how many articles they are named.
  public var articles: Int
  /// How often they are quoted, in marks or without.
  public var quotations: Int
  /// The earliest and the latest article that names them and has a date.
  public var first: LocalTime?
  public var last: LocalTime?
  /// From the first month to the last, those in which nobody names them too.
  public var months: [Month]
  /// Who is named most often in the latest of those articles.
  public var company: [Companion]

  public init(
    id: ID, kind: Entity.Kind, name: String, otherNames: [String] = [], roles: [Role] = [],
    articles: Int, quotations: Int, first: LocalTime? = nil, last: LocalTime? = nil,
    months: [Month] = [], company: [Companion] = []
  ) {
    self.id = id
    self.kind = kind
    self.name = name
    self.otherNames = otherNames
    self.roles = roles
    self.articles = articles
    self.quotations = quotations
    self.first = first
    self.last = last
    self.months = months
    self.company = company
  }
}

extension Dossier {
  /// How a person names them, so that nobody else is meant.
  public var party: Ruling.Party {
    Ruling.Party(name: name, role: sharesName ? roles.first?.words : nil)
  }
}
