public import Articles
import Text

/// What can go wrong with the files of articles and marks, and what to do about it.
public enum Failure: Error, Hashable, Sendable {
  /// No open file holds this article.
  case missing(Article.ID)
  /// The file is no longer what it was when it was opened.
  case changed(file: String)
  case unreadable(file: String, reason: String)
  case unwritable(file: String, reason: String)
  /// The store was made by a later version of this program.
  case newerStore(file: String, version: Int)
  /// Nothing says where the store of this person is.
  case homeless
  /// The database made from the files does not work.
  case index(reason: String)
}

extension Failure: CustomStringConvertible {
  /// A sentence or two without the last full stop, clean copy on one line.
  public var description: String {
    sentence.cleanCopy()
  }

  private var sentence: String {
    switch self {
    case .missing(let id):
      "“\(id.rawValue.truncated(to: 60))” is in none of the open files any more"
    case .changed(let file):
      "\(file) has changed since it was opened. Start quoth again to read it"
    case .unreadable(let file, let reason):
      "\(file) cannot be read: \(reason)"
    case .unwritable(let file, let reason):
      "\(file) cannot be written: \(reason)"
    case .newerStore(let file, let version):
      "The store is of version \(version), and this program knows version \(Store.version). "
        + "Install a newer quoth; until then nothing is written. It says so in \(file)"
    case .homeless:
      "neither QUOTH_STORE nor HOME says where"
    case .index(let reason):
      "The index fails: \(reason). It holds nothing of its own and may be deleted"
    }
  }
}
