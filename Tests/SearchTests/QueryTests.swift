import Search
import Testing

struct QueryTests {
  @Test func nothingIsLookedForAtFirst() {
    #expect(HeadlineRequest(around: .first, above: 0, below: 1).query == .everything)
  }
}
