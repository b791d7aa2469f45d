import Glibc

/// The right to fetch the feeds of a store, which one process of this machine has at a time.
public struct UpdateLock: ~Copyable {
  private let file: OpenFile

  private init(_ file: consuming OpenFile) {
    self.file = file
  }

  /// Takes it; nil where somebody else has it. It is a file beside `log`.
  ///
  /// - Throws: Where there can be no such file.
  public static func taken(beside log: String) throws(Failure) -> UpdateLock? {
    let path = Path(log).appendingToName(".lock")
    do throws(SystemError) {
      try path.parent.makeFolders()
      let file = try OpenFile(path, flags: O_RDWR | O_CREAT, mode: S_IRUSR | S_IWUSR)
      return try file.lockAtOnce() ? UpdateLock(file) : nil
    } catch {
      throw .unwritable(file: path.shown, reason: error.reason)
    }
  }
}
