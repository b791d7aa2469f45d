import ArgumentParser
import Articles
import Language
import Scoring

/// `lab errors --corpora DIR --kind names`: some of what the engine reads wrongly.
struct ShowErrors: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "errors", abstract: "Show a sample of what the engine reads wrongly.")

  enum Kind: String, CaseIterable, ExpressibleByArgument {
    case names, direct, mixed, indirect, speakers
    /// Those of all three kinds.
    case quotations
    /// Quotations of our own passages, and their speakers.
    case gold
  }

  @Option(help: "The folder of the corpora; see its README.md.")
  var corpora: String

  @Option(help: "The folder of the project, for its passages.")
  var project = "."

  @Option(help: "What was read wrongly.")
  var kind: Kind

  @Option(help: "How many to show.")
  var count = 60

  @Option(help: "Draws others.")
  var seed: UInt64 = 1

  func run() throws {
    var slips = try slips(of: Engine.annotator(), in: Corpora(corpora))
    var draw = Draw(seed: seed)
    let total = slips.count
    slips.shuffle(using: &draw)
    print("\(min(count, total)) of \(total) errors · \(kind.rawValue) · seed \(seed)")
    for (index, slip) in slips.prefix(count).enumerated() { print("\n\(index + 1). \(slip)") }
  }

  private func slips(of annotator: Annotator, in corpora: Corpora) throws -> [Slip] {
    switch kind {
    case .names:
      try corpora.newswire().flatMap { $0.slips(in: annotator.annotate($0.text)) }
    case .direct: try slips(of: .direct, annotator, in: corpora)
    case .mixed: try slips(of: .mixed, annotator, in: corpora)
    case .indirect: try slips(of: .indirect, annotator, in: corpora)
    case .quotations:
      try Quotation.Kind.allCases.flatMap { try slips(of: $0, annotator, in: corpora) }
    case .speakers:
      try corpora.polnear().flatMap {
        $0.match(with: annotator.annotate($0.text)).speakerSlips(in: $0.name)
      }
    case .gold:
      try Gold(of: project).passages.flatMap {
        $0.marked.slips(in: $0.name, annotator.annotate($0.marked.text))
      }
    }
  }

  private func slips(
    of kind: Quotation.Kind, _ annotator: Annotator, in corpora: Corpora
  ) throws -> [Slip] {
    try corpora.polnear().flatMap {
      $0.match(with: annotator.annotate($0.text)).slips(of: kind, in: $0.name)
    }
  }
}
