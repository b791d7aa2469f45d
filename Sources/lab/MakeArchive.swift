import ArgumentParser
import FoundationEssentials

/// `lab archive 100000 FOLDER`: a made-up archive, to be opened by hand with `QUOTH_STORE`.
struct MakeArchive: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "archive", abstract: "Make up an archive of news, and say what is in it.")

  @Argument(help: "How many articles.")
  var articles: Int

  @Argument(help: "Where; the archive gets a folder of its own there.")
  var folder: String

  func validate() throws {
    guard articles > 0 else { throw ValidationError("An archive has at least one article.") }
  }

  func run() throws {
    let beginning = ContinuousClock.now
    let archive = try Archive(articles: articles, in: URL(filePath: folder))
    let seconds = beginning.duration(to: .now) / .seconds(1)
    let known = archive.known
    print(
      """
      \(archive.folder.path): \(articles) articles, \(archive.size / 1_000_000) MB, \
      \(seconds.decimal) s
        \(KnownWords.common): \(known.common) articles
        \(KnownWords.rare): \(known.rare)
        “\(KnownWords.phrase)”: \(known.phrase)
        source “\(KnownWords.source)”: \(known.source)
      """)
  }
}
