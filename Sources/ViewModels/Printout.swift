public import Articles
import Text

/// An article as other programs get it: plain text, and nothing in it that is not for reading.
public struct Printout: Hashable, Sendable {
  /// What the article is called; clean copy.
  public let title: String
  /// All of it, with a line break at the end: title, byline, address, text, and where its links lead.
  public let text: String

  public init(of article: Article) {
    title = article.headline.title
    let head = [title, article.byline, article.url ?? ""].filter { !$0.isEmpty }
    let parts = [head.joined(separator: "\n"), article.numberedText, article.listOfLinks]
    text = parts.filter { !$0.isEmpty }.joined(separator: "\n\n") + "\n"
  }

  /// What a file of it may be called: `bridge-to-open-on-monday.txt`.
  public var fileName: String {
    var name = ""
    for character in title.lowercased().prefix(60) {
      if character.isLetter || character.isNumber {
        name.append(character)
      } else if name.last != "-", !name.isEmpty {
        name.append("-")
      }
    }
    if name.last == "-" { name.removeLast() }
    return (name.isEmpty ? "article" : name) + ".txt"
  }
}

extension Article {
  /// `Harbour Post · 20 Nov 2026 09:00 · Ida Moss`
  fileprivate var byline: String {
    ([headline.source, headline.published?.inDigits ?? ""] + authors)
      .filter { !$0.isEmpty }.joined(separator: " · ")
  }

  /// The text with the numbers of links behind their words.
  fileprivate var numberedText: String {
    let galley = Galley(text, composition.makeup, measure: .max)
    return galley.pieces(of: text.wholeSpan).map { text[$0.span] + ($0.note ?? "") }.joined()
  }

  fileprivate var listOfLinks: String {
    composition.addresses.enumerated().map { "[\($0.offset + 1)] \($0.element)" }
      .joined(separator: "\n")
  }
}

/// Where a printout is to be written.
public struct PrintOrder: Hashable, Sendable {
  public var printout: Printout
  public var file: String
  /// Whether a file that is there may be written over.
  public var mayReplace = false

  var writingOver: PrintOrder {
    var order = self
    order.mayReplace = true
    return order
  }
}

extension LocalTime {
  /// `2026-11-20 09:05`
  fileprivate var inDigits: String {
    func two(_ number: Int) -> String { String(100 + number).dropFirst().description }
    return "\(year)-\(two(month))-\(two(day)) \(two(hour)):\(two(minute))"
  }
}
