import Application
import ArgumentParser
import Articles
import FoundationEssentials
import Language
import Storage

/// Temporary.
struct Explain: ParsableCommand {
  @Argument var paths: [String]
  @Option var quotations: String?
  func run() throws {
    let annotator = Annotator(lexicon: Engine.lexicon(), names: Engine.nameTagger(), quotations: try quotations.map(Engine.quotationTagger) ?? Engine.quotationTagger())
    for path in paths {
      print("=====", path)
      if path.hasSuffix(".txt") {
        let text = try String(contentsOf: URL(filePath: path), encoding: .utf8)
        print(Explanation(annotator.annotate(text), of: text))
      } else {
        try Manuscript.read(from: path) { manuscript in
          guard case .item(let item) = manuscript else { return }
          let text = Article(item).text
          print(Explanation(annotator.annotate(text), of: text))
        }
      }
    }
  }
}
