public import Articles

/// Decides which articles of some days tell the same story.
///
/// An article is told by the words of its title and of the names in it, each weighed by how few others of
/// these days have it. It joins the story of whatever it is most like, if that is like enough, if it is
/// like the rest of that story as well, and if nothing speaks against it; see ``Resemblance``. Stories
/// never grow together: rather two of one than one of two.
public struct StoryDesk {
  /// Something that tells a story, or that may.
  public struct Telling: Sendable {
    public var number: ArticleNumber
    /// When it appeared, in seconds since the beginning of 1970, UTC.
    public var instant: Int64
    public var print: StoryPrint
    /// Which story it tells; nil where no other article tells the same.
    public var story: Story.ID?

    public init(
      number: ArticleNumber, instant: Int64, print: StoryPrint, story: Story.ID? = nil
    ) {
      self.number = number
      self.instant = instant
      self.print = print
      self.story = story
    }
  }

  /// In seconds: what is further apart is not held against each other. A longer story is a chain.
  public static let reach: Int64 = 2 * 86_400
  /// In seconds, from the article with which it began; what goes on after that is another story.
  static let longestStory: Int64 = 7 * 86_400
  static let mostOfStory = 250

  public private(set) var tellings: [Telling]
  private let weights: StoryWeights
  /// Which tellings have a word, by their places.
  private var places: [UInt64: [Int]] = [:]
  private var lengths: [Double] = []
  private var members: [Story.ID: [Int]] = [:]
  /// When each story began.
  private var beginnings: [Story.ID: Int64]

  /// `known` have been looked at before, and `beginnings` say when their stories began, in seconds since
  /// the beginning of 1970, UTC. `coming` are only counted among their days until they are
  /// ``take(_:)``n.
  public init(
    known: [Telling], beginnings: [Story.ID: Int64] = [:], coming: [StoryPrint]
  ) {
    weights = StoryWeights(known.map(\.print) + coming)
    tellings = []
    self.beginnings = beginnings
    for telling in known { add(telling) }
  }

  private mutating func add(_ telling: Telling) {
    let place = tellings.count
    tellings.append(telling)
    lengths.append(weights.length(of: telling.print))
    for term in telling.print.terms where weights.tells(term.word) {
      places[term.word, default: []].append(place)
    }
    if let story = telling.story { members[story, default: []].append(place) }
  }

  /// Finds the story of `telling`, and says whose story is known now that was not: its own, and that of
  /// the one it is most like.
  public mutating func take(_ telling: Telling) -> [ArticleNumber: Story.ID] {
    var telling = telling
    var changes: [ArticleNumber: Story.ID] = [:]
    if let companion = companion(of: telling) {
      let story =
        tellings[companion].story ?? Story.ID(rawValue: tellings[companion].number.rawValue)
      if tellings[companion].story == nil {
        tellings[companion].story = story
        members[story] = [companion]
        beginnings[story] = tellings[companion].instant
        changes[tellings[companion].number] = story
      }
      telling.story = story
      changes[telling.number] = story
    }
    add(telling)
    return changes
  }

  /// The place of whatever tells most nearly the same; nil where nothing tells the same.
  private func companion(of telling: Telling) -> Int? {
    let likeness = likeness(to: telling)
    let likely = likeness.filter { $0.value >= Resemblance.enough }
      .sorted { ($0.value, tellings[$0.key].number) > ($1.value, tellings[$1.key].number) }
    return likely.first { place, _ in
      let other = tellings[place]
      return abs(other.instant - telling.instant) <= Self.reach
        && Resemblance(of: telling.print, and: other.print).isPlausible
        && mayJoin(telling, other.story, likeness)
    }?.key
  }

  /// Whether `telling` is like all of the story, and not only like one of it.
  private func mayJoin(
    _ telling: Telling, _ story: Story.ID?, _ likeness: [Int: Double]
  ) -> Bool {
    guard let story, let members = members[story] else { return true }
    let beginning = beginnings[story] ?? tellings[members[0]].instant
    guard members.count < Self.mostOfStory,
      abs(telling.instant - beginning) <= Self.longestStory
    else { return false }
    // What has been told long before is told otherwise by now.
    let recent = members.filter { abs(tellings[$0].instant - telling.instant) <= Self.reach }
    let mean = recent.reduce(0) { $0 + likeness[$1, default: 0] } / Double(max(1, recent.count))
    return mean >= Resemblance.enoughOnAverage
  }

  /// How like each other telling is that has a word in common: the cosine of their weighed words.
  private func likeness(to telling: Telling) -> [Int: Double] {
    var products: [Int: Double] = [:]
    for term in telling.print.terms {
      guard let places = places[term.word] else { continue }
      let weight = weights[term]
      for place in places {
        guard let other = tellings[place].print.term(term.word) else { continue }
        products[place, default: 0] += weight * weights[other]
      }
    }
    let length = weights.length(of: telling.print)
    for (place, product) in products { products[place] = product / (length * lengths[place]) }
    return products
  }
}

/// How much a word tells among the articles of some days.
struct StoryWeights {
  private var counts: [UInt64: Int] = [:]
  private let articles: Int

  /// A few articles do not tell how rare a word is. So they are counted among so many others, of which
  /// each word is in one.
  private static let others = 300

  init(_ prints: [StoryPrint]) {
    articles = prints.count
    for print in prints { for term in print.terms { counts[term.word, default: 0] += 1 } }
  }

  /// Whether it is in so few that it may bring two together.
  func tells(_ word: UInt64) -> Bool { counts[word, default: 0] <= max(40, articles / 10) }

  subscript(term: StoryPrint.Term) -> Double {
    let rarity = 1 + Double(Self.others + articles) / Double(1 + counts[term.word, default: 0])
    return rarity.logarithm * term.prominence
  }

  func length(of print: StoryPrint) -> Double {
    print.terms.reduce(0) { $0 + self[$1] * self[$1] }.squareRoot()
  }
}

extension StoryPrint.Term {
  /// Who is named often is what it is about; so is what the title says.
  fileprivate var prominence: Double {
    (isInTitle ? 1.2 : 0) + (isName ? min(2, 0.6 + 0.5 * Double(1 + mentions).logarithm) : 0)
  }
}

extension Double {
  /// The logarithm to the base of two, as exact as weights need to be: between two powers it runs
  /// straight.
  fileprivate var logarithm: Double {
    self > 0 ? Double(exponent) + significand - 1 : 0
  }
}
