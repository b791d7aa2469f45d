public import People

/// Something the reader waits for the person to say.
public enum Prompt: Hashable, Sendable {
  /// Yes or no.
  case question(Question)
  /// A command by its name.
  case commandLine(CommandLine)
  /// Who speaks.
  case speaker(SpeakerLine)
  /// Who else is whoever the page is about, or who of them is somebody else.
  case party(SpeakerLine, Ruling.Verdict)
  /// What to look for.
  case search(SearchLine)
  /// The address or the name of a feed.
  case address(AddressLine)
  /// The name of a file to write.
  case file(FileLine)
  /// Words in the article, or on a page.
  case find(FindLine)
  /// A command for a shell.
  case shell(ShellLine)
}

/// What the reader asks before it does something large.
public enum Question: Hashable, Sendable {
  /// `count` unread articles of the list.
  case markAllRead(count: Int)
  case removeFeed(FollowedFeed.ID, title: String)
  /// An update is under way, and somebody wants another.
  case stopUpdate
  case removeView(String)
  /// There is another view of that name.
  case replaceView(String, query: String)
  /// There is a file of that name.
  case writeOver(WritingOrder)
  case printOver(PrintOrder)

  public var words: String {
    switch self {
    case .markAllRead(let count):
      "Mark \(count.grouped) read? y/n"
    case .removeFeed(_, let title): "Follow \(title) no longer? Its articles stay. y/n"
    case .stopUpdate: "Fetching already. Stop it? What has come stays. y/n"
    case .removeView(let name): "Remove the view “\(name)”? Its articles stay. y/n"
    case .replaceView(let name, _):
      "There is a view “\(name)” already. Put this search in its place? y/n"
    case .writeOver(let order): "\(order.file) is there already. Write over it? y/n"
    case .printOver(let order): "\(order.file) is there already. Write over it? y/n"
    }
  }

  /// What is said to whoever says no.
  var refusal: String {
    switch self {
    case .markAllRead: "Nothing was marked"
    case .removeFeed, .removeView: "Nothing was removed"
    case .replaceView: "Nothing was changed"
    case .stopUpdate: "Fetching goes on"
    case .writeOver, .printOver: "Nothing was written"
    }
  }
}

/// What a person does to the line they are writing, or to a question.
public enum Answer: Hashable, Sendable {
  case type(String)
  case erase
  case eraseWord
  case eraseAll
  /// The next match, or with -1 the one before.
  case complete(Int)
  case submit
  case cancel
}

extension Int {
  /// `98113` as `98,113`.
  public var grouped: String {
    var digits = String(magnitude)
    var end = digits.count - 3
    while end > 0 {
      digits.insert(",", at: digits.index(digits.startIndex, offsetBy: end))
      end -= 3
    }
    return self < 0 ? "-" + digits : digits
  }
}
