import Scoring

/// Prints the articles of a made-up archive, as bytes: a million of them are four gigabytes, and
/// strings would take as long as everything that is to be measured.
///
/// What an article says follows from its number alone. Three of five are in what looks like English,
/// one of four in what looks like Polish, the rest in what looks like Chinese.
struct Press {
  /// What was printed and not taken yet: feed items, one a line.
  var bytes: [UInt8] = []
  private(set) var known = KnownWords()
  private let articles: Int
  private let clock: ArchiveClock
  private let names: ArchiveNames
  private let vocabularies: [ArchiveLanguage: Vocabulary]
  private var lots = Draw(seed: 0)

  init(articles: Int) {
    var lots = Draw(seed: 20_261_123)
    self.articles = articles
    clock = ArchiveClock(articles: articles)
    names = ArchiveNames(using: &lots)
    var vocabularies: [ArchiveLanguage: Vocabulary] = [:]
    for language in ArchiveLanguage.allCases {
      vocabularies[language] = Vocabulary(language.words(using: &lots))
    }
    self.vocabularies = vocabularies
    bytes.reserveCapacity(8 << 20)
  }

  /// When the article is from.
  func time(of article: Int) -> CivilTime {
    CivilTime(instant: clock.instant(of: article))
  }

  /// Prints an article, counted from 0, the oldest.
  mutating func print(_ article: Int) {
    lots = Draw(seed: UInt64(article) &* 0x2545_F491_4F6C_DD1D)
    let language = language
    guard let vocabulary = vocabularies[language] else { return }
    let page = Page(article: article, language: language, vocabulary: vocabulary)
    let source = names.sources.word(using: &lots)
    if source.elementsEqual(KnownWords.source.utf8) { known.source += 1 }
    printHead(of: page, from: source)
    printBody(of: page)
    printFoot(of: page, from: source)
  }

  private var language: ArchiveLanguage {
    mutating get {
      switch Int.random(in: 0..<100, using: &lots) {
      case ..<60: .english
      case ..<85: .polish
      default: .chinese
      }
    }
  }
}

/// What an article is printed from.
private struct Page {
  var article: Int
  var language: ArchiveLanguage
  var vocabulary: Vocabulary
}

// MARK: - The fields

extension Press {
  private mutating func printHead(of page: Page, from source: ArraySlice<UInt8>) {
    let site = String(decoding: source, as: UTF8.self).lowercased().replacing(" ", with: "-")
    let address = "https://\(site).example/\(time(of: page.article).monthName)/\(page.article)"
    bytes += "{\"id\":\"\(address)\",\"url\":\"\(address)\",\"title\":\"".utf8
    let words = Int.random(in: 6...14, using: &lots)
    printWords(words, of: page, capitalized: true)
    bytes += "\",\"content_text\":\"".utf8
  }

  private mutating func printFoot(of page: Page, from source: ArraySlice<UInt8>) {
    bytes += "\",\"date_published\":\"\(time(of: page.article).name)\"".utf8
    bytes += ",\"authors\":[{\"name\":\"".utf8
    bytes += names.people.word(using: &lots)
    bytes += "\"}],\"tags\":[".utf8
    for tag in 0..<Int.random(in: 1...3, using: &lots) {
      bytes += (tag == 0 ? "\"" : ",\"").utf8
      bytes += names.tags.word(using: &lots)
      bytes.append(UInt8(ascii: "\""))
    }
    bytes += "],\"language\":\"\(page.language.code)\",\"_quoth\":{\"source\":\"".utf8
    bytes += source
    bytes += "\"}}\n".utf8
  }
}

// MARK: - The text

extension Press {
  /// About 3,500 bytes: with its other fields an article is about 4 KB.
  private mutating func printBody(of page: Page) {
    let length = Int.random(in: 1_800...5_200, using: &lots)
    let end = bytes.count + length
    printKnownWords(in: page)
    while bytes.count < end {
      for _ in 0..<Int.random(in: 2...4, using: &lots) { printSentence(of: page) }
      if Int.random(in: 0..<3, using: &lots) == 0 { printQuotation(of: page) }
      bytes += "\\n\\n".utf8
    }
  }

  private mutating func printKnownWords(in page: Page) {
    if Bool.random(using: &lots) {
      known.common += 1
      bytes += "\(KnownWords.common) \(page.language == .chinese ? "。" : "was mentioned.") ".utf8
    }
    if Int.random(in: 0..<100, using: &lots) == 0 {
      known.phrase += 1
      bytes += "The \(KnownWords.phrase) sailed again. ".utf8
    }
    let stride = max(1, articles / 20)
    guard page.article % stride == stride / 2, page.article / stride < 20 else { return }
    known.rare += 1
    bytes += "A \(KnownWords.rare) was seen. ".utf8
  }

  private mutating func printSentence(of page: Page) {
    let words = Int.random(in: 8...20, using: &lots)
    printWords(words, of: page, capitalized: true)
    if Int.random(in: 0..<4, using: &lots) == 0 {
      bytes += (page.language == .chinese ? " " : page.language == .polish ? " w " : " in ").utf8
      bytes += names.places.word(using: &lots)
    }
    bytes += page.language.fullStop.utf8
    bytes += page.language.blank.utf8
  }

  private mutating func printWords(_ count: Int, of page: Page, capitalized: Bool) {
    for word in 0..<count {
      if word > 0 { bytes += page.language.blank.utf8 }
      let start = bytes.count
      bytes += page.vocabulary.word(using: &lots)
      guard capitalized, word == 0, 0x61...0x7A ~= bytes[start] else { continue }
      bytes[start] -= 0x20
    }
  }

  private mutating func printQuotation(of page: Page) {
    let words = Int.random(in: 5...14, using: &lots)
    switch page.language {
    case .english:
      bytes += "“".utf8
      printWords(words, of: page, capitalized: true)
      bytes += ",” said ".utf8
      bytes += names.people.word(using: &lots)
      bytes += ", the ".utf8
      bytes += names.roles.word(using: &lots)
      bytes += " of ".utf8
      bytes += names.places.word(using: &lots)
      bytes += ".".utf8
    case .polish:
      bytes += "„".utf8
      printWords(words, of: page, capitalized: true)
      bytes += "”, powiedziała ".utf8
      bytes += names.people.word(using: &lots)
      bytes += ".".utf8
    case .chinese:
      bytes += names.chinesePeople.word(using: &lots)
      bytes += "说：“".utf8
      printWords(words, of: page, capitalized: false)
      bytes += "。”".utf8
    }
  }
}
