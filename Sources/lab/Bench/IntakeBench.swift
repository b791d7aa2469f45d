import Articles
import FoundationEssentials
import Importing
import Scoring
import TerminalRig

/// How fast feeds and pages are read, on one core in this process: a feed beside `xmllint --noout` with
/// the same file, pages made up, and those somebody has put beside the project, held against the
/// articles a careful reader would keep.
struct IntakeBench {
  let workplace: Workplace

  func figures() throws -> [Figure] {
    let corpus = try Corpus()
    return try feedFigures(corpus) + pageFigures(corpus) + sharedPageFigures()
  }

  /// The processor time this thread takes for `work`, in milliseconds, five times.
  private func times(_ work: () -> Void) -> Sample {
    var sample = Sample()
    for _ in 0..<5 {
      let start = RunningProgram.processorTimeOfThisThread
      work()
      sample.addMilliseconds(RunningProgram.processorTimeOfThisThread - start)
    }
    return sample
  }
}

// MARK: - Feeds

extension IntakeBench {
  private func feedFigures(_ corpus: Corpus) throws -> [Figure] {
    let feed = Array(Self.feed(of: corpus.items.prefix(1000)).utf8)
    let path = workplace.path(of: "feed.xml")
    try Data(feed).write(to: URL(filePath: path))
    let reading = times { _ = Feed(feed) }
    let pace = Double(feed.count) / 1000 / reading.percentile(50)
    var figures = [
      Figure(.intake, "a feed of \(feed.count / 1_000_000) MB", .megabytesPerSecond, Sample([pace]))
    ]
    var floor: Figure.Floor?
    if FileManager.default.fileExists(atPath: Self.xmllint) {
      var sample = Sample()
      for _ in 0..<5 {
        sample.addMilliseconds(
          try ProgramRun(
            Self.xmllint, ["--noout", path], environment: workplace.environment,
            output: .file("/dev/null")
          ).processor)
      }
      floor = Figure.Floor(name: "xmllint --noout", value: sample.percentile(50))
      figures.append(Figure(.intake, "xmllint --noout, CPU", .milliseconds, sample))
    }
    return figures + [Figure(.intake, "the feed, CPU", .milliseconds, reading, floor: floor)]
  }

  private static let xmllint = "/usr/bin/xmllint"

  /// Articles as RSS with their text escaped, as most publishers send it.
  private static func feed(of items: ArraySlice<FeedItem>) -> String {
    var xml = "<rss version=\"2.0\"><channel><title>Bench</title>\n"
    for (number, item) in items.enumerated() {
      xml +=
        "<item><title>\(escaped(item.title ?? ""))</title><link>https://example.org/\(number)</link>"
      xml += "<guid>https://example.org/\(number)</guid>"
      xml += "<pubDate>Thu, 12 Mar 2026 09:14:00 +0100</pubDate><category>sea</category>"
      xml += "<description>\(escaped(paragraphs(of: item)))</description></item>\n"
    }
    return xml + "</channel></rss>\n"
  }

  private static func paragraphs(of item: FeedItem) -> String {
    item.words.split(separator: "\n").map { "<p>\(escaped(String($0)))</p>" }.joined(
      separator: "\n")
  }

  private static func escaped(_ text: String) -> String {
    text.replacing("&", with: "&amp;").replacing("<", with: "&lt;")
  }
}

// MARK: - Pages

extension IntakeBench {
  private func pageFigures(_ corpus: Corpus) -> [Figure] {
    let pages = corpus.items.prefix(200).map { Array(Self.page(of: $0).utf8) }
    let time = times { for page in pages { _ = Page(page) } }
    return [
      Figure(
        .intake, "\(pages.count) pages made up", .pagesPerSecond,
        Sample([Double(pages.count) * 1000 / time.percentile(50)]))
    ]
  }

  /// An article among menus, comments and other stories.
  private static func page(of item: FeedItem) -> String {
    let menu = (0..<40).map { "<li><a href=\"/\($0)\">Part \($0)</a></li>" }.joined()
    let comments = (0..<20).map { "<div class=comment><p>Comment \($0), and so on.</p></div>" }
    return """
      <html><head><title>\(escaped(item.title ?? "")) | Bench</title></head><body>
      <nav><ul>\(menu)</ul></nav><div class="story-body">\(paragraphs(of: item))</div>
      <aside><ul>\(menu)</ul></aside><section id="comments">\(comments.joined())</section></body></html>
      """
  }

  private func sharedPageFigures() throws -> [Figure] {
    let folder = URL(filePath: "../shared/pages")
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    let pages = names.sorted().compactMap { SharedPage(folder.appending(path: $0)) }
    guard !pages.isEmpty else { return [] }
    let time = times { for page in pages { _ = Page(page.source) } }
    let scores = pages.map { WordOverlap(Page($0.source).item.contentText ?? "", $0.text).f1 }
    return [
      Figure(
        .intake, "\(pages.count) real pages", .pagesPerSecond,
        Sample([Double(pages.count) * 1000 / time.percentile(50)])),
      Figure(
        .intake, "the same, words", .likeness, Sample([scores.reduce(0, +) / Double(scores.count)]),
        targets: [.atLeast(0.93)]),
    ]
  }
}

/// A page from the web, and the article in it.
private struct SharedPage {
  var source: [UInt8]
  var text: String

  init?(_ folder: URL) {
    guard let source = try? Data(contentsOf: folder.appending(path: "source.html")),
      let expected = try? Data(contentsOf: folder.appending(path: "expected.html"))
    else { return nil }
    self.source = [UInt8](source)
    text = CleanMarkup([UInt8](expected), contentType: "text/html; charset=utf-8").text
  }
}
