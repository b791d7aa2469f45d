/// Writing a text to a file that a person has named.
public enum PrintedFile {
  /// Writes `text` to `file`, which is there as a whole or not at all; `~/` is the person's home.
  ///
  /// - Returns: False where nothing was done, because there is a file of that name and it may not be
  ///   replaced.
  public static func write(
    _ text: String, to file: String, mayReplace: Bool
  ) throws(Failure) -> Bool {
    let path = Path(file.inHome).resolved
    guard mayReplace || !path.isThere else { return false }
    do throws(SystemError) {
      try path.replace(with: text.utf8)
      return true
    } catch {
      throw .unwritable(file: path.shown, reason: error.reason)
    }
  }
}
