import Glibc

extension Store {
  /// Where the index of this store lies: in `$XDG_CACHE_HOME/quoth`, else `~/.cache/quoth`, under a
  /// name that no other store has. Nil where there is not even a home.
  public func indexFile(environment: [String: String]) -> String? {
    let cache: String
    if let folder = environment["XDG_CACHE_HOME"], folder.hasPrefix("/") {
      cache = folder
    } else if let home = environment["HOME"], !home.isEmpty {
      cache = home + "/.cache"
    } else {
      return nil
    }
    return "\(cache)/quoth/\(mark).v\(Schema.version).sqlite"
  }

  /// Sixteen hexadecimal digits made from the store's path, links followed: its 64-bit FNV-1a hash.
  private var mark: String {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in root.resolved.bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}
