/// Where a jump lands, and whether it went round the end to get there.
struct Landing: Hashable {
  var index: Int
  var hasWrapped: Bool

  /// The first wanted place at or after `start`, going on from the beginning.
  static func next(from start: Int, among wanted: [Bool]) -> Landing? {
    if let index = wanted.indices.dropFirst(start).first(where: { wanted[$0] }) {
      return Landing(index: index, hasWrapped: false)
    }
    return wanted.firstIndex(of: true).map { Landing(index: $0, hasWrapped: true) }
  }

  /// The last wanted place before `end`, going on from the end.
  static func previous(before end: Int, among wanted: [Bool]) -> Landing? {
    if let index = wanted.indices.prefix(end).last(where: { wanted[$0] }) {
      return Landing(index: index, hasWrapped: false)
    }
    return wanted.lastIndex(of: true).map { Landing(index: $0, hasWrapped: true) }
  }
}

/// The end of a list or an article that a jump may go round.
enum End: String {
  case first = "from the end again"
  case last = "from the beginning again"

  /// The end that steps in this direction come to.
  init(inDirection step: Int) {
    self = step > 0 ? .last : .first
  }
}
