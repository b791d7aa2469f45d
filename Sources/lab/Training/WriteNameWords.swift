import ArgumentParser
import FoundationEssentials
import Language

/// `lab name-words TEXT…`: the words of texts by their numbers, for the clusters to be made from.
///
/// Four bytes a word, the smallest first; each sentence ends in `FFFFFFFF`.
struct WriteNameWords: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "name-words", abstract: "Write the words of texts as the clusters know them.")

  @Argument(help: "The texts, or folders of texts.")
  var texts: [String]

  @Option(help: "Where to write them.")
  var output: String

  func run() throws {
    let lexicon = Engine.lexicon()
    var numbers: [UInt32] = []
    for path in try texts.flatMap(TrainingTexts.paths) {
      let text = try String(contentsOf: URL(filePath: path), encoding: .utf8)
      for sentence in NameEvidence(wordsIn: text, lexicon: lexicon).sentences {
        numbers += sentence + [.max]
      }
    }
    try Data(numbers).write(to: URL(filePath: output))
  }
}

/// Texts to learn from.
enum TrainingTexts {
  /// The `.txt` files in the folder at `path`, in order; or `path` itself where it is a file.
  /// Refuses any path with `test` in it: those splits are for a judge who is not us.
  static func paths(_ path: String) throws -> [String] {
    guard !path.lowercased().contains("test") else {
      throw ValidationError("\(path) has “test” in it: nobody learns from that")
    }
    guard let names = try? FileManager.default.contentsOfDirectory(atPath: path) else {
      return [path]
    }
    return names.filter { $0.hasSuffix(".txt") }.sorted().map { path + "/" + $0 }
  }
}

extension Data {
  /// Four bytes a number, the smallest first.
  init(_ numbers: [UInt32]) {
    self = numbers.map(\.littleEndian).withUnsafeBytes { Data($0) }
  }
}
