import Articles
import Console
import Text
import ViewModels

/// What the plain reader says: the reader in lines of text.
struct PlainWords {
  private let reader: Reader
  private let frame: Frame

  init(_ reader: Reader, _ frame: Frame) {
    (self.reader, self.frame) = (reader, frame)
  }

  /// Headlines that are listed at a time.
  private static let headlinesAtATime = 20

  /// What has changed since `before`.
  func lines(since before: Reader) -> [String] {
    if let prompt = reader.prompt { return question(prompt) }
    guard reader.page == .reading else { return page + notices }
    if reader.headlines.query != before.headlines.query { return [found] + list + notices }
    let isAnother = reader.article?.article != before.article?.article
    if reader.focus == .article, isAnother || before.focus == .headlines {
      return article + notices
    }
    if let words = quotation, reader.article?.current != before.article?.current {
      return notices + [words]
    }
    let hasMoved =
      reader.headlines.selected?.id != before.headlines.selected?.id
      || reader.focus != before.focus || before.page != .reading
    guard reader.focus == .headlines, hasMoved else { return notices }
    return notices + [headline(reader.headlines.position.selection)].compactMap(\.self)
  }

  var notices: [String] { reader.notice.map { [$0.words] } ?? [] }

  /// `Harbour: 3 unread of 12`
  var library: String {
    let name = reader.library?.name ?? "No articles"
    guard let tally = reader.headlines.tally else { return name }
    return "\(name): \(reader.unreadCount ?? 0) unread of \(tally.articles)"
  }

  private var found: String {
    guard reader.headlines.isSearch else { return library }
    return "\(reader.headlines.length ?? 0) found"
  }

  private func question(_ prompt: Prompt) -> [String] {
    let words = frame.text.split(separator: "\n").last.map { String($0) } ?? ""
    let asked = words.trimmingBlanks
    if case .question = prompt { return [asked] }
    return notices + [asked + " (write it on a line; an empty one gives up)"]
  }
}

// MARK: - Headlines

extension PlainWords {
  /// The headlines from the selected one on.
  var list: [String] {
    let rows = reader.headlines.held
    guard !rows.isEmpty else {
      return reader.headlines.isSearch
        ? ["Nothing found; back shows all again"]
        : reader.library?.advice ?? []
    }
    let start = reader.headlines.position.selection
    let end = min(rows.count, start + Self.headlinesAtATime)
    let lines = (start..<end).compactMap(headline)
    let more =
      (reader.headlines.length ?? rows.count) - (reader.headlines.selectedRow ?? start)
      - lines.count
    return lines + (more > 0 ? ["\(more.grouped) more below; page-down and list show them"] : [])
  }

  /// `3. Unread, 14 Nov, Continental Dispatch: Flood jams swing bridge, 8 quotations`
  private func headline(_ row: Int) -> String? {
    let headlines = reader.headlines
    guard headlines.held.indices.contains(row) else { return nil }
    let listed = headlines.held[row]
    let number =
      headlines.selectedRow.map { "\($0 + row - headlines.position.selection + 1). " } ?? ""
    let marks = reader.notebook.marks(of: listed)
    let facts = [
      marks.isRead ? "" : "unread", marks.isStarred ? "starred" : "",
      listed.headline.published?.dayInFull ?? "", listed.headline.source,
    ].filter { !$0.isEmpty }.joined(separator: ", ")
    let count = reader.counts[listed.id] ?? listed.quotations ?? 0
    let quoted = count == 0 ? "" : count == 1 ? ", 1 quotation" : ", \(count) quotations"
    return number + (facts.isEmpty ? "" : facts + ": ") + listed.headline.title + quoted
  }
}

// MARK: - The article

extension PlainWords {
  /// The whole article, a paragraph a line.
  var article: [String] {
    guard let pane = reader.article else { return ["No article is open"] }
    let headline = pane.article.headline
    let facts = [
      headline.source, headline.published?.dayInFull ?? "",
      pane.speakerCount == 0 ? "" : "\(pane.speakerCount) quoted",
    ]
    let paragraphs = pane.body.text.split(separator: "\n").map(String.init)
    return [headline.title, facts.filter { !$0.isEmpty }.joined(separator: ", ")]
      .filter { !$0.isEmpty } + paragraphs
  }

  /// The words of the quotation the person is at.
  private var quotation: String? {
    guard let pane = reader.article, let quotation = pane.currentQuotation else { return nil }
    return quotation.content.map { pane.body.text[$0].replacing("\n", with: " ") }
      .joined(separator: " … ")
  }

  /// Who is quoted, and who and what is named.
  var names: [String] {
    guard reader.article != nil else { return ["Open an article first"] }
    var lines: [String] = []
    for row in reader.sidebar.rows {
      switch row {
      case .blank: break
      case .heading(let section, let count, let isFolded):
        lines.append(section.rawValue + (isFolded ? ": \(count), not shown" : ":"))
      case .speaker(let entity, let digit, let direct, let indirect):
        let number = digit.map { "\($0). " } ?? ""
        lines.append("\(number)\(entity.name), \(direct) in marks, \(indirect) reported")
      case .role(_, let role): lines.append("   " + role)
      case .entity(let entity): lines.append("\(entity.name), \(entity.mentions.count)")
      }
    }
    return lines.isEmpty ? ["No names were found"] : lines
  }
}

// MARK: - Pages

extension PlainWords {
  /// A page as it would stand on a screen, without its signs.
  private var page: [String] {
    let signs: Set<Character> = ["▌", "█", "┊", "│", "─", "▸"]
    return frame.text.split(separator: "\n").dropLast().map { line in
      String(line.map { signs.contains($0) ? " " : $0 }).trimmingBlanks
    }.filter { !$0.isEmpty }
  }

  /// All commands: their names, keys and what they do.
  static func help(_ labels: KeyLabels) -> [String] {
    [
      "Write the name of a command or its keys, and Enter. Enter alone reads on.",
      "A number opens that article of the list. list: the headlines from here on. "
        + "text: the article again. names: who is quoted and named. "
        + "search and words, or / and words: looks for articles.",
    ]
      + CommandEntry.table.map { entry in
        let keys = labels.keys(of: entry.command).joined(separator: " ")
        return "\(entry.name)\(keys.isEmpty ? "" : " (\(keys))"): \(entry.summary)"
      }
  }
}

extension String {
  /// Without the blanks at its ends, and with one for several between words.
  fileprivate var trimmingBlanks: String {
    split(separator: " ").joined(separator: " ")
  }
}
