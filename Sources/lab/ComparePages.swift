import ArgumentParser
import Articles
import FoundationEssentials
import Importing
import Scoring

/// `lab pages FOLDER`: how far the articles we find in pages are those a careful reader would keep.
///
/// Each page is a folder with `source.html`, `expected.html` (the article) and
/// `expected-metadata.json` (its title, byline and date).
struct ComparePages: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "pages",
    abstract: "Hold the articles found in pages against what is expected, by their words.")

  @Argument(help: "A folder of pages, each a folder of its own.")
  var folder: String

  @Option(help: "Fail below this mean F1, between 0 and 1.")
  var atLeast = 0.0

  @Option(help: "Write the texts, NAME.found and NAME.expected, into this folder.")
  var texts: String?

  @Option(help: "The address the pages are read as lying at.")
  var address = "http://fakehost/test/page.html"

  func run() throws {
    let folder = URL(filePath: folder)
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
      .filter { Self.isPage(folder.appending(path: $0)) }
    guard !names.isEmpty else {
      throw ValidationError("There is no page with source.html in \(folder.path).")
    }
    var tally = PageTally()
    print("  F1     precision  recall  title  byline  date  page")
    for name in names { try compare(name, in: folder, &tally) }
    print(tally)
    if tally.meanF1 < atLeast { throw ExitCode.failure }
  }

  private static func isPage(_ folder: URL) -> Bool {
    FileManager.default.fileExists(atPath: folder.appending(path: "source.html").path)
  }

  private func compare(_ name: String, in folder: URL, _ tally: inout PageTally) throws {
    let page = folder.appending(path: name)
    let source = [UInt8](try Data(contentsOf: page.appending(path: "source.html")))
    let expected = try ExpectedPage(page)
    let clock = ContinuousClock()
    let start = clock.now
    let found = Page(source, address: address)
    tally.time += clock.now - start
    tally.bytes += source.count
    let row = PageRow(found, expected)
    tally.rows.append(row)
    print("  \(row)  \(name)")
    if let texts { try keep(found, expected, name, in: URL(filePath: texts)) }
  }

  private func keep(_ found: Page, _ expected: ExpectedPage, _ name: String, in folder: URL) throws
  {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let head: [String?] = [
      found.item.title, found.item.authors.joined(separator: ", "), found.item.datePublished,
    ]
    let text =
      head.map { $0 ?? "–" }.joined(separator: "\n") + "\n\n" + (found.item.contentText ?? "")
    try Data(text.utf8).write(to: folder.appending(path: name + ".found"))
    let wanted = [
      expected.metadata.title, expected.metadata.byline, expected.metadata.publishedTime,
    ]
    let goal = wanted.map { $0 ?? "–" }.joined(separator: "\n") + "\n\n" + expected.text
    try Data(goal.utf8).write(to: folder.appending(path: name + ".expected"))
    try Data((found.item.contentHTML ?? "").utf8).write(to: folder.appending(path: name + ".html"))
  }
}

/// What a careful reader would keep of a page.
private struct ExpectedPage {
  var text: String
  var metadata: Metadata

  struct Metadata: Decodable {
    var title: String?
    var byline: String?
    var publishedTime: String?
  }

  init(_ folder: URL) throws {
    let html = [UInt8](try Data(contentsOf: folder.appending(path: "expected.html")))
    text = CleanMarkup(html, contentType: "text/html; charset=utf-8").text
    let data = try Data(contentsOf: folder.appending(path: "expected-metadata.json"))
    metadata = try JSONDecoder().decode(Metadata.self, from: data)
  }
}

/// How one page fares.
private struct PageRow: CustomStringConvertible {
  var overlap: WordOverlap
  var title: Agreement
  var byline: Agreement
  var date: Agreement

  init(_ found: Page, _ expected: ExpectedPage) {
    overlap = WordOverlap(found.item.contentText ?? "", expected.text)
    title = Agreement(found.item.title, expected.metadata.title)
    byline = Agreement(
      found.item.authors.isEmpty ? nil : found.item.authors.joined(separator: ", "),
      expected.metadata.byline)
    date = Agreement(
      found.item.datePublished,
      expected.metadata.publishedTime.flatMap { DateInTheWild($0)?.rfc3339 })
  }

  var description: String {
    "\(overlap.f1.figure)  \(overlap.precision.figure)     \(overlap.recall.figure)  "
      + "\(title)      \(byline)       \(date)   "
  }
}

private enum Agreement: CustomStringConvertible {
  case same
  case other
  /// We found one where none is expected.
  case more

  init(_ found: String?, _ expected: String?) {
    let (found, expected) = (found ?? "", expected ?? "")
    if found == expected {
      self = .same
    } else {
      self = expected.isEmpty ? .more : .other
    }
  }

  var description: String {
    switch self {
    case .same: "="
    case .other: "≠"
    case .more: "+"
    }
  }
}

private struct PageTally: CustomStringConvertible {
  var rows: [PageRow] = []
  var time = Duration.zero
  var bytes = 0

  var meanF1: Double {
    rows.reduce(0) { $0 + $1.overlap.f1 } / Double(max(1, rows.count))
  }

  var description: String {
    let seconds = Double(time.components.seconds) + Double(time.components.attoseconds) * 1e-18
    let pace =
      "\(Int(Double(rows.count) / seconds)) pages/s, \((Double(bytes) / seconds / 1e6).figure) MB/s"
    return "mean F1 \(meanF1.figure) on \(rows.count) pages; titles \(share(\.title)), "
      + "bylines \(share(\.byline)), dates \(share(\.date)); \(pace)"
  }

  private func share(_ field: (PageRow) -> Agreement) -> String {
    "\(rows.count { field($0) == .same })/\(rows.count)"
  }
}

extension Double {
  /// With four places.
  fileprivate var figure: String {
    let digits = String(Int((self * 10_000).rounded()))
    let padded = String(repeating: "0", count: max(0, 5 - digits.count)) + digits
    return padded.dropLast(4) + "." + padded.suffix(4)
  }
}
