import Glibc

/// The right to fetch the feeds of a store, which one process of this machine has at a time.
public enum UpdateLock {
  /// Does `work` with that right, which goes with a file beside `log`; without one there is nobody to
  /// share it with.
  ///
  /// - Returns: Whether it was done: somebody else may be at it.
  public static func held(
    beside log: String?, during work: () throws(Failure) -> Void
  ) throws(Failure) -> Bool {
    guard let log else {
      try work()
      return true
    }
    let file = try lockFile(Path(log).appendingToName(".lock"))
    guard (try? file.lockAtOnce()) == true else { return false }
    try work()
    _ = consume file
    return true
  }

  private static func lockFile(_ path: Path) throws(Failure) -> OpenFile {
    do throws(SystemError) {
      try path.parent.makeFolders()
      return try OpenFile(path, flags: O_RDWR | O_CREAT, mode: S_IRUSR | S_IWUSR)
    } catch {
      throw .unwritable(file: path.shown, reason: error.reason)
    }
  }
}
