import FoundationEssentials
import Glibc

/// What this machine knows of the feeds it has fetched, beside the index: a file that may be deleted,
/// and is then made again.
///
/// Without a validator in it, a feed is fetched as a whole once more; nothing else is lost with it.
public struct FetchLog: Sendable {
  private let path: Path?
  private var records: [String: FetchRecord] = [:]

  /// The log in `file`, which lasts as long as this value where there is none. What cannot be read is
  /// taken for an empty one.
  public init(file: String?) {
    path = file.map { Path($0) }
    guard let path, let file = try? OpenFile(regular: path), let size = try? file.size,
      let bytes = try? file.bytes(in: 0..<size)
    else { return }
    records = (try? JSONDecoder().decode([String: FetchRecord].self, from: Data(bytes))) ?? [:]
  }

  /// What is known of the feed that is subscribed to under `address`.
  public subscript(address: String) -> FetchRecord {
    get { records[address] ?? FetchRecord() }
    set { records[address] = newValue }
  }

  /// What was known of a feed under its old address is known of it under the new one.
  public mutating func move(_ address: String, to newAddress: String) {
    records[newAddress] = records.removeValue(forKey: address)
  }

  /// Forgets every feed but these.
  public mutating func keepOnly(_ addresses: some Sequence<String>) {
    let addresses = Set(addresses)
    records = records.filter { addresses.contains($0.key) }
  }

  /// Writes all of it down, in place of what the file said.
  public func save() throws(Failure) {
    guard let path else { return }
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    do {
      let bytes = Array(try encoder.encode(records)) + [.newline]
      try path.parent.makeFolders()
      try path.replace(with: bytes)
    } catch {
      let reason = (error as? SystemError)?.reason ?? "\(error)"
      throw .unwritable(file: path.shown, reason: reason)
    }
  }
}
