import Glibc

/// The right to change what is in a store, which one process has at a time.
///
/// Importing and compacting ask for it, so that none of them decides by what another is about to
/// change. Marking and reading go on meanwhile. It ends with the process, however that ends.
struct StoreLock: ~Copyable {
  private let folder: OpenFile

  private init(_ folder: consuming OpenFile) {
    self.folder = folder
  }

  /// Waits until nobody else has it, asking `goesOn` ten times a second. Nil where that says no.
  static func taken(
    in store: Store, waitingWhile goesOn: () -> Bool
  ) throws(Failure) -> StoreLock? {
    do throws(SystemError) {
      try store.articles.makeFolders()
      let folder = try OpenFile(store.articles)
      while try !folder.lockAtOnce() {
        guard goesOn() else { return nil }
        usleep(100_000)
      }
      return StoreLock(folder)
    } catch {
      throw .unwritable(file: store.articles.shown, reason: error.reason)
    }
  }
}
