import ArgumentParser

/// Where what the program carries is made and measured.
@main
struct Lab: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lab",
    abstract: "Make and measure what quoth carries. Not installed.",
    subcommands: [
      MakeManual.self, MakeArchive.self, MakeIndex.self, Bench.self, Torture.self,
      EvaluateEngine.self, CompareFeeds.self, ComparePages.self,
      ShowErrors.self, WriteNameWords.self, WriteNameFeatures.self, MakeWorksheets.self,
    ])
}
