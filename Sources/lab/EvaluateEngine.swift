import ArgumentParser
import FoundationEssentials
import Language

/// `lab evaluate --corpora DIR`: how well the engine reads, as a table and as JSON.
struct EvaluateEngine: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "evaluate",
    abstract: "Score the engine on the dev splits, our own edition and our own passages.")

  @Option(help: "The folder of the corpora; see its README.md.")
  var corpora: String

  @Option(help: "The folder of the project, for its edition and its passages.")
  var project = "."

  @Option(help: "Where to write the same as JSON.")
  var json: String?

  @Option(help: "Another model of names than the program's: a folder like Resources/models/names.")
  var names: String?

  @Option(help: "Another model of quotations than the program's: a file like weights.bin.")
  var quotations: String?

  func run() throws {
    let corpora = try Corpora(corpora)
    var evaluation = Evaluation(
      of: Annotator(
        lexicon: Engine.lexicon(), names: try names.map(Engine.nameTagger) ?? Engine.nameTagger(),
        quotations: try quotations.map(Engine.quotationTagger) ?? Engine.quotationTagger()))
    for article in try corpora.newswire() { evaluation.add(article) }
    for article in try corpora.polnear() { evaluation.add(article) }
    for article in try Edition(of: project).articles { evaluation.add(article) }
    for passage in try Gold(of: project).passages { evaluation.add(passage.marked) }
    print(EvaluationTable(evaluation), terminator: "")
    if let json { try EvaluationRecord(evaluation).json.write(to: URL(filePath: json)) }
  }
}
