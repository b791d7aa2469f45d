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
  /// Nobody can tell which version of this program made the store.
  case illegibleVersion(file: String, reason: String)
  /// Nothing says where the store of this person is.
  case homeless
  /// The database made from the files does not work.
  case index(reason: String)
  /// The index is in memory, because it cannot be kept in its file.
  case indexInMemory(file: String, reason: String)
  /// The index does not know yet of articles that have been added to the store.
  case indexBehind(reason: String)
  /// The disk that the store lies on knows no locks.
  case noLocks(folder: String)
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
      "\(file) has changed since it was read. The list will know in a moment"
    case .unreadable(let file, let reason):
      "\(file) cannot be read: \(reason)"
    case .unwritable(let file, let reason):
      "\(file) cannot be written: \(reason)"
    case .newerStore(let file, let version):
      "The store is of version \(version), and this program knows version \(Store.version). "
        + "Install a newer quoth; until then nothing is written. It says so in \(file)"
    case .illegibleVersion(let file, let reason):
      "\(file) should say which version the store has, and cannot be read: \(reason). Nothing is "
        + "written until it can. Put a good copy in its place, or remove it: then it is written anew"
    case .homeless:
      "neither QUOTH_STORE nor HOME says where"
    case .index(let reason):
      "The index fails: \(reason). It holds nothing of its own and may be deleted"
    case .indexInMemory(let file, let reason):
      "The index cannot be kept in \(file): \(reason). It is made in memory instead, and has to be "
        + "made again at every start"
    case .indexBehind(let reason):
      "The index could not take in what was added: \(reason). All of it is in the store, and "
        + "whoever opens that next reads it"
    case .noLocks(let folder):
      "The disk under \(folder) knows no locks. Let one program at a time write to the store"
    }
  }

  /// Why, where a file or the index was in the way: without what it was about.
  var reason: String {
    switch self {
    case .unreadable(_, let reason), .unwritable(_, let reason), .illegibleVersion(_, let reason),
      .index(let reason), .indexInMemory(_, let reason), .indexBehind(let reason):
      reason
    case .missing, .changed, .newerStore, .homeless, .noLocks: description
    }
  }
}
