import Application
import ArgumentParser
import Articles
import Storage
import ViewModels

/// `quoth feed …`: what somebody follows.
struct FeedCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "feed",
    abstract: "Follow feeds, and see how they are doing.",
    discussion: """
      Feeds are kept in feeds.json in your store, which you may edit as well. quoth update fetches \
      them. A FEED is one by its address, its name, or a part of either.
      """,
    subcommands: [
      FeedAdd.self, FeedList.self, FeedRemove.self, FeedRename.self, FeedTag.self,
      FeedHide.self,
      FeedImport.self, FeedExport.self,
    ])
}

/// A feed somebody names.
struct FeedArgument: ParsableArguments {
  @Argument(help: "The feed: its address, its name, or a part of either.")
  var feed: String
}

extension Bureau {
  /// Where the feeds of whoever started the program are looked after.
  static var ofThisPersonOrComplaint: Bureau {
    get throws(Complaint) {
      Bureau(of: try .ofThisPersonOrComplaint, environment: Environment.ofThisProcess)
    }
  }

  /// The one feed that `words` mean.
  func feed(meantBy words: String) throws(Complaint) -> FollowedFeed {
    let feeds = try complaining { () throws(Failure) -> [FollowedFeed] in
      try self.feeds(meantBy: words)
    }
    guard let feed = feeds.first else {
      throw Complaint("no feed is called “\(words)”. quoth feed list lists them", .noInput)
    }
    guard feeds.count == 1 else {
      let names = feeds.prefix(10).map { "  \($0.title)  \($0.address)" }.joined(separator: "\n")
      try Output.error.say("quoth: “\(words)” may be any of\n\(names)")
      throw Complaint("say which, by its address", .usage)
    }
    return feed
  }

  /// Changes what is subscribed to.
  func change(_ edit: (inout Subscriptions) -> Void) throws(Complaint) {
    do throws(Failure) {
      try subscriptions.change { list throws(Failure) -> Void in edit(&list) }
    } catch {
      throw Complaint(.files(error))
    }
  }

  /// Asks for what the files say.
  func complaining<Answer>(_ work: () throws(Failure) -> Answer) throws(Complaint) -> Answer {
    do throws(Failure) {
      return try work()
    } catch {
      throw Complaint(.files(error))
    }
  }
}
