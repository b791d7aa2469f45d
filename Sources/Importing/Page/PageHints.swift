/// What the class and the id of an element say about what it holds.
///
/// Page authors name the parts of a page for themselves, in English mostly: `article-body`,
/// `sidebar`, `related`. None of it is certain, all of it counts.
struct PageHints {
  /// In small letters.
  private let words: [UInt8]

  init(_ words: String) {
    self.words = words.utf8.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
  }

  /// Of the class and the id together.
  init(_ place: PageTree.Place, in tree: PageTree) {
    let name = tree[place, attribute: "class"] ?? ""
    self.init(name + " " + (tree[place, attribute: "id"] ?? ""))
  }

  /// Whether it names something around an article, and nothing that could be one.
  var isUnlikely: Bool {
    holdsOne(of: Self.unlikely) && !holdsOne(of: Self.maybe)
  }

  var isByline: Bool { holdsOne(of: Self.bylines) }

  /// 25 for a name that articles have, −25 for one that their surroundings have.
  var weight: Double {
    guard !words.isEmpty else { return 0 }
    return (holdsOne(of: Self.negative) || holdsHid ? -25 : 0)
      + (holdsOne(of: Self.positive) ? 25 : 0)
  }

  /// Whether it names buttons to share the article with others: `share` as a word of its own.
  var isSharing: Bool {
    holdsWord("share") || holdsWord("sharedaddy")
  }

  /// Whether it names a window that asks for one’s consent to be followed about.
  var isConsent: Bool { holdsOne(of: Self.consents) }

  /// Whether it names an invitation to letters of news.
  var isInvitation: Bool { holdsOne(of: Self.invitations) }

  /// Whether it names what says who the author is.
  var isAboutAuthor: Bool { holdsOne(of: Self.aboutAuthors) }

  /// Whether it names what keeps the rest of an article for those who pay. Some sites name every
  /// paragraph behind it so.
  var isGate: Bool { holdsOne(of: Self.gates) }

  /// Whether it says that only those who listen to a page are told this.
  var isForListeners: Bool { holdsOne(of: Self.forListeners) }

  private func holdsOne(of list: [[UInt8]]) -> Bool {
    list.contains { words.holds($0) }
  }

  /// `hid` between blanks.
  private var holdsHid: Bool {
    words.split(separator: 0x20, omittingEmptySubsequences: false).contains { $0 == Self.hid }
  }

  private func holdsWord(_ word: String) -> Bool {
    words.split { !$0.isLetterOrDigit }.contains { $0.elementsEqual(word.utf8) }
  }

  private static let hid = Array("hid".utf8)[...]

  private static func list(_ words: String) -> [[UInt8]] {
    words.split(whereSeparator: \.isWhitespace).map { Array($0.utf8) }
  }

  private static let unlikely = list(
    """
    -ad- ai2html banner breadcrumbs combx comment community cover-wrap disqus extra footer gdpr
    header legends menu related remark replies rss shoutbox sidebar skyscraper social sponsor
    supplemental ad-break agegate pagination pager popup yom-remote
    """)
  private static let maybe = list("and article body column content main mathjax shadow")
  private static let consents = list("cookie consent onetrust didomi qc-cmp truste usercentrics")
  private static let invitations = list("newsletter sign-up signup subscribe-box mailing-list")
  private static let aboutAuthors = list(
    "author-bio about-author about-the-author author-box authorbox author-card bio-box")
  private static let gates = list("paywall regwall subscription-wall meter-wall")
  private static let forListeners = list(
    "sr-only visually-hidden visuallyhidden screen-reader screenreader")
  private static let bylines = list("byline author dateline writtenby p-author")
  private static let positive = list(
    """
    article body content entry hentry h-entry main page pagination post text blog story
    """)
  private static let negative = list(
    """
    -ad- hidden banner combx comment com- contact footer gdpr masthead media meta outbrain promo
    related scroll share shoutbox sidebar skyscraper sponsor shopping tags widget
    """)
}

extension UInt8 {
  fileprivate var isLetterOrDigit: Bool {
    (0x41...0x5A).contains(self & 0xDF) && self >= 0x41 || (0x30...0x39).contains(self)
  }
}
