import Articles
import Language
import Scoring

/// How well the engine reads, and how fast.
struct Evaluation {
  private(set) var names = NameScore()
  private(set) var alignment = Alignment()
  private(set) var quotations = QuotationScore()
  private(set) var edition = EditionScore()
  private(set) var newswireCount = 0
  private(set) var polnearCount = 0
  private(set) var editionCount = 0
  private(set) var gold = GoldScore()
  private(set) var goldCount = 0
  private(set) var reading: TimedAnnotator

  /// How much of the newswire's tables could be found in its texts.
  struct Alignment {
    var tokens = 0
    var lostTokens = 0
    var lostNames = 0
  }

  init(of annotator: Annotator) {
    reading = TimedAnnotator(annotator)
  }

  mutating func add(_ article: NewswireArticle) {
    newswireCount += 1
    names.add(gold: article.gold.names, found: reading.annotate(article.text).names)
    alignment.tokens += article.gold.tokenCount
    alignment.lostTokens += article.gold.lostTokenCount
    alignment.lostNames += article.gold.lostNameCount
  }

  mutating func add(_ article: PolnearArticle) {
    polnearCount += 1
    quotations.add(article.match(with: reading.annotate(article.text)))
  }

  mutating func add(_ article: (text: String, expected: Expectation)) {
    editionCount += 1
    edition.add(article.expected, reading.annotate(article.text), of: article.text)
  }

  mutating func add(_ passage: MarkedText) {
    goldCount += 1
    gold.add(passage, reading.annotate(passage.text))
  }
}

extension PolnearArticle {
  func match(with annotation: Annotation) -> QuotationMatch {
    QuotationMatch(text: text, gold: gold, found: annotation.quotations.map(Attribution.init))
  }
}
