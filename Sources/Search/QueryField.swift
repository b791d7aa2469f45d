/// What can stand before a colon in a query.
enum QueryField: Hashable {
  case words(Query.TextField)
  case reading(Query.Reading)
  case mark
  case content
  case feed
  case since
  case before

  /// In the order in which they are told to people.
  static let allCases =
    Query.TextField.allCases.map(QueryField.words)
    + Query.Reading.allCases.map(QueryField.reading) + [.mark, .content, .feed, .since, .before]

  static let names = allCases.map(\.name)

  var name: String {
    switch self {
    case .words(let field): field.rawValue
    case .reading(let reading): reading.rawValue
    case .mark: "is"
    case .content: "has"
    case .feed: "feed"
    case .since: "since"
    case .before: "before"
    }
  }

  /// Whether words come behind it, which may have a star, and not one of a few.
  var takesWords: Bool {
    switch self {
    case .words, .reading: true
    case .mark, .content, .feed, .since, .before: false
    }
  }

  init?(rawValue name: String) {
    let name = name.lowercased()
    guard let field = Self.allCases.first(where: { $0.name == name }) else { return nil }
    self = field
  }

  /// The field that `name` is a slip for, if it looks like one.
  static func nearest(to name: String) -> String? {
    let name = name.lowercased()
    guard name.count <= 12 else { return nil }
    if name.count > 1, let whole = names.first(where: { $0.hasPrefix(name) }) { return whole }
    let slips = names.map { (name: $0, count: distance(from: name, to: $0)) }
    guard let nearest = slips.min(by: { $0.count < $1.count }) else { return nil }
    return nearest.count * 3 <= max(name.count, nearest.name.count) ? nearest.name : nil
  }

  /// How many letters have to be put in, left out or exchanged.
  private static func distance(from one: String, to other: String) -> Int {
    var row = Array(0...other.count)
    for (above, letter) in one.enumerated() {
      var before = row
      swap(&before, &row)
      row[0] = above + 1
      for (left, otherLetter) in other.enumerated() {
        let exchanged = before[left] + (letter == otherLetter ? 0 : 1)
        row[left + 1] = min(exchanged, before[left + 1] + 1, row[left] + 1)
      }
    }
    return row[other.count]
  }
}
