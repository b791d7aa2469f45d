import Articles
import Dispatches
import Importing

/// How programs write down which feeds somebody follows.
public enum ListForm: String, Sendable, CaseIterable {
  case opml
  /// The file `urls` of newsboat.
  case newsboat
  /// What the reader and this program understand among themselves.
  case json

  /// The list in `bytes`, whatever its form, in this one; nil where it says that it is ours and is
  /// not. In the problems that come along it is called `name`.
  public func translated(_ bytes: [UInt8], name: String) -> [UInt8]? {
    guard let list = Self.form(of: bytes).read(bytes, name: name) else { return nil }
    switch self {
    case .opml: return Array(OPML.write(list, title: "Feeds followed in quoth").utf8)
    case .newsboat: return Array(NewsboatURLs.write(list).utf8)
    case .json: return list.json
    }
  }

  /// Told by how it begins. A line of newsboat’s begins with an address.
  private static func form(of bytes: [UInt8]) -> ListForm {
    let isWide = bytes.starts(with: [0xFE, 0xFF]) || bytes.starts(with: [0xFF, 0xFE])
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    let text = bytes.starts(with: mark) ? bytes[3...] : bytes[...]
    switch text.first(where: { $0 > 0x20 }) {
    case UInt8(ascii: "{"): return .json
    case UInt8(ascii: "<"): return .opml
    default: return isWide ? .opml : .newsboat
    }
  }

  private func read(_ bytes: [UInt8], name: String) -> SubscriptionList? {
    switch self {
    case .opml: OPML.read(bytes, name: name)
    case .newsboat: NewsboatURLs.read(bytes, name: name)
    case .json: SubscriptionList(json: bytes)
    }
  }
}
