/// The line where a person writes the address or the name of a feed, or the name of a view.
public struct AddressLine: Hashable, Sendable {
  /// What is being written.
  public enum Purpose: Hashable, Sendable {
    case address
    /// A name for this feed.
    case name(of: FollowedFeed.ID)
    /// A name under which to keep what this query finds.
    case viewToSave(String)
    /// Another name for this view.
    case nameOfView(String)
  }

  /// An address that may be meant.
  public struct Choice: Hashable, Sendable {
    public var address: String
    public var note: String

    public init(address: String, note: String) {
      self.address = address
      self.note = note
    }
  }

  public let purpose: Purpose
  public private(set) var words: String
  public let choices: [Choice]
  /// Which of the choices is written now.
  public private(set) var choice: Int?

  init(_ purpose: Purpose, _ words: String = "", choices: [Choice] = []) {
    self.purpose = purpose
    self.words = words
    self.choices = choices
  }

}

extension AddressLine: WrittenLine {
  mutating func write(_ new: String) { (words, choice) = (new, nil) }

  /// An address is one word.
  mutating func eraseWord() { write("") }

  mutating func complete(_ step: Int) {
    guard !choices.isEmpty else { return }
    let index = choice.moved(by: step, of: choices.count)
    words = choices[index].address
    choice = index
  }
}
