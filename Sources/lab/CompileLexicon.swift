import ArgumentParser
import FoundationEssentials
import Glibc
import Language

/// `lab lexicon LIST…`: compiles word lists, to standard output.
struct CompileLexicon: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lexicon", abstract: "Compile word lists, in the order given.")

  @Argument(help: "Word lists; see Resources/Lexicon/README.md.")
  var lists: [String]

  func run() throws {
    var bytes: [UInt8] = []
    for list in lists { bytes += try Data(contentsOf: URL(filePath: list)) }
    let compiled = Lexicon(bytes).compiled
    let written = fwrite(compiled, 1, compiled.count, try open())
    guard written == compiled.count else { throw ExitCode(74) }
  }

  private func open() throws -> UnsafeMutablePointer<FILE> {
    guard let output = fdopen(STDOUT_FILENO, "w") else { throw ExitCode(74) }
    return output
  }
}
