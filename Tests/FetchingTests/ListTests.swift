import Articles
import Dispatches
import Fetching
import Testing

/// Lists of feeds, from one form to another.
struct ListTests {
  private let list = SubscriptionList(subscriptions: [
    Subscription(url: "https://example.org/feed", title: "Post", tags: ["local"])
  ])

  @Test(arguments: ListForm.allCases, ListForm.allCases)
  func everyFormIsReadAndWritten(one: ListForm, other: ListForm) throws {
    let there = try #require(one.translated(list.json, name: "a"))
    let back = try #require(other.translated(there, name: "b"))
    let read = try #require(ListForm.json.translated(back, name: "c"))
    #expect(SubscriptionList(json: read)?.subscriptions == list.subscriptions)
  }

  @Test func whatCouldNotBeTakenOverComesAlong() throws {
    let urls = "exec:rm -rf / local\nhttps://example.org/feed\n"
    let json = try #require(ListForm.json.translated(Array(urls.utf8), name: "urls"))
    let read = try #require(SubscriptionList(json: json))
    #expect(read.subscriptions.map(\.url) == ["https://example.org/feed"])
    #expect(read.problems.first?.file == "urls" && read.problems.first?.line == 1)
  }

  @Test func aListThatIsNoneIsNone() {
    #expect(ListForm.opml.translated(Array("{}".utf8), name: "a") == nil)
  }
}
