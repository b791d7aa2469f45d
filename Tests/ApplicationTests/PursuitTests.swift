import Articles
import Search
import Synchronization
import Testing
import ViewModels

@testable import Application

/// What is looked for is given up when something else is.
struct PursuitTests {
  @Test(.timeLimit(.minutes(1)))
  func onlyWhatIsWantedLastIsHeardOf() async {
    let library = SlowLibrary()
    let (results, post) = AsyncStream.makeStream(of: Event.self)
    let pursuit = Pursuit(width: 1, perform: library.perform, post: { post.yield($0) })

    pursuit.begin(.count(.marked(.unread)))
    await library.waitForWork()
    pursuit.begin(.count(.marked(.read)))
    await library.waitForWork()
    pursuit.begin(.count(.marked(.starred)))
    await library.waitForWork()

    var heard = results.makeAsyncIterator()
    #expect(await heard.next() == .counted(.marked(.starred), SlowLibrary.tally))
    // Each had ended before the next began, so all have been heard by now that ever will be.
    #expect(
      library.ends.withLock { $0 } == ["unread: given up", "read: given up", "starred: found"])
    post.finish()
    #expect(await heard.next() == nil)
  }

  @Test(.timeLimit(.minutes(1)))
  func whatIsGivenUpBeforeItsTurnIsNeverBegun() async {
    let library = SlowLibrary()
    let (results, post) = AsyncStream.makeStream(of: Event.self)
    let pursuit = Pursuit(width: 1, perform: library.perform, post: { post.yield($0) })

    pursuit.begin(.count(.marked(.unread)))
    await library.waitForWork()
    pursuit.giveUp()
    pursuit.begin(.count(.marked(.starred)))
    await library.waitForWork()

    var heard = results.makeAsyncIterator()
    #expect(await heard.next() == .counted(.marked(.starred), SlowLibrary.tally))
    #expect(library.ends.withLock { $0 } == ["unread: given up", "starred: found"])
  }

  @Test(.timeLimit(.minutes(1)))
  func nobodyWaitsForWhatTakesAMomentToNotice() async {
    let (results, post) = AsyncStream.makeStream(of: Event.self)
    let (notices, notice) = AsyncStream.makeStream(of: Void.self)
    let (beginnings, begun) = AsyncStream.makeStream(of: Void.self)
    let pursuit = Pursuit(width: 2) { effect in
      if effect == .count(.marked(.unread)) {
        begun.yield()
        // Whatever happens to this task, it goes on until it is told.
        await Task.detached { for await _ in notices {} }.value
      }
      return effect == .count(.marked(.read)) ? .marksCaughtUp : .started
    } post: {
      post.yield($0)
    }
    pursuit.begin(.count(.marked(.unread)))
    for await _ in beginnings { break }
    pursuit.begin(.count(.marked(.read)))
    var heard = results.makeAsyncIterator()
    #expect(await heard.next() == .marksCaughtUp)

    // The next one is one too many.
    pursuit.begin(.count(.marked(.starred)))
    notice.finish()
    #expect(await heard.next() == .started)
  }
}

/// Counts what is starred at once, and everything else for as long as somebody wants to know.
private final class SlowLibrary: Sendable {
  static let tally = Tally(articles: 2, unread: 1)
  let ends = Mutex<[String]>([])
  private let begun = AsyncStream.makeStream(of: Void.self)

  /// Waits until another count has begun.
  func waitForWork() async {
    for await _ in begun.stream { return }
  }

  func perform(_ effect: Effect) async -> Event? {
    guard case .count(let query) = effect, case .marked(let mark) = query else { return nil }
    begun.continuation.yield()
    if mark != .starred { await waitUntilGivenUp() }
    ends.withLock { $0.append("\(mark.rawValue): \(Task.isCancelled ? "given up" : "found")") }
    // Even a library that does not notice is not heard.
    return .counted(query, Self.tally)
  }

  private func waitUntilGivenUp() async {
    let (never, end) = AsyncStream.makeStream(of: Void.self)
    for await _ in never {}
    end.finish()
  }
}
