import Articles
import Console
import Dispatches
import Foundation
import Search
import Storage

@testable import Application

/// A reporter that plays what was written down for each address, and misbehaves on request.
///
/// What is sent back for `https://news.example/bridge` stands in `bridge`, a dispatch a line; see
/// `Tests/StandIn/reporter`.
struct StandIn {
  let folder: URL

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    // A file that was only just written may not be run yet: another test may be starting something.
    try FileManager.default.createSymbolicLink(
      atPath: program, withDestinationPath: Self.script.path)
  }

  private static let script = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "StandIn/reporter")

  var program: String { folder.appending(path: "quoth-fetch").path }

  func remove() {
    try? FileManager.default.removeItem(at: folder)
  }

  func write(_ text: String, to name: String) throws {
    try Data(text.utf8).write(to: folder.appending(path: name))
  }

  func text(of name: String) -> String {
    (try? String(contentsOf: folder.appending(path: name), encoding: .utf8)) ?? ""
  }

  /// The assignments it has been given.
  var asked: [Substring] { text(of: "asked").split(separator: "\n") }

  var store: Store { Store(folder: folder.appending(path: "store").path) }

  /// With what was learned kept beside the index. The clock stands still `hours` after it began.
  func bureau(after hours: Int64 = 0) -> Bureau {
    let time = Self.beginning + hours * 3_600_000
    return Bureau(
      of: store, indexFile: folder.appending(path: "cache/index.sqlite").path,
      logFile: folder.appending(path: "cache/fetches.json").path, host: "desk", program: program,
      clock: { time })
  }

  /// Friday, 20 November 2026, 12:00 UTC, in milliseconds since the beginning of 1970.
  static let beginning: Int64 = 1_795_176_000_000

  func subscribe(_ subscriptions: Subscription...) throws {
    try bureau().subscriptions.change { list throws(Failure) in
      for subscription in subscriptions { _ = list.add(subscription) }
    }
  }

  /// What is sent back for a feed.
  func play(
    _ name: String, title: String? = nil, _ items: [FeedItem],
    _ end: Completion = Completion(.fetched)
  ) throws {
    let feed = Assignment.Name(.feed, Self.address(name))
    let news: [Dispatch.News] =
      [.reading, .masthead(Masthead(title: title))] + items.map(Dispatch.News.article) + [
        .done(end)
      ]
    try write(news.map { Self.line(Dispatch(feed, $0)) }.joined(), to: name)
  }

  func playPage(_ name: String, _ item: FeedItem?) throws {
    let page = Assignment.Name(.page, Self.address(name))
    let end = Completion(item == nil ? .missing : .fetched, reason: item == nil ? "not found" : nil)
    let news = [item.map(Dispatch.News.article), .done(end)].compactMap(\.self)
    try write(news.map { Self.line(Dispatch(page, $0)) }.joined(), to: name)
  }

  static func address(_ name: String) -> String { "https://news.example/" + name }

  static func line(_ dispatch: Dispatch) -> String {
    String(decoding: dispatch.line, as: UTF8.self)
  }

  /// Updates, and says what came of it.
  @discardableResult
  func update(
    _ wish: FeedUpdate.Wish = .due, after hours: Int64 = 0,
    goesOn: (UpdateProgress) -> Bool = { _ in true }
  ) throws -> UpdateSummary {
    var update = FeedUpdate(at: bureau(after: hours))
    try update.run(wish, goesOn: goesOn)
    return update.summary
  }

  /// The articles of the store as they lie there, one line each, the last about each id.
  func items() throws -> [FeedItem] {
    let library = try Library.open(store: store, indexFile: nil)
    try library.update()
    return try library.newest(of: .everything, limit: 1000).map { try library.item($0.id) }
  }
}

extension StandIn {
  /// A sitting in its store, of which nothing has been read.
  func sitting(_ size: Size) async -> Replay {
    let bureau = bureau()
    let engine = Engine(version: 1) { _ in Annotation() }
    let desk = Desk(
      .store, store: store, indexFile: bureau.indexFile, host: "desk", engine: engine)
    let workshop = Workshop(desk: desk, engine: engine, wireRoom: WireRoom(bureau))
    var replay = Replay(size: size, workshop: workshop)
    await replay.start(at: LocalTime(instant: Self.beginning / 1000))
    return replay
  }
}
