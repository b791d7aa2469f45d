import Articles
import FoundationEssentials
import Glibc

/// A file of JSON at the top of a store, which people edit, and so do other programs and other
/// machines.
///
/// It is read anew each time, changed under a lock and replaced as a whole. One that cannot be
/// understood is never written over.
struct KeptFile: Sendable {
  let store: Store
  /// What this machine is called, in case the store has to be made.
  let host: String
  /// `feeds.json`
  let fileName: String

  private var path: Path { store.root.appending(fileName) }

  /// The file, for people to read.
  var name: String { path.shown }

  var stamp: String { path.stamp }

  /// What it says now; nil where there is no file, or nothing in it.
  func read() throws(Failure) -> JSONValue? {
    try Self.read(path)
  }

  static func read(_ path: Path) throws(Failure) -> JSONValue? {
    let bytes: [UInt8]
    do throws(SystemError) {
      let file = try OpenFile(regular: path)
      bytes = try file.bytes(in: 0..<file.size)
    } catch {
      guard error.code != ENOENT, error.code != ENOTDIR else { return nil }
      throw .unreadable(file: path.shown, reason: error.reason)
    }
    guard bytes.contains(where: { $0 > .blank }) else { return nil }
    guard let value = try? JSONDecoder().decode(JSONValue.self, from: Data(bytes)) else {
      throw .unreadable(
        file: path.shown,
        reason: "it is not valid JSON, from line \(bytes.lineOfMistake) on. Mend it there")
    }
    return value
  }

  /// Does `work` while nobody else changes the file.
  func whileLocked<Answer>(_ work: () throws(Failure) -> Answer) throws(Failure) -> Answer {
    try store.prepare(host: host)
    let lock = try lockedStore()
    let answer = try work()
    _ = consume lock
    return answer
  }

  /// Not the lock of those who change articles: they may have it for long.
  private func lockedStore() throws(Failure) -> OpenFile {
    do throws(SystemError) {
      let folder = try OpenFile(store.root)
      try folder.lock(LOCK_EX)
      return folder
    } catch {
      throw .unwritable(file: name, reason: error.reason)
    }
  }

  /// Puts `text` in the place of what it says. When this returns, that is on the disk; when it throws,
  /// the file is as it was.
  func write(_ text: String) throws(Failure) {
    do throws(SystemError) {
      // Where it is a link, what it leads to is replaced.
      try path.resolved.replace(with: text.utf8)
    } catch {
      throw .unwritable(file: name, reason: error.reason)
    }
  }

  /// The text of a file that is an object with a list called `list`, of which each entry is written
  /// already, and `others` besides.
  static func text(_ list: String, _ entries: [String], others: [String: JSONValue]) -> String {
    var text = "{\n  \(JSONValue.quoted(list)): ["
    text += entries.isEmpty ? "]" : "\n" + entries.joined(separator: ",\n") + "\n  ]"
    for (name, value) in others.sorted(by: { $0.key < $1.key }) {
      text += ",\n  \(JSONValue.quoted(name)): \(value.line)"
    }
    return text + "\n}\n"
  }
}

extension [UInt8] {
  /// The line on which these stop being JSON, counted from 1.
  fileprivate var lineOfMistake: Int {
    var cursor = PlainJSON(at: 0)
    cursor.skipBlanks(in: span)
    _ = cursor.skipValue(in: span)
    return 1 + self[..<Swift.min(cursor.place, count)].count { $0 == .newline }
  }
}
