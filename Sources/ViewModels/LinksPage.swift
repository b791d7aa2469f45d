public import Articles
import Text

/// The page of everything an article leads to.
public struct LinksPage: Hashable, Sendable {
  public struct Entry: Hashable, Sendable {
    /// As in the text; 0 is the article itself.
    public var number: Int
    /// What leads there, on one line.
    public var words: String
    public var address: WebAddress
  }

  public let entries: [Entry]
  public private(set) var position = ListPosition()
  private var rows: Int

  /// The rows below the list that have the whole address of the selected link; none on a small page.
  public static func detailRows(of rows: Int) -> Int { rows < 8 ? 0 : 3 }

  /// `rows` is how many the whole page has.
  init(of article: Article, rows: Int) {
    entries = Self.entries(of: article)
    self.rows = max(1, rows - Self.detailRows(of: rows))
    // Whoever wants links wants those in the text.
    if entries.first?.number == 0, entries.count > 1 { select(1) }
  }

  private static func entries(of article: Article) -> [Entry] {
    let composition = article.composition
    var words: [WebAddress: String] = [:]
    for link in composition.links {
      let named = article.text[link.span].cleanCopy()
      words[link.address] = words[link.address] ?? named
    }
    for image in composition.images {
      guard let address = image.address, words[address] == nil else { continue }
      words[address] = image.words.isEmpty ? "Picture" : "Picture: \(image.words)"
    }
    let links = composition.addresses.enumerated().map { index, address in
      Entry(number: index + 1, words: words[address] ?? "", address: address)
    }
    let own = article.address.map { Entry(number: 0, words: "This article", address: $0) }
    return (own.map { [$0] } ?? []) + links
  }

  public var selected: Entry? {
    entries.indices.contains(position.selection) ? entries[position.selection] : nil
  }

  /// The entries on the screen.
  public var visible: ArraySlice<Entry> {
    entries[min(position.top, entries.count)..<min(position.top + rows, entries.count)]
  }

  mutating func move(by step: Int) { select(position.selection + step) }

  /// Goes to the entry with this number. False where there is none.
  mutating func go(toNumber number: Int) -> Bool {
    guard let index = entries.firstIndex(where: { $0.number == number }) else { return false }
    select(index)
    return true
  }

  private mutating func select(_ index: Int) {
    position.select(index, of: entries.count, rows: rows)
  }

  mutating func fit(rows: Int) {
    self.rows = max(1, rows - Self.detailRows(of: rows))
    position.show(entries.count, rows: self.rows)
  }
}

extension Article {
  /// Where it lies on the web; nil where that is nowhere a browser may be sent.
  public var address: WebAddress? { url.flatMap { WebAddress($0) } }
}

// MARK: - What is done there

extension Reader {
  mutating func showLinks() {
    guard let article = article?.article else { return }
    let links = LinksPage(of: article, rows: room.pageRows)
    guard !links.entries.isEmpty else { return say("The article has no links and no address") }
    turn(to: .links(links))
  }

  mutating func changeLinks(_ change: (inout LinksPage) -> Void) {
    guard case .links(var links) = page else { return }
    change(&links)
    page = .links(links)
  }

  /// The link the person is at, on the page of links.
  var selectedLink: LinksPage.Entry? {
    if case .links(let links) = page { links.selected } else { nil }
  }

  /// Takes a digit of a link's number, and goes there.
  mutating func addToLinkNumber(_ digit: Int) {
    notice = nil
    let number = min((count ?? 0) * 10 + digit, 9_999)
    count = number
    var isThere = false
    changeLinks { isThere = $0.go(toNumber: number) }
    if !isThere { say("No link has the number \(number)") }
  }
}

extension Command {
  /// Whether it means something on the page of links, too.
  var isOfLinks: Bool { [.open, .browse, .copy, .copyLink].contains(self) }
}
