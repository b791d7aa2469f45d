import Application
import Search
import Storage

extension Library {
  /// The store of the person, with an index that knows all that `query` asks for. Ends as a program
  /// does that was interrupted, if it was.
  static func ofThisPerson(
    _ store: Store, for query: Query, needsWords: Bool = false, needsReadings: Bool = false,
    needsStories: Bool = false, isQuiet: Bool
  ) throws -> Library {
    Interruption.listen()
    var display = ProgressDisplay(isQuiet: isQuiet, patience: .milliseconds(500))
    defer { display.end() }
    do throws(Failure) {
      let file = store.indexFile(environment: Environment.ofThisProcess)
      let library = try open(store: store, indexFile: file) { library throws(Failure) in
        try IndexRefresh(of: library, engine: .ofThisProgram).run(
          for: query, needsWords: needsWords, needsReadings: needsReadings,
          needsStories: needsStories
        ) { progress in
          display.show(progress.description)
          return Interruption.signal == nil
        }
      }
      display.end()
      library.removeEarlierIndexes()
      for warning in library.warnings { try? Output.error.say("quoth: \(warning)") }
      return library
    } catch {
      throw Complaint(error.description, .cannotWrite)
    }
  }
}
