import ArgumentParser
import FoundationEssentials
import Importing
import Scoring

/// `lab feeds FOLDER`: how far our reading of feeds agrees with another’s.
///
/// Beside each feed lies what the other reader found in it, as `NAME.expected.json`. Every field
/// that either has counts, and every one in which they differ is printed.
struct CompareFeeds: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "feeds",
    abstract: "Hold what is read from feeds against what is expected, field by field.")

  @Argument(help: "A folder of feeds, each with its NAME.expected.json beside it.")
  var folder: String

  @Flag(help: "Print only the figures.")
  var quiet = false

  @Option(help: "Fail below this share of fields, in percent.")
  var atLeast = 0.0

  func run() throws {
    let folder = URL(filePath: folder)
    let ending = ".expected.json"
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
      .filter { $0.hasSuffix(ending) }.map { String($0.dropLast(ending.utf8.count)) }.sorted()
    guard !names.isEmpty else {
      throw ValidationError("There is no NAME\(ending) in \(folder.path).")
    }
    var tally = FeedTally()
    for name in names {
      let bytes = [UInt8](try Data(contentsOf: folder.appending(path: name)))
      let expected = try JSONDecoder().decode(
        FeedExtract.self, from: Data(contentsOf: folder.appending(path: name + ending)))
      let agreement = FeedAgreement(FeedExtract(Feed(bytes).written), expected)
      tally.add(agreement)
      if !quiet { show(agreement, of: name) }
    }
    print(tally)
    if tally.percent < atLeast { throw ExitCode.failure }
  }

  private func show(_ agreement: FeedAgreement, of name: String) {
    for difference in agreement.disagreements {
      print("\(name), \(difference.field):")
      print("  found    \(difference.found.shown)\n  expected \(difference.expected.shown)")
    }
  }
}

/// The agreement of many feeds.
private struct FeedTally: CustomStringConvertible {
  var feeds = 0
  var wholeFeeds = 0
  var fields = 0
  var agreements = 0

  mutating func add(_ agreement: FeedAgreement) {
    feeds += 1
    wholeFeeds += agreement.disagreements.isEmpty ? 1 : 0
    fields += agreement.fields
    agreements += agreement.fields - agreement.disagreements.count
  }

  var percent: Double { 100 * Double(agreements) / Double(max(1, fields)) }

  var description: String {
    let share = (percent * 100).rounded() / 100
    return "\(agreements) of \(fields) fields agree (\(share) %), "
      + "all of them in \(wholeFeeds) of \(feeds) feeds"
  }
}

extension FeedExtract {
  /// Of what a feed says, as it is written.
  init(_ feed: WrittenFeed) {
    self.init(
      version: feed.format == .cdf ? "" : feed.format.rawValue, title: feed.title?.value,
      items: feed.entries.map(Item.init))
  }
}

extension FeedExtract.Item {
  init(_ entry: WrittenEntry) {
    self.init()
    title = entry.title?.value
    url = entry.link
    id = entry.id
    author =
      entry.people.lazy.compactMap(\.name).first ?? entry.people.last.flatMap { $0.text ?? $0.mail }
    datePublished = entry.publishedInRFC3339
    dateModified = entry.updatedInRFC3339
    summary = entry.summary?.value
    content = entry.contents.map(\.value)
    tags = entry.tags
    enclosures = entry.attachments.filter(\.isEnclosure).map(\.address)
  }
}

extension String? {
  /// On one line, and not all of a long text.
  fileprivate var shown: String {
    guard let self else { return "–" }
    let line = self.split(whereSeparator: \.isNewline).joined(separator: "⏎")
    return line.count > 300 ? line.prefix(300) + "…" : line
  }
}
