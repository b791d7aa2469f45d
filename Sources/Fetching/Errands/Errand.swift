import Dispatches

/// An assignment on its way from address to address.
///
/// A value: it says what to ask for next, and looks at what was answered. It asks nobody itself.
struct Errand: Hashable, Sendable {
  let assignment: Assignment
  /// Where it was sent, the first address first.
  private(set) var stops: [Stop] = []
  /// What has come over the network so far, in bytes.
  private(set) var byteCount = 0
  private(set) var request: Request
  private let limits: Limits
  /// Whether a machine of a private network answered the address that a person gave: then it may lead
  /// on to others there.
  private(set) var isAtHome = false
  private var mayTryWithoutTLS: Bool

  struct Stop: Hashable, Sendable {
    let address: Address
    /// Whether it moved there for good.
    let isPermanent: Bool
  }

  /// Nil where there is no address in it that could be asked.
  init?(_ assignment: Assignment, _ limits: Limits, _ neighbourhood: Neighbourhood) {
    let start: Start? =
      switch assignment {
      case .feed(let feed): Start(feed, neighbourhood)
      case .page(let address, let feed): Start(page: address, of: feed, neighbourhood)
      case .discovery(let address): Start(typed: address)
      }
    guard let start else { return nil }
    self.assignment = assignment
    self.limits = limits
    mayTryWithoutTLS = start.mayTryWithoutTLS
    request = Request(
      address: start.address, wanted: assignment.wanted, validators: assignment.validators,
      mayBePrivate: start.isGivenByPerson, longestBody: assignment.longestBody(limits))
    stops = [Stop(address: start.address, isPermanent: true)]
  }

  var address: Address { request.address }
}

extension Errand {
  /// What to do after an answer.
  enum Step: Hashable, Sendable {
    /// Make the new ``Errand/request``.
    case goOn
    /// It has come; or perhaps not all of it, because of that.
    case read(doubt: Trouble?)
    /// Nothing more is to be had.
    case giveUp(Trouble)
  }

  mutating func take(_ answer: Answer) -> Step {
    byteCount += answer.byteCount
    if stops.count == 1, answer.cameFromPrivate { isAtHome = true }
    if let trouble = answer.trouble, !answer.hasVerdict { return step(after: trouble, answer) }
    guard let isPermanent = Self.redirects[answer.status] else { return .read(doubt: nil) }
    guard let place = answer.headers["location"] else {
      return .giveUp(Trouble(.other, "\(address.host) says that it is elsewhere, and not where"))
    }
    return follow(to: place, isPermanent: isPermanent, answer)
  }

  private mutating func step(after trouble: Trouble, _ answer: Answer) -> Step {
    switch trouble.kind {
    case .noConnection where tryWithoutTLS(): .goOn
    case .cutOff where answer.isSuccess: .read(doubt: trouble)
    case .noConnection, .cutOff, .notAllowed, .other: .giveUp(trouble)
    }
  }

  /// Which answers say that it is elsewhere, and whether for good.
  private static let redirects = [301: true, 302: false, 303: false, 307: false, 308: true]

  private mutating func follow(to place: String, isPermanent: Bool, _ answer: Answer) -> Step {
    guard let next = Address(place, from: address) else {
      return .giveUp(
        Trouble(.notAllowed, "\(address.host) says that it is at \(place), which is no web address")
      )
    }
    guard stops.count <= limits.redirects else {
      return .giveUp(
        Trouble(.other, "it is sent on more than \(limits.redirects) times, perhaps in a circle"))
    }
    stops.append(Stop(address: next, isPermanent: isPermanent))
    request.address = next
    request.mayBePrivate = isAtHome
    request.cookies = answer.cookies
    return .goOn
  }

  /// Somebody who writes no scheme gets the better one, or else what there is.
  private mutating func tryWithoutTLS() -> Bool {
    guard mayTryWithoutTLS, stops.count == 1, let plain = address.with(scheme: "http") else {
      return false
    }
    mayTryWithoutTLS = false
    request.address = plain
    stops = [Stop(address: plain, isPermanent: true)]
    return true
  }
}

extension Errand {
  /// Where it lies from now on; nil where that is where it was.
  ///
  /// One temporary stop on the way, and nothing is for good. Nor is what a private network says under a
  /// public name: from elsewhere, that name leads elsewhere.
  func newAddress(_ neighbourhood: Neighbourhood) -> Address? {
    guard stops.count > 1, stops.allSatisfy(\.isPermanent), stops[0].address != address,
      !isAtHome || neighbourhood.isPrivate(host: stops[0].address.host)
    else { return nil }
    return address
  }
}

/// Where an errand begins.
private struct Start {
  var address: Address
  /// Whether a person has named it, and no server.
  var isGivenByPerson = true
  var mayTryWithoutTLS = false

  /// Where a feed has moved to, its server has said.
  init?(_ feed: FeedAssignment, _ neighbourhood: Neighbourhood) {
    guard let address = Address(feed.address) else { return nil }
    self.address = address
    guard feed.address != feed.feed else { return }
    isGivenByPerson = Address(feed.feed).map { neighbourhood.isPrivate(host: $0.host) } ?? false
  }

  init?(page: String, of feed: String?, _ neighbourhood: Neighbourhood) {
    guard let address = Address(page) else { return nil }
    self.address = address
    guard let feed else { return }
    isGivenByPerson = Address(feed).map { neighbourhood.isPrivate(host: $0.host) } ?? false
  }

  init?(typed text: String) {
    guard let address = Address(typed: text) else { return nil }
    self.address = address
    mayTryWithoutTLS = address.scheme == "https" && !text.lowercased().contains("https:")
  }
}

extension Answer {
  /// Whether its status says all, though what comes with it was cut off: nobody reads that.
  fileprivate var hasVerdict: Bool { trouble?.kind == .cutOff && status >= 300 }
}

extension Assignment {
  fileprivate var wanted: Request.Wanted {
    switch self {
    case .feed: .feed
    case .page: .page
    case .discovery: .either
    }
  }

  /// Of the version that is known.
  var validators: Validators {
    switch self {
    case .feed(let feed): feed.validators
    case .page, .discovery: Validators()
    }
  }

  fileprivate func longestBody(_ limits: Limits) -> Int {
    switch self {
    case .feed, .discovery: limits.feedBytes
    case .page: limits.pageBytes
    }
  }
}
