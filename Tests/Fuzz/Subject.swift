import Articles
import CResources
import Console
import Glibc
import Importing
import Language
import Search
import Storage
import Text

/// What takes any bytes, and must not mind.
enum Subject: String, CaseIterable {
  case annotation
  case articles
  case feed
  case html
  case keys
  case opml
  case page
  case query
  case urls

  init(named name: String?) {
    guard let subject = name.flatMap(Subject.init(rawValue:)) else {
      print("Name what to feed: \(Subject.allCases.map(\.rawValue).joined(separator: ", "))")
      exit(64)
    }
    self = subject
  }

  func take(_ bytes: [UInt8]) {
    switch self {
    case .annotation: Self.annotate(String(decoding: bytes, as: UTF8.self))
    case .articles: Self.readArticles(bytes)
    case .feed: _ = Feed(bytes, address: "https://example.org/feed").items.map(\.jsonBytes)
    case .html: _ = PlainText.of(html: String(decoding: bytes, as: UTF8.self))
    case .keys: Self.readKeys(bytes)
    case .opml: Self.readOPML(bytes)
    case .page: _ = Page(bytes, address: "https://example.org/page").item.jsonBytes
    case .query: _ = try? Query(parsing: String(decoding: bytes, as: UTF8.self))
    case .urls: Self.readURLs(bytes)
    }
  }

  private static let annotator = Annotator(
    lexicon: Lexicon(
      UnsafeRawBufferPointer(start: resource_lexicon(), count: resource_lexicon_length())),
    names: NameTagger(
      clusters: UnsafeRawBufferPointer(
        start: resource_name_clusters(), count: resource_name_clusters_length()),
      weights: UnsafeRawBufferPointer(
        start: resource_name_weights(), count: resource_name_weights_length())),
    quotations: try? QuotationTagger(
      UnsafeRawBufferPointer(
        start: resource_quotation_weights(), count: resource_quotation_weights_length())))

  /// All that is found must lie in the text.
  private static func annotate(_ text: String) {
    let annotation = annotator.annotate(text)
    let mentions = annotation.entities.flatMap(\.mentions)
    let quoted = annotation.quotations.flatMap { quotation in
      quotation.content + [quotation.cue, quotation.source].compactMap(\.self)
    }
    for span in mentions + quoted {
      precondition(!span.isEmpty && span.upperBound.utf8 <= text.utf8.count)
      precondition(text.index(at: span.lowerBound).samePosition(in: text.unicodeScalars) != nil)
      precondition(text.index(at: span.upperBound).samePosition(in: text.unicodeScalars) != nil)
    }
    for id in annotation.quotations.flatMap({ [$0.speaker].compactMap(\.self) + $0.via }) {
      precondition(annotation.entity(id) != nil)
    }
  }

  /// Whatever is in the list can be opened.
  private static func readArticles(_ bytes: [UInt8]) {
    do throws(Failure) {
      let library = try Library.open(edition: bytes, name: "bytes")
      try library.update()
      let window = try library.headlines(HeadlineRequest(around: .first, above: 0, below: 1000))
      for row in window.rows { _ = try library.article(row.id) }
    } catch {
      preconditionFailure(error.description)
    }
  }

  /// What was read can be written, and read again.
  private static func readOPML(_ bytes: [UInt8]) {
    let list = OPML.read(bytes, name: "bytes")
    let again = OPML.read(Array(OPML.write(list, title: "bytes").utf8), name: "bytes")
    precondition(again.problems.isEmpty && again.searches == list.searches)
    precondition(Set(again.subscriptions.map(\.url)) == Set(list.subscriptions.map(\.url)))
  }

  private static func readURLs(_ bytes: [UInt8]) {
    var list = NewsboatURLs.read(bytes, name: "bytes")
    list.searches = []
    let again = NewsboatURLs.read(Array(NewsboatURLs.write(list).utf8), name: "bytes")
    precondition(again.problems.isEmpty && again.subscriptions == list.subscriptions)
  }

  private static func readKeys(_ bytes: [UInt8]) {
    var reader = KeyReader()
    _ = reader.read(bytes)
  }
}
