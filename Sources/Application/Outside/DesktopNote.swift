/// A few words on the person's desktop, through `notify-send`.
public enum DesktopNote {
  /// Shows `words`.
  ///
  /// - Returns: Why they could not be shown, in a sentence without a full stop; nil where they were.
  public static func show(_ words: String) -> String? {
    do throws(Traveller.Regret) {
      return try Traveller.sent(on: Outing(notifying: words)).end()?.description
    } catch {
      return error.description
    }
  }
}
