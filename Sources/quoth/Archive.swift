import Application
import Search
import Storage

extension Library {
  /// The store of the person, with an index that knows all that `query` asks for. Ends as a program
  /// does that was interrupted, if it was.
  static func ofThisPerson(
    _ store: Store, for query: Query, needsWords: Bool = false, isQuiet: Bool
  ) throws -> Library {
    Interruption.listen()
    var display = ProgressDisplay(isQuiet: isQuiet, patience: .milliseconds(500))
    defer { display.end() }
    do throws(Failure) {
      let library = try opened(store)
      try IndexRefresh(of: library, engine: .ofThisProgram).run(
        for: query, needsWords: needsWords
      ) { progress in
        display.show(progress.description)
        return Interruption.signal == nil
      }
      display.end()
      return library
    } catch {
      throw Complaint(error.description, .cannotWrite)
    }
  }

  /// Where there is no place for an index, it is in memory.
  private static func opened(_ store: Store) throws(Failure) -> Library {
    guard let file = store.indexFile(environment: Environment.ofThisProcess),
      let library = try? open(store: store, indexFile: file)
    else { return try open(store: store, indexFile: nil) }
    return library
  }
}
