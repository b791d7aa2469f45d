import Synchronization
import Testing

@testable import Application

/// Many hands, one order.
struct AssemblyLineTests {
  private struct Jam: Error {}

  @Test(arguments: [1, 2, 7])
  func deliversEverythingInTheOrderItCame(hands: Int) throws {
    let delivered = Mutex<[Int]>([])
    let line = AssemblyLine(hands: hands) { (item: Int) in
      // Some take longer than those behind them.
      (0..<item % 5 * 500).reduce(item) { $1 < 0 ? $0 + 1 : $0 }
    } deliver: { product in
      delivered.withLock { $0.append(product) }
    }
    for item in 0..<1000 { try line.put(item) }
    try line.finish()
    #expect(delivered.withLock { $0 } == Array(0..<1000))
  }

  @Test func holdsNoMoreThanItHasPlaces() throws {
    let onTheLine = Mutex(0)
    let most = Mutex(0)
    let line = AssemblyLine(hands: 3) { (item: Int) in
      item
    } deliver: { _ in
      onTheLine.withLock { $0 -= 1 }
    }
    for item in 0..<500 {
      try line.put(item)
      let count = onTheLine.withLock { count in
        count += 1
        return count
      }
      most.withLock { $0 = max($0, count) }
    }
    try line.finish()
    #expect(onTheLine.withLock { $0 } == 0)
    #expect(most.withLock { $0 } <= line.places)
  }

  @Test func deliversWhatIsDoneWhileMoreMayCome() async throws {
    let (deliveries, door) = AsyncStream.makeStream(of: Int.self)
    let line = AssemblyLine(hands: 2) { (item: Int) in
      item
    } deliver: {
      door.yield($0)
    }
    try line.put(7)
    for await delivery in deliveries {
      #expect(delivery == 7)
      break
    }
    try line.finish()
  }

  @Test func stopsWhereADeliveryFails() throws {
    let delivered = Mutex<[Int]>([])
    let line = AssemblyLine(hands: 2) { (item: Int) in
      item
    } deliver: { product in
      if product == 3 { throw Jam() }
      delivered.withLock { $0.append(product) }
    }
    #expect(throws: Jam.self) { for item in 0..<100 { try line.put(item) } }
    #expect(throws: Jam.self) { try line.finish() }
    #expect(delivered.withLock { $0 } == [0, 1, 2])
  }

  @Test func hasNothingToDoWhereNothingComes() throws {
    try AssemblyLine(hands: 4) { (item: Int) in
      item
    } deliver: { _ in
    }.finish()
  }
}
