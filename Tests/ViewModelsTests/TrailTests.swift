import Testing

@testable import ViewModels

/// Pages open upon pages, and Back goes the same way.
struct TrailTests {
  @Test func backReturnsToThePageBefore() {
    var reader = Reader.reading(
      "[“It holds,”](direct: Lena Ortiz) said [Ortiz](person: Lena Ortiz).")
    reader.does(.help)
    reader.does(.pageDown)
    let help = reader.page
    reader.does(.messages)
    reader.does(.back)
    #expect(reader.page == help)
    reader.does(.back)
    #expect(reader.page == .reading)
  }

  /// Nobody has to leave a page as often as they asked for it.
  @Test func aPageThatIsOpenOpensOnce() {
    var reader = Reader.reading("Nothing.")
    reader.does(.help)
    reader.does(.help)
    reader.does(.close)
    #expect(reader.page == .reading)
  }
}
