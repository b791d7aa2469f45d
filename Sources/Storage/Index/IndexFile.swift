import Glibc

extension Store {
  /// Where the index of this store lies: in `$XDG_CACHE_HOME/quoth`, else `~/.cache/quoth`, under a
  /// name that no other store has. Nil where there is not even a home.
  public func indexFile(environment: [String: String]) -> String? {
    cacheFile("v\(Schema.version).sqlite", environment: environment)
  }

  /// Where this machine remembers what fetching the feeds of this store has taught it, beside the
  /// index. Nil where there is not even a home.
  public func fetchLogFile(environment: [String: String]) -> String? {
    cacheFile("fetches.json", environment: environment)
  }

  private func cacheFile(_ ending: String, environment: [String: String]) -> String? {
    let cache: String
    if let folder = environment["XDG_CACHE_HOME"], folder.hasPrefix("/") {
      cache = folder
    } else if let home = environment["HOME"], !home.isEmpty {
      cache = home + "/.cache"
    } else {
      return nil
    }
    return "\(cache)/quoth/\(mark).\(ending)"
  }

  /// Sixteen hexadecimal digits made from the store's path, links followed: its 64-bit FNV-1a hash.
  private var mark: String {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in root.resolved.bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}

extension Path {
  /// Removes the indexes that earlier versions of this program have made of the store whose index lies
  /// here; those stay that another process has open. An index of a store that is gone is not known by
  /// its name, and may be of a disk that comes back.
  func removeEarlierIndexes() {
    guard let this = IndexName(name) else { return }
    for name in (try? parent.names()) ?? [] {
      guard let other = IndexName(name), other.mark == this.mark, other.version < this.version
      else { continue }
      let file = parent.appending(name)
      guard !file.isOpenAsDatabase else { continue }
      for ending in ["-wal", "-shm", ".lock", ""] { file.appendingToName(ending).remove() }
    }
  }

  /// Whether a process has it open as SQLite does: with a lock on the file itself or on the one
  /// through which processes share its pages.
  private var isOpenAsDatabase: Bool {
    [self, appendingToName("-shm")].contains { path in
      guard let file = try? OpenFile(regular: path, flags: O_RDWR) else { return path.isThere }
      return file.isLockedByRecord()
    }
  }
}

/// `0123456789abcdef.v4.sqlite`
private struct IndexName {
  /// What tells the index of one store from another's.
  let mark: String
  let version: Int

  init?(_ name: [UInt8]) {
    let parts = String(decoding: name, as: UTF8.self)
      .split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count == 3, parts[2] == "sqlite", parts[0].count == 16, parts[1].first == "v",
      let version = Int(parts[1].dropFirst())
    else { return nil }
    mark = String(parts[0])
    self.version = version
  }
}
