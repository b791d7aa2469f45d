public import Search
public import Storage
import ViewModels

/// Brings the index of a library up to date while somebody waits for what it answers: no further
/// than their question reaches.
public struct IndexRefresh {
  private let library: Library
  private let engine: Engine

  public init(of library: Library, engine: Engine) {
    self.library = library
    self.engine = engine
  }

  // A step is one transaction: whoever wants to write a mark waits for it, and so does Ctrl-C.
  private static let readingsAtOnce = 50

  /// Reads what is new in the files, then makes words searchable where `query` asks for words, or
  /// `needsWords`; then has the engine read where it asks for quotations or names, or
  /// `needsReadings`; and at last, where `needsStories`, finds out what tells the same.
  ///
  /// `goesOn` is told how far it has come, and says whether to go on. What is done is kept.
  public func run(
    for query: Query, needsWords: Bool = false, needsReadings: Bool = false,
    needsStories: Bool = false, goesOn: (RefreshProgress) -> Bool
  ) throws(Failure) {
    var articles = 0
    var isWanted = true
    try library.afterOthers(waitingWhile: {
      isWanted = goesOn(.files(articles: 0))
      return isWanted
    }) { () throws(Failure) in
      try library.update { count in
        articles += count
        isWanted = goesOn(.files(articles: articles))
        return isWanted
      }
    }
    guard isWanted else { return }
    if needsWords || query.asksForWords { try makeSearchable(goesOn) }
    if needsReadings || needsStories || query.asksForQuotations {
      try takeReadings(goesOn)
      try tieNames(goesOn)
    }
    if needsStories { try tellStories(goesOn) }
  }

  private func makeSearchable(_ goesOn: (RefreshProgress) -> Bool) throws(Failure) {
    var left = try library.backlog().unworded
    while left > 0, goesOn(.words(left: left)) {
      var count = 0
      try library.afterOthers(waitingWhile: { goesOn(.words(left: left)) }) { () throws(Failure) in
        count = try library.makeSearchable()
      }
      left = count == 0 ? 0 : max(1, left - count)
    }
  }

  private func takeReadings(_ goesOn: (RefreshProgress) -> Bool) throws(Failure) {
    // Whatever another engine has read counts as unread only after the first step.
    var left = Int?.none
    while left != 0, goesOn(.quotations(left: left)) {
      var count = 0
      try library.afterOthers(waitingWhile: { goesOn(.quotations(left: left)) }) {
        () throws(Failure) in
        count = try library.takeReadings(
          Self.readingsAtOnce, engine: engine.version, annotate: engine.annotate)
      }
      if count == 0 { return }
      if let before = left {
        left = max(1, before - count)
      } else {
        left = try library.backlog().unread
      }
    }
  }

  private func tellStories(_ goesOn: (RefreshProgress) -> Bool) throws(Failure) {
    var count = 1
    while count > 0, goesOn(.stories) {
      try library.afterOthers(waitingWhile: { goesOn(.stories) }) { () throws(Failure) in
        count = try library.tellStories()
      }
    }
  }

  private func tieNames(_ goesOn: (RefreshProgress) -> Bool) throws(Failure) {
    var count = 1
    while count > 0, goesOn(.quotations(left: 0)) {
      try library.afterOthers(waitingWhile: { goesOn(.quotations(left: 0)) }) {
        () throws(Failure) in
        count = try library.tieNames()
      }
    }
  }
}

/// How far the index has come.
public enum RefreshProgress: Hashable, Sendable {
  /// So many articles have been read from files that are new or have changed.
  case files(articles: Int)
  case words(left: Int)
  /// Nil where nobody has counted yet.
  case quotations(left: Int?)
  case stories
}

extension RefreshProgress: CustomStringConvertible {
  public var description: String {
    switch self {
    case .files(let articles): "Reading what is new: \(articles.grouped) articles"
    case .words(let left): "Making words searchable: \(left.grouped) articles to go"
    case .quotations(nil): "Reading who is quoted"
    case .quotations(let left?): "Reading who is quoted: \(left.grouped) articles to go"
    case .stories: "Finding out what tells the same"
    }
  }
}
