import Application
import ArgumentParser
import Articles
import Storage
import ViewModels

/// `quoth feed remove FEED`.
struct FeedRemove: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "remove", abstract: "Follow a feed no longer. Its articles stay.")

  @OptionGroup var named: FeedArgument

  func run() throws {
    let bureau = try Bureau.ofThisPersonOrComplaint
    let feed = try bureau.feed(meantBy: named.feed)
    try bureau.change { $0.remove(feed.id) }
    try Output.standard.say("Removed \(feed.title). Its articles stay")
  }
}

/// `quoth feed rename FEED NAME`.
struct FeedRename: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rename",
    abstract: "Give a feed a name of your own; an empty one takes it back.")

  @OptionGroup var named: FeedArgument

  @Argument(help: "The name.")
  var name: String

  func run() throws {
    let bureau = try Bureau.ofThisPersonOrComplaint
    let feed = try bureau.feed(meantBy: named.feed)
    try bureau.change { subscriptions in
      subscriptions.change(feed.id) { $0.title = name.isEmpty ? nil : name }
    }
    let now = try bureau.feed(meantBy: feed.id).title
    try Output.standard.say("\(feed.title) is called \(now) now")
  }
}

/// `quoth feed tag FEED [TAG…] [--remove TAG]`.
struct FeedTag: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tag",
    abstract: "Give a feed tags, which its articles get when they come in.")

  @OptionGroup var named: FeedArgument

  @Argument(help: "The tags to give it.")
  var tags: [String] = []

  @Option(
    name: .customLong("remove"), parsing: .singleValue,
    help: ArgumentHelp("A tag to take away. May be given more than once.", valueName: "tag"))
  var removed: [String] = []

  func run() throws {
    let bureau = try Bureau.ofThisPersonOrComplaint
    let feed = try bureau.feed(meantBy: named.feed)
    try bureau.change { subscriptions in
      subscriptions.change(feed.id) { subscription in
        subscription.tags.removeAll { removed.contains($0) || tags.contains($0) }
        subscription.tags += tags
      }
    }
    let now = try bureau.feed(meantBy: feed.id).tags
    try Output.standard.say(
      now.isEmpty ? "\(feed.title) has no tags" : "\(feed.title): \(now.joined(separator: ", "))")
  }
}

/// `quoth feed hide FEED`.
struct FeedHide: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "hide",
    abstract: "Keep the articles of a feed out of the list of all.",
    discussion: """
      They come all the same, and whoever looks for something finds them: in a search, a view, or the \
      feed's own list. is:hidden finds them all.
      """)

  @OptionGroup var named: FeedArgument

  @Flag(help: "Show them again.")
  var show = false

  func run() throws {
    let bureau = try Bureau.ofThisPersonOrComplaint
    let feed = try bureau.feed(meantBy: named.feed)
    try bureau.change { subscriptions in
      subscriptions.change(feed.id) { $0.isHidden = !show }
    }
    try Output.standard.say("\(feed.title) is \(show ? "in the list of all" : "hidden") now")
  }
}
