public import People

/// Words that several articles quote, and each of the ways in which they do.
public struct Saying: Hashable, Sendable {
  /// One way of quoting them.
  public struct Version: Hashable, Sendable {
    public var words: [Word]
    /// Which articles quote them so, by their places in the story.
    public var tellings: [Int]
    /// The first of these quotations.
    public var citation: Citation
  }

  /// A word, with the marks around it.
  public struct Word: Hashable, Sendable {
    public var text: String
    /// Whether not all versions have it.
    public var isOwn: Bool

    public init(_ text: String, isOwn: Bool = false) {
      self.text = text
      self.isOwn = isOwn
    }
  }

  public var speaker: String?
  /// The one that most articles have first.
  public var versions: [Version]

  /// Whether the articles differ in what was said.
  public var isDisputed: Bool { versions.count > 1 }
}

/// A quotation as a row of words, to be held against another.
struct QuotedWords {
  let citation: Citation
  let telling: Int
  /// As they are printed, and as they are compared.
  let printed: [String]
  let folded: [String]

  init(_ citation: Citation, in telling: Int) {
    self.citation = citation
    self.telling = telling
    var (printed, folded) = ([String](), [String]())
    for word in citation.words.split(separator: " ") {
      let letters = word.foldedWords.joined()
      // A mark by itself belongs to the word before it.
      if letters.isEmpty, !printed.isEmpty {
        printed[printed.count - 1] += " " + word
      } else {
        printed.append(String(word))
        folded.append(letters)
      }
    }
    (self.printed, self.folded) = (printed, folded)
  }

  /// Runs of three words, by which others are found that may say the same.
  var runs: Set<[String]> {
    guard folded.count >= Self.shortestRun else { return [] }
    return Set(
      folded.indices.dropLast(Self.shortestRun - 1).map {
        Array(folded[$0..<$0 + Self.shortestRun])
      })
  }

  private static let shortestRun = 3
  /// In words. Three words in a row are in many a sentence.
  private static let fewest = 4

  /// Whether both are the same words, more or less: three of five of the shorter are in the longer, in
  /// the same order.
  func saysTheSame(as other: QuotedWords) -> Bool {
    let shorter = min(folded.count, other.folded.count)
    let common = folded.alignment(with: other.folded).count
    return common >= max(Self.fewest, (shorter * 3 + 4) / 5)
  }
}

extension [String] {
  /// Beyond so many words a row is not looked at: nobody repeats a whole speech.
  private static var longest: Int { 400 }

  /// The places of the longest row of words that is in both, in the same order.
  func alignment(with other: [String]) -> [(Int, Int)] {
    let (one, other) = (prefix(Self.longest), other.prefix(Self.longest))
    let width = other.count + 1
    var lengths = [Int](repeating: 0, count: (one.count + 1) * width)
    for row in one.indices.reversed() {
      for column in other.indices.reversed() {
        lengths[row * width + column] =
          one[row] == other[column]
          ? lengths[(row + 1) * width + column + 1] + 1
          : Swift.max(lengths[(row + 1) * width + column], lengths[row * width + column + 1])
      }
    }
    var pairs: [(Int, Int)] = []
    var (row, column) = (0, 0)
    while row < one.count, column < other.count {
      if one[row] == other[column] {
        pairs.append((row, column))
        (row, column) = (row + 1, column + 1)
      } else if lengths[(row + 1) * width + column] >= lengths[row * width + column + 1] {
        row += 1
      } else {
        column += 1
      }
    }
    return pairs
  }
}
