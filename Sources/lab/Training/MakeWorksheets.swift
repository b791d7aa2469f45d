import ArgumentParser
import Articles
import FoundationEssentials
import Language
import Scoring
import Text

/// `lab worksheets --corpora DIR --folder DIR`: what the tagger of quotations learns from.
///
/// A file for each part of the corpora; see ``Worksheet``. Besides its lines there are `D`, which
/// begins an article, and `G`: a gold attribution with content, cue and source in bytes.
struct MakeWorksheets: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "worksheets", abstract: "Write what the tagger of quotations learns from.")

  @Option(help: "The folder of the corpora; see its README.md.")
  var corpora: String

  @Option(help: "Where to write.")
  var folder: String

  func run() throws {
    let corpora = try Corpora(corpora)
    let annotator = Engine.annotator()
    for part in ["train", "dev"] {
      var lines: [String] = []
      for article in try corpora.polnear(part) {
        guard let sheet = annotator.worksheet(of: article.text) else { continue }
        lines.append("D \(article.name)")
        lines += sheet.lines
        lines += article.gold.map(line)
      }
      try write(lines, "polnear-\(part)")
    }
    var lines: [String] = []
    for (name, text) in try corpora.unmarkedNews() {
      guard let sheet = annotator.worksheet(of: text) else { continue }
      lines.append("D \(name)")
      lines += sheet.lines
    }
    try write(lines, "newswire-train")
  }

  private func write(_ lines: [String], _ name: String) throws {
    let file = URL(filePath: folder).appending(path: name + ".txt")
    try Data((lines.joined(separator: "\n") + "\n").utf8).write(to: file)
  }

  private func line(_ attribution: Attribution) -> String {
    "G \(places(attribution.content)) \(places(attribution.cue)) \(places(attribution.source))"
  }

  private func places(_ spans: [TextSpan]) -> String {
    spans.isEmpty
      ? "-"
      : spans.map { "\($0.lowerBound.utf8)-\($0.upperBound.utf8)" }.joined(separator: ",")
  }
}
