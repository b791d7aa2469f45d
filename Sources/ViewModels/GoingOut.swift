import Articles
import Text

// How an article leaves the reader: to a browser, a pager, an editor, any other program, a file.

/// The line where a command of the shell is written that gets the article.
public struct ShellLine: Hashable, Sendable {
  public private(set) var words = ""
}

extension ShellLine: WrittenLine {
  mutating func write(_ new: String) { words = new }
}

extension Reader {
  /// Opens the article, or the link the person is at, in a browser.
  mutating func browse() -> [Effect] {
    if let link = selectedLink { return open(link.address) }
    guard let article = articleInHand else {
      say("Its text is still being read")
      return []
    }
    guard let address = article.address else {
      say(
        article.url == nil
          ? "The article has no address" : "Only addresses with http and https are opened")
      return []
    }
    return open(address)
  }

  private mutating func open(_ address: WebAddress) -> [Effect] {
    say("Opening \(address)")
    return [.openAddress(address)]
  }

  /// The article on the screen, where it is the one that keys are meant for.
  private var articleInHand: Article? {
    guard let article = article?.article else { return nil }
    return focus == .headlines && headlines.selected?.id != article.id ? nil : article
  }

  private var printout: Printout? { articleInHand.map { Printout(of: $0) } }

  func showInPager() -> [Effect] { printout.map { [.page($0)] } ?? [] }

  func showInEditor() -> [Effect] { printout.map { [.edit($0)] } ?? [] }

  mutating func askWhatToPipeTo() {
    prompt = .shell(ShellLine())
  }

  mutating func take(_ answer: Answer, on line: ShellLine) -> [Effect] {
    var line = line
    switch line.take(answer) {
    case .writing: prompt = .shell(line)
    case .givenUp: prompt = nil
    case .finished:
      prompt = nil
      guard let printout, !line.words.allSatisfy({ $0 == " " }) else { break }
      return [.pipe(printout, command: line.words)]
    }
    return []
  }

  mutating func take(_ outcome: WritingOrder.Outcome, of order: PrintOrder) {
    switch outcome {
    case .written: say("Written to \(order.file)")
    case .exists: prompt = .question(.printOver(order))
    case .failed(let reason): say(reason, .trouble)
    }
  }

  /// What `w` writes: on a person's page what they said, else the article.
  mutating func askWhatFileToWrite() {
    if isOnPersonPage { return askWhereToWrite() }
    guard let printout else { return }
    prompt = .file(FileLine(printout.fileName, of: .article))
  }

  func printOrder(_ file: String) -> PrintOrder? {
    file.isEmpty ? nil : printout.map { PrintOrder(printout: $0, file: file) }
  }
}

// MARK: - Copying

extension Reader {
  mutating func copyLink() -> [Effect] {
    let address = selectedLink?.address.description ?? article?.article.url
    guard let address else {
      say("The article has no address")
      return []
    }
    say("Copied: \(address)")
    return [.copy(address)]
  }

  /// Copies the paragraph of the current quotation, or else the first that begins on the screen.
  mutating func copyParagraph() -> [Effect] {
    guard let paragraph = article?.paragraphInView else {
      say("No paragraph is on the screen")
      return []
    }
    say("Copied: \(paragraph.cleanCopy().truncated(to: 40))")
    return [.copy(String(paragraph))]
  }
}

extension ArticlePane {
  fileprivate var paragraphInView: Substring? {
    let text = article.text
    let quotation = currentQuotation.flatMap { isVisible($0) ? $0.start : nil }
    let shown = visibleSpan
    let paragraphs = text.split(separator: "\n")
    let spans = paragraphs.map { text.span(of: $0.startIndex..<$0.endIndex) }
    if let quotation { return spans.first { $0.contains(quotation) }.map { text[$0] } }
    let beginning = spans.first { shown.contains($0.lowerBound) }
    return (beginning ?? spans.first { $0.overlaps(shown) }).map { text[$0] }
  }
}

// MARK: - Where somebody was reading

extension Reader {
  /// Keeps where the person was in `before`, where they have left it or are about to leave altogether.
  mutating func keepPlace(in before: ArticlePane?, wasLeaving: Bool) -> [Effect] {
    let isLeaving = wantsToQuit && !wasLeaving
    guard let before, isLeaving || before.article.id != article?.article.id else { return [] }
    guard before.hasMoved else { return [] }
    placesOnTheirWay += 1
    return [.keepPlace(before.article.id, before.placeToKeep)]
  }
}

extension ArticlePane {
  /// Where to go on reading it: nowhere in particular for who is at its beginning or has come to its
  /// end.
  fileprivate var placeToKeep: TextOffset? {
    guard !isAtEnd, case .body(let offset, _) = place, offset > .start else { return nil }
    return offset
  }
}
