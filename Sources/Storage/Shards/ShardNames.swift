import Articles
import Glibc

/// Which files of articles this machine writes, and what they are called.
///
/// The machine that made the store writes `2025-12.jsonl`, and every other `2025-12.HOST.jsonl`, so
/// no two ever write one file.
struct ShardNames: Hashable, Sendable {
  /// This machine, as it stands in the names of files.
  let host: String
  /// Whether this machine made the store.
  let isFounder: Bool

  init(host: String, layout: StoreLayout) {
    self.host = Store.fileStem(of: host)
    isFounder = layout.host.map(Store.fileStem) == self.host
  }

  /// The shard for what was published at `instant`, in seconds since the beginning of 1970, UTC; nil
  /// is no date.
  func name(publishedAt instant: Int64?) -> String {
    let month = instant.flatMap(Self.month) ?? "undated"
    return isFounder ? "\(month).jsonl" : "\(month).\(host).jsonl"
  }

  /// The shard for a new version of an article that lies in the shard `earlier`.
  ///
  /// The version read last counts, so it must not go into a shard that is read before `earlier`.
  func name(publishedAt instant: Int64?, after earlier: String) -> String {
    let usual = name(publishedAt: instant)
    if usual.utf8.elementsEqual(earlier.utf8) || earlier.isRead(before: usual) { return usual }
    if isOurs(earlier) { return earlier }
    let latest = (1...9999).lazy.map(versions).first { earlier.isRead(before: $0) }
    return latest ?? usual
  }

  /// A shard behind all months and the undated: `versions-0001.HOST.jsonl`.
  private func versions(_ number: Int) -> String {
    let digits = String(10_000 + number).dropFirst()
    return "versions-\(digits).\(host).jsonl"
  }

  /// Whether this machine may write the file of this name.
  func isOurs(_ name: String) -> Bool {
    guard name.hasSuffix(".jsonl") else { return false }
    let parts = name.split(separator: ".", omittingEmptySubsequences: false).dropLast()
    guard let stem = parts.first else { return false }
    switch parts.count {
    case 1: return isFounder && Self.isPeriod(stem)
    case 2: return parts.last.map(String.init) == host && (Self.isPeriod(stem) || isVersions(stem))
    default: return false
    }
  }

  /// `2025-12` or `undated`.
  private static func isPeriod(_ stem: Substring) -> Bool {
    let parts = stem.split(separator: "-", omittingEmptySubsequences: false)
    return stem == "undated"
      || parts.count == 2 && parts[0].isDigits(4) && parts[1].isDigits(2)
  }

  private func isVersions(_ stem: Substring) -> Bool {
    stem.hasPrefix("versions-") && stem.dropFirst(9).isDigits(4)
  }

  /// `2025-12`, in UTC. Nil where the year has not four digits.
  private static func month(of instant: Int64) -> String? {
    var seconds = time_t(instant)
    var parts = tm()
    guard gmtime_r(&seconds, &parts) != nil, (-1899...8099).contains(parts.tm_year) else {
      return nil
    }
    let year = String(11_900 + parts.tm_year).dropFirst()
    let month = String(101 + parts.tm_mon).dropFirst()
    return "\(year)-\(month)"
  }
}

extension String {
  /// Whether a shard of this name is read before another: in the order of their bytes.
  func isRead(before other: String) -> Bool {
    utf8.lexicographicallyPrecedes(other.utf8)
  }
}

extension Substring {
  fileprivate func isDigits(_ count: Int) -> Bool {
    self.count == count && utf8.allSatisfy { (0x30...0x39).contains($0) }
  }
}
