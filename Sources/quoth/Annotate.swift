import Application
import ArgumentParser
import Articles
import FoundationEssentials
import Glibc
import Storage
import Text

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
          try Output.error.say("quoth: \(problem)")
        }
      }
    } catch let failure as Failure {
      throw Complaint(failure.description, .noInput)
    }
    if isDamaged { throw ExitCode(Complaint.Status.badData.rawValue) }
  }

  private func annotate(_ proof: Proof) throws {
    try Output.standard.say(rendering(of: proof))
  }

  private func rendering(of proof: Proof) throws -> String {
    let annotation = Engine.ofThisProgram.annotate(proof.text)
    let isForAPerson = isatty(STDOUT_FILENO) == 1
    if explain {
      let words = proof.heading + Explanation(annotation, of: proof.text).description
      return isForAPerson ? words.cleanCopy(.paragraphs) : words
    }
    if !json, isForAPerson {
      return AnnotationSummary(annotation, of: proof.text).description.cleanCopy(.paragraphs)
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
  /// What sets this text off from the one before, for a person.
  var heading = ""
  /// Whether the text is not in the input as it stands, but was made from its HTML.
  var isMadeHere = false

  init(text: String) {
    self.text = text
  }

  /// The text of an item: as given where there is a plain one, else made from the HTML.
  init(_ item: FeedItem) {
    id = item.id
    heading = "# \((item.title ?? item.id ?? "Untitled").cleanCopy())\n\n"
    text = item.words
    isMadeHere = text != item.contentText && text != item.summary
  }
}
