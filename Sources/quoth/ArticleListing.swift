import ArgumentParser

/// How articles are listed, and how many of them.
struct ArticleListing: ParsableArguments {
  @Option(help: ArgumentHelp("At most so many articles.", valueName: "number"))
  var limit: Int?

  @Flag(help: "Print a JSON object a line.")
  var json = false

  @Flag(help: "Say nothing of how far the index has come, nor how many articles there are.")
  var quiet = false

  func validate() throws {
    guard limit ?? 1 > 0 else { throw ValidationError("--limit takes a number above 0.") }
  }
}
