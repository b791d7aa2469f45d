import ArgumentParser
import Articles
import FoundationEssentials
import Search
import Storage

/// `lab index STORE`: makes the index of a store from nothing, for a profiler to look at.
struct MakeIndex: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "index", abstract: "Make the index of a store, and say how long that takes.")

  @Argument(help: "The store.")
  var store: String

  @Flag(help: "Make its words searchable, too.")
  var words = false

  func run() throws {
    let workplace = try Workplace()
    let store = Store(folder: store)
    let file = store.indexFile(environment: ["XDG_CACHE_HOME": workplace.path(of: "cache")])
    try FileManager.default.createDirectory(
      atPath: workplace.path(of: "cache/quoth"), withIntermediateDirectories: true)
    let library = try Library.open(store: store, indexFile: file)
    let beginning = ContinuousClock.now
    try library.update()
    while words, try library.makeSearchable() > 0 {}
    let seconds = beginning.duration(to: .now) / .seconds(1)
    let articles = try library.tally(of: .everything).articles
    print(
      "\(articles) articles, \(seconds.decimal) s, \((Double(articles) / seconds).decimal) a second"
    )
  }
}
