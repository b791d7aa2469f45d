/// The title of an article, from the title of its page, which mostly names the site as well.
enum PageTitle {
  /// What is left of `title`, unless a heading of the page says that all of it is the article’s.
  static func article(from title: String, _ headings: Headings) -> String {
    let title = title.onOneLine
    let words = title.unicodeScalars.map { $0 }
    var short = title
    let cuts = cuts(in: words)
    if let last = cuts.last {
      short = text(words[..<last])
      if short.wordCount < 3, let first = cuts.first { short = text(words[(first + 3)...]) }
    } else if let colon = title.firstRange(of: ": ") {
      if !headings.all.contains(title) { short = behindColon(title, colon) }
    } else if !(15...150).contains(title.count), headings.first.count == 1 {
      short = headings.first[0]
    }
    return isTooShort(short, of: title, cuts.map { words[$0 + 1] }) ? title : short
  }

  struct Headings {
    /// Of the `h1`s.
    var first: [String]
    /// Of the `h1`s and `h2`s.
    var all: [String]
  }

  /// Where a blank, a separator and a blank follow each other.
  private static func cuts(in words: [Unicode.Scalar]) -> [Int] {
    words.indices.dropLast(2).filter {
      words[$0] == " " && words[$0 + 2] == " " && separators.contains(words[$0 + 1])
    }
  }

  private static let separators = Set("|-–—\\/>»·•".unicodeScalars)
  /// Those that lead from a site through its parts to the article.
  private static let steps = Set("\\/>»".unicodeScalars)

  private static func text(_ words: ArraySlice<Unicode.Scalar>) -> String {
    var text = String.UnicodeScalarView()
    text.append(contentsOf: words)
    return String(text).onOneLine
  }

  private static func behindColon(_ title: String, _ colon: Range<String.Index>) -> String {
    let end = title.split(separator: ":").last.map { String($0).onOneLine } ?? title
    if end.wordCount >= 3 { return end }
    if String(title[..<colon.lowerBound]).wordCount > 5 { return title }
    return String(title[colon.upperBound...]).onOneLine
  }

  /// Four words or fewer are a title only where no more than one step was taken off.
  private static func isTooShort(
    _ short: String, of title: String, _ cuts: [Unicode.Scalar]
  ) -> Bool {
    guard short.wordCount <= 4 else { return false }
    let hasSteps = cuts.contains { steps.contains($0) }
    return !hasSteps || short.wordCount != title.wordCount - cuts.count - 1
  }
}

extension String {
  fileprivate var wordCount: Int { split(whereSeparator: \.isWhitespace).count }
}
