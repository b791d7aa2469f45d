import Language
import Storage

/// Which version of the program this is.
enum Version {
  static let number = "0.1.0"

  /// `0.1.0 (engine 31, store 1)`: what reads a text, which decides what is read anew after an update, and
  /// what a store looks like, which decides who can write to it.
  static var description: String {
    "\(number) (engine \(Annotator.version), store \(Store.version))"
  }
}
