/// Who is to be asked next, so that no server has more to do with us than it should.
///
/// First come, first served, but for those whose server has its hands full.
struct WaitingList {
  private let perService: Int
  private var waiting: [(id: Int, service: String)] = []
  private var busy: [String: Int] = [:]

  init(perService: Int) {
    self.perService = perService
  }

  mutating func add(_ id: Int, at service: String) {
    waiting.append((id, service))
  }

  /// Adds one that was sent on from another address: it has waited before.
  mutating func addFirst(_ id: Int, at service: String) {
    waiting.insert((id, service), at: 0)
  }

  /// The next that may be asked now. Its service has one hand less until ``release(_:)``.
  mutating func next() -> Int? {
    let index = waiting.firstIndex { busy[$0.service, default: 0] < perService }
    guard let index else { return nil }
    let (id, service) = waiting.remove(at: index)
    busy[service, default: 0] += 1
    return id
  }

  /// Gives a service its hand back.
  mutating func release(_ service: String) {
    busy[service, default: 1] -= 1
    if busy[service] == 0 { busy[service] = nil }
  }
}
