public import Articles
import Dispatches
import Text

/// Lists of feeds as other programs keep them, which `quoth-fetch` reads and writes: strangers may have
/// made them.
public struct ForeignList: Sendable {
  public enum Form: String, Sendable {
    case opml
    /// The file `urls` of newsboat.
    case newsboat
    /// Ours.
    case json
  }

  private let program: String

  public init(at bureau: Bureau) throws(UpdateRefusal) {
    guard let program = bureau.program else { throw .noReporter }
    self.program = program
  }

  /// What the list in `bytes`, whatever its form, says. In problems, it is called `name`.
  public func read(_ bytes: [UInt8], name: String) throws(UpdateRefusal) -> SubscriptionList {
    guard let list = SubscriptionList(json: try translated(bytes, to: .json, name: name)) else {
      throw .noList(name.cleanCopy())
    }
    return list
  }

  /// `list` in the form of another program.
  public func written(_ list: SubscriptionList, as form: Form) throws(UpdateRefusal) -> [UInt8] {
    try translated(list.json, to: form, name: "feeds.json")
  }

  /// In bytes. No list is longer.
  private static let longest = 256 << 20
  /// In moments of a tenth of a second. Nobody needs longer.
  private static let patience = 300

  private func translated(
    _ bytes: [UInt8], to form: Form, name: String
  ) throws(UpdateRefusal) -> [UInt8] {
    guard var hand = Hand.lent(by: program, ["--list", form.rawValue, "--name", name]) else {
      throw .noReporter
    }
    hand.write(bytes)
    hand.closeInput()
    var (translation, moments): ([UInt8], Int) = ([], 0)
    while moments < Self.patience, translation.count < Self.longest {
      switch hand.listen(milliseconds: 100) {
      case .bytes(let piece): translation += piece
      case .silence: moments += 1
      case .end(.exit(0)): return translation
      case .end: throw .noList(name.cleanCopy())
      }
    }
    throw .noList(name.cleanCopy())
  }
}
