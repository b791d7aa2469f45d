import Application
import ArgumentParser
import Articles
import Configuration
import Dispatches
import Settings
import Storage
import Text
import ViewModels

/// `quoth feed add URL`: follow a feed.
struct FeedAdd: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add",
    abstract: "Follow a feed.",
    discussion: """
      The URL is that of a feed, or of a page that offers one; where a page offers several, they are \
      listed, and one of them can be added by its address. The feed is fetched at once, and its \
      articles are taken in.
      """)

  @Argument(help: "The address of a feed, or of a page that offers one.")
  var url: String

  @Option(
    name: .customLong("tag"), parsing: .singleValue,
    help: ArgumentHelp("A tag for its articles. May be given more than once.", valueName: "tag"))
  var tags: [String] = []

  @Option(help: ArgumentHelp("Your own name for it.", valueName: "name"))
  var title: String?

  @Flag(help: "Fetch the page of every new article, and take the text from there.")
  var fullText = false

  @Flag(help: "Add the address as it is, whatever is there now.")
  var anyway = false

  func run() throws {
    guard let address = FeedDiscovery.address(url) else {
      throw ValidationError("“\(url)” is no address of the web.")
    }
    let bureau = try Bureau.ofThisPersonOrComplaint
    Interruption.listen()
    let feed = anyway ? address : try discovered(at: address, bureau)
    let subscription = Subscription(url: feed, title: title, tags: tags, isFullText: isFullText)
    var isNew = false
    try bureau.change { isNew = $0.add(subscription) }
    guard isNew else {
      return try Output.standard.say("You follow \(feed.cleanCopy()) already")
    }
    guard !anyway else { return try Output.standard.say("Added \(feed.cleanCopy())") }
    try fetch(feed, bureau)
  }

  /// As the person says here, or has said once and for all.
  private var isFullText: Bool { fullText || Setup(.ofThisPerson).settings.fullText }

  /// The feed that is meant by an address.
  private func discovered(at address: String, _ bureau: Bureau) throws -> String {
    let discovery: FeedDiscovery
    do throws(UpdateRefusal) {
      discovery = try FeedDiscovery(at: address, from: bureau) { Interruption.signal == nil }
    } catch {
      throw Complaint("\(error)", .unavailable)
    }
    try Interruption.endIfHeard()
    if discovery.found.count == 1 { return discovery.found[0].address }
    guard discovery.found.isEmpty else {
      let offers = discovery.found.map { "  quoth feed add '\($0.address)'  \($0.label)" }
      try Output.standard.say(
        "\(address.cleanCopy()) offers several feeds. Add one of them:\n"
          + offers.joined(separator: "\n").cleanCopy(.paragraphs))
      throw ExitCode(Complaint.Status.usage.rawValue)
    }
    throw Complaint(
      "\(address): \(discovery.trouble ?? "there is no feed"). --anyway adds it all the same",
      .unavailable)
  }

  private func fetch(_ feed: String, _ bureau: Bureau) throws {
    var update = FeedUpdate(at: bureau)
    var display = ProgressDisplay(isQuiet: false, patience: .milliseconds(500))
    do throws(UpdateRefusal) {
      try update.run(.these([feed])) { progress in
        display.show(progress)
        return Interruption.signal == nil
      }
    } catch {
      display.end()
      return try Output.standard.say("Added \(feed.cleanCopy()). \(error)")
    }
    display.end()
    let title = try bureau.feed(meantBy: feed).title
    try Output.standard.say("Added \(title): \(UpdateReport(update.summary).line)")
    for note in UpdateReport(update.summary).notes { try Output.error.say(note) }
    try Interruption.endIfHeard()
  }
}

extension OfferedFeed {
  /// `Harbour Post (RSS)`
  fileprivate var label: String {
    [title, format.map { "(\($0.name))" }].compactMap(\.self).joined(separator: " ")
  }
}
