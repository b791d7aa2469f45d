import GRDB
import Testing

@testable import Storage

/// A question that nobody wants answered any more ends at once, and holds nobody else up meanwhile.
struct GivingUpTests {
  /// Counts for ever.
  private static let endless = """
    WITH RECURSIVE number(value) AS (SELECT 1 UNION ALL SELECT value + 1 FROM number)
    SELECT count(*) FROM number
    """

  @Test(.timeLimit(.minutes(1)), arguments: [true, false])
  func anEndlessStatementIsInterrupted(isInAFile: Bool) async throws {
    let folder = try TemporaryFolder.lasting()
    defer { folder.remove() }
    let index: Index =
      isInAFile ? try .open(at: Path(folder.path + "/index.sqlite")) : try .inMemory()
    let (beginnings, begun) = AsyncStream.makeStream(of: Void.self)
    let search = Task {
      try await index.readWhileWanted { db in
        begun.yield()
        return try Int.fetchOne(db, sql: Self.endless)
      }
    }
    for await _ in beginnings { break }
    // In memory there is one connection, and one after another has it.
    if isInAFile { try index.change { _ in } }
    search.cancel()
    #expect(try await search.value == .none)
    #expect(try index.revision == (isInAFile ? 1 : 0))
  }
}
