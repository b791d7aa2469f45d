import Articles
import FoundationEssentials
import Glibc

/// Where a machine keeps what it found in the store and could not read: one JSON object a line in
/// `quarantine/HOST.jsonl`.
struct Quarantine {
  private let store: Store
  private let path: Path
  private let clock: @Sendable () -> Int64

  init(store: Store, host: String, clock: @escaping @Sendable () -> Int64) {
    self.store = store
    path = store.quarantine.appending(Store.fileStem(of: host) + ".jsonl")
    self.clock = clock
  }

  /// Keeps `scraps`. When this returns they are on the disk.
  func setAside(_ scraps: [Scrap]) throws(SystemError) {
    guard !scraps.isEmpty else { return }
    try store.quarantine.makeFolders()
    let time = MarkTime(milliseconds: clock())
    let file = try path.openLocked()
    let start: [UInt8] = try file.endsInsideLine ? [.newline] : []
    let lines = scraps.map { $0.line(in: store, at: time) + "\n" }.joined()
    try file.append(start + Array(lines.utf8))
  }
}

/// A piece of a file that could not be read.
struct Scrap {
  var bytes: [UInt8]
  var file: Path
  /// Where it lay, in bytes from the start of the file.
  var offset: Int
  /// Why it was set aside, without a full stop.
  var reason: String

  /// `{"file":"articles/2025-12.jsonl","offset":512,"at":"…","reason":"…","text":"…"}`; with `base64`
  /// in place of `text` where the bytes are no UTF-8.
  fileprivate func line(in store: Store, at time: MarkTime) -> String {
    let name = String(decoding: name(in: store), as: UTF8.self)
    var line = "{\"file\":\(JSONValue.quoted(name)),\"offset\":\(offset),\"at\":\"\(time)\""
    line += ",\"reason\":" + JSONValue.quoted(reason)
    if let text = String(validating: bytes, as: UTF8.self) {
      line += ",\"text\":" + JSONValue.quoted(text)
    } else {
      line += ",\"base64\":\"\(Data(bytes).base64EncodedString())\""
    }
    return line + "}"
  }

  /// From the folder of the store.
  private func name(in store: Store) -> [UInt8] {
    let root = store.root.appending("").bytes
    return file.bytes.starts(with: root) ? Array(file.bytes.dropFirst(root.count)) : file.bytes
  }
}
