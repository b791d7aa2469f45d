import ArgumentParser
import Articles
import FoundationEssentials
import Glibc

/// Articles by their ids, as arguments or on standard input.
struct ArticleArguments: ParsableArguments {
  @Argument(help: "The ids of articles; - for those on standard input, a line each.")
  var ids: [String]

  func validate() throws {
    guard !ids.isEmpty else {
      throw ValidationError("Name articles by their ids, or - for a list.")
    }
    if ids.contains("-"), isatty(STDIN_FILENO) == 1 {
      throw ValidationError(
        "Standard input is the keyboard. Send ids into it: quoth list | quoth show -")
    }
  }

  /// Does `work` with one after another, as they come.
  func forEach(_ work: (Article.ID) throws -> Void) throws {
    for id in ids {
      guard id == "-" else {
        try work(Article.ID(rawValue: id))
        continue
      }
      while let line = readLine() {
        try Interruption.endIfHeard()
        if let id = Self.id(inLine: line) { try work(id) }
      }
    }
  }

  /// The id that a line is about: a JSON object's `id`, or what stands before the first tab.
  static func id(inLine line: String) -> Article.ID? {
    if line.hasPrefix("{"),
      let given = try? JSONDecoder().decode(Given.self, from: Data(line.utf8))
    {
      return Article.ID(rawValue: given.id)
    }
    let id = line.prefix { $0 != "\t" }
    return id.allSatisfy(\.isWhitespace) ? nil : Article.ID(rawValue: String(id))
  }

  private struct Given: Decodable {
    var id: String
  }
}
