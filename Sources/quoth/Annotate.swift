import Application
import ArgumentParser
import Articles
import FoundationEssentials
import Glibc

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
    if let missing = Complaint(aboutMissing: file.map { [$0] } ?? []) { throw missing }
    let input = try AnnotationInput(file)
    var hasBadLines = false
    while let item = input.next() {
      switch item {
      case .success(let item): print(try rendering(of: item))
      case .failure(let problem):
        hasBadLines = true
        fputs("quoth: \(problem)\n", stderr)
      }
      fflush(stdout)
    }
    if hasBadLines { throw ExitCode(Complaint.Status.badData.rawValue) }
  }

  private func rendering(of item: AnnotationInput.Item) throws -> String {
    let annotation = Engine.annotate(item.text)
    if explain { return Explanation(annotation, of: item.text).description }
    if !json, isatty(STDOUT_FILENO) == 1 {
      return AnnotationSummary(annotation, of: item.text).description
    }
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    var document = AnnotationDocument(annotation, of: item.text, id: item.id)
    document.text = item.isMadeFromHTML ? item.text : nil
    return String(decoding: try encoder.encode(document), as: UTF8.self)
  }
}
