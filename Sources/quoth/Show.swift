import Application
import ArgumentParser
import Articles
import Search
import Storage

/// `quoth show ID…`: whole articles.
struct ShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Print articles of your store, and who is quoted in them.",
    discussion: """
      Articles are named by their ids, as quoth list and quoth search print them; with - these come on \
      standard input, a line each, as ids alone or as whatever these commands print. On a terminal \
      lines are set to its width; elsewhere each paragraph is a line. Showing an article does not mark \
      it read; quoth mark does.

      The exit status is 1 where an article is not there.
      """)

  @OptionGroup var named: ArticleArguments

  @Flag(help: "Print a JSON object a line.")
  var json = false

  @Flag(help: "Say nothing of how far the index has come.")
  var quiet = false

  func run() throws {
    let library = try Library.ofThisPerson(
      try .ofThisPersonOrComplaint, for: .everything, isQuiet: quiet)
    try Interruption.endIfHeard()
    let page = Page(asJSON: json)
    var (isFirst, isMissing) = (true, false)
    try named.forEach { id in
      guard let shown = try shown(id, in: library) else {
        isMissing = true
        return
      }
      let separator = isFirst || json ? "" : "\n" + String(repeating: "─", count: 20) + "\n\n"
      isFirst = false
      try Output.standard.say(separator + (json ? shown.json : shown.text(columns: page.columns)))
    }
    if isMissing { throw ExitCode(1) }
  }

  /// Nil where it is not there, or cannot be read; that is said.
  private func shown(_ id: Article.ID, in library: Library) throws -> ShownArticle? {
    do throws(Failure) {
      guard let listed = try library.listed(id) else { throw .missing(id) }
      let article = try library.article(id)
      return ShownArticle(
        listed, article, json ? Annotation() : Engine.ofThisProgram.annotate(article.text))
    } catch {
      try Output.error.say("quoth: \(error)")
      return nil
    }
  }
}
