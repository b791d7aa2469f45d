import Application
import ArgumentParser
import Articles
import FoundationEssentials
import Glibc
import Storage

/// `quoth annotate [FILE]`: the language engine as a filter.
struct Annotate: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Say who and what a text names, and who it quotes.",
    discussion: """
      Reads plain text, a JSON Feed item, a JSON Feed, or JSON Lines of items, and prints one JSON \
      annotation a line. Offsets are counted in Unicode scalars, into the text exactly as given.
      """)

  @Argument(help: "The file to read; standard input where there is none.")
  var file: String?

  @Flag(help: "Show the text with its marks, and the rule that decided each speaker.")
  var explain = false

  @Flag(help: "Print JSON even on a terminal.")
  var json = false

  func run() throws {
    let file = file == "-" ? nil : file
    if let missing = Complaint(aboutMissing: file.map { [$0] } ?? []) { throw missing }
    var isDamaged = false
    do {
      try Manuscript.read(from: file) { manuscript in
        switch manuscript {
        case .text(let text): try annotate(Proof(text: text))
        case .item(let item): try annotate(Proof(item))
        case .problem(let problem):
          isDamaged = true
          Output.error.say("quoth: \(problem)")
        }
      }
    } catch let failure as Failure {
      throw Complaint(failure.description, .noInput)
    }
    if isDamaged { throw ExitCode(Complaint.Status.badData.rawValue) }
  }

  private func annotate(_ proof: Proof) throws {
    Output.standard.say(try rendering(of: proof))
  }

  private func rendering(of proof: Proof) throws -> String {
    let annotation = Engine.annotate(proof.text)
    if explain { return Explanation(annotation, of: proof.text).description }
    if !json, isatty(STDOUT_FILENO) == 1 {
      return AnnotationSummary(annotation, of: proof.text).description
    }
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    let document = AnnotationDocument(
      annotation, of: proof.text, id: proof.id, isTextMadeHere: proof.isMadeHere)
    return String(decoding: try encoder.encode(document), as: UTF8.self)
  }
}

/// A text on its way through the engine.
private struct Proof {
  var id: String?
  var text: String
  /// Whether the text is not in the input as it stands, but was made from its HTML.
  var isMadeHere = false

  init(text: String) {
    self.text = text
  }

  /// The text of an item: as given where there is a plain one, else made from the HTML.
  init(_ item: FeedItem) {
    id = item.id
    isMadeHere = item.contentText == nil && item.contentHTML != nil
    text = item.contentText ?? item.contentHTML.map(PlainText.of) ?? item.summary ?? ""
  }
}
