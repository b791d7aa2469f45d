import Application
import ArgumentParser
import Articles
import Search
import Storage
import ViewModels

/// `quoth mark read ID…`: mark articles.
struct MarkCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "mark",
    abstract: "Mark articles of your store as read, unread or starred.",
    discussion: """
      Articles are named by their ids; with - these come on standard input, a line each, as ids alone \
      or as quoth list and quoth search print them: quoth list is:unread source:wire | quoth mark read -

      All that one command marks is one act, which one undo in the reader takes back. What is so \
      already is left alone. An open reader shows the marks at once.

      The exit status is 1 where an article is not there; the others are marked all the same.
      """)

  /// What becomes of the articles.
  enum Wish: String, CaseIterable, ExpressibleByArgument {
    case read, unread, starred, unstarred

    var mark: Mark { self == .read || self == .unread ? .read : .starred }
    var value: Bool { self == .read || self == .starred }
  }

  @Argument(help: "read, unread, starred or unstarred.")
  var wish: Wish

  @OptionGroup var named: ArticleArguments

  @Flag(help: "Print a JSON object for each article that is marked now, as quoth list does.")
  var json = false

  @Flag(name: .shortAndLong, help: "Say nothing of how many were marked.")
  var quiet = false

  func run() throws {
    let store = try Store.ofThisPersonOrComplaint
    let library = try Library.ofThisPerson(store, for: .everything, isQuiet: quiet)
    try Interruption.endIfHeard()
    var (marked, seen, missing) = ([ListedHeadline](), Set<Article.ID>(), 0)
    do {
      try named.forEach { id in
        guard seen.insert(id).inserted else { return }
        guard let listed = try library.listed(id) else {
          missing += 1
          return try Output.error.say("quoth: \(Failure.missing(id))")
        }
        if listed.marks[wish.mark] != wish.value { marked.append(listed) }
      }
      let changes = marked.map { MarkChange(article: $0.id, mark: wish.mark, value: wish.value) }
      try MarkJournal(store: store, host: Store.thisHost).append(
        .act, of: MarkAct(distinct: changes))
    } catch let failure as Failure {
      throw Complaint(failure.description, .cannotWrite)
    }
    try say(marked, of: library)
    if missing > 0 { throw ExitCode(1) }
  }

  private func say(_ marked: [ListedHeadline], of library: Library) throws {
    guard json else {
      let count = marked.count == 1 ? "1 article" : "\(marked.count.grouped) articles"
      if !quiet { try Output.error.say("\(count) marked \(wish.rawValue)") }
      return
    }
    try Paging.print(marked) { listed in
      var now = listed
      now.marks[wish.mark] = wish.value
      return FoundArticle(now, try? library.article(listed.id)).json
    }
  }
}
