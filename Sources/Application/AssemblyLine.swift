import Dispatch
import Synchronization

/// Items that several hands work on at once, delivered in the order they came.
///
/// What has been made is delivered as soon as everything before it has. Whoever puts an item on the
/// line waits while there are ``places`` of them on it, so a stream of any length passes through
/// bounded memory.
public final class AssemblyLine<Item: Sendable, Product: Sendable>: Sendable {
  private let work: @Sendable (Item) -> Product
  private let deliver: @Sendable (Product) throws -> Void
  private let hands: Int
  private let room: DispatchSemaphore
  private let waiting = DispatchSemaphore(value: 0)
  private let atWork = DispatchGroup()
  private let belt = Mutex(Belt<Item, Product>())

  /// How many items are on the line at most.
  public var places: Int { hands * 4 }

  /// - Parameters:
  ///   - hands: How many work at once, at least one. Each is a thread.
  ///   - work: What each does with an item.
  ///   - deliver: What becomes of the products, one after another, on any thread.
  public init(
    hands: Int, work: @escaping @Sendable (Item) -> Product,
    deliver: @escaping @Sendable (Product) throws -> Void
  ) {
    self.hands = max(1, hands)
    self.work = work
    self.deliver = deliver
    room = DispatchSemaphore(value: self.hands * 4)
    for hand in 1...self.hands {
      DispatchQueue(label: "hand \(hand)").async(group: atWork) { [self] in workOn() }
    }
  }

  /// Puts `item` behind all others.
  ///
  /// - Throws: What a delivery threw; after that nothing is delivered any more.
  public func put(_ item: Item) throws {
    room.wait()
    do {
      try belt.withLock { belt in
        if let failure = belt.failure { throw failure }
        belt.add(item)
      }
    } catch {
      // The system insists that every place is free again in the end.
      room.signal()
      throw error
    }
    waiting.signal()
  }

  /// Waits until all that was put on the line has been delivered, and lets the hands go. It has to be
  /// called once in the end, after a failure too; nothing is put on the line afterwards.
  ///
  /// - Throws: What a delivery threw.
  public func finish() throws {
    for _ in 0..<hands { waiting.signal() }
    atWork.wait()
    if let failure = belt.withLock({ $0.failure }) { throw failure }
  }

  /// What each hand does until nothing is left and nothing comes any more.
  private func workOn() {
    while true {
      waiting.wait()
      guard let (place, item) = belt.withLock({ $0.next() }) else { return }
      let product = work(item)
      let gone = belt.withLock { $0.deliver(product, from: place, to: deliver) }
      for _ in 0..<gone { room.signal() }
    }
  }
}

/// What is on the line.
private struct Belt<Item: Sendable, Product: Sendable> {
  private(set) var failure: (any Error)?
  private var items: [(place: Int, item: Item)] = []
  private var products: [Int: Product] = [:]
  private var firstFree = 0
  private var nextToDeliver = 0

  mutating func add(_ item: Item) {
    items.append((firstFree, item))
    firstFree += 1
  }

  /// The item that has waited longest, with its place.
  mutating func next() -> (Int, Item)? {
    items.isEmpty ? nil : items.removeFirst()
  }

  /// Takes in the product of the item from `place`, and delivers all whose turn has come. Returns how
  /// many that were.
  mutating func deliver(
    _ product: Product, from place: Int, to deliver: (Product) throws -> Void
  ) -> Int {
    products[place] = product
    let first = nextToDeliver
    while let product = products.removeValue(forKey: nextToDeliver) {
      nextToDeliver += 1
      guard failure == nil else { continue }
      do { try deliver(product) } catch { failure = error }
    }
    return nextToDeliver - first
  }
}
