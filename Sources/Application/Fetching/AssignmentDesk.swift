import Dispatches

/// Sends reporters out until every assignment has come to its end, whatever becomes of the reporters.
///
/// There is one at a time. Where it crashes, falls silent or talks nonsense, what it was reading is to
/// blame, and is done with; everything else it had not finished is given to the next one.
///
/// ```swift
/// while let news = desk.next() {
///   switch news {
///   case .dispatch(let dispatch): desk.assign(whatFollows(from: dispatch))
///   case .silence: if isInterrupted { break }
///   }
/// }
/// ```
struct AssignmentDesk: ~Copyable {
  enum News {
    /// Of every assignment the last is that it is done.
    case dispatch(Dispatch)
    /// Nothing has been heard for a moment.
    case silence
  }

  private let program: String
  /// A reporter that says nothing for so long is given up. It has limits of its own, which are shorter.
  private let patience: Duration
  private var reporter: Reporter?
  private var waiting: ArraySlice<Assignment> = []
  private var out: [Assignment.Name: Errand] = [:]
  private var heard: ArraySlice<Dispatch> = []
  private var lastHeard = ContinuousClock.now
  /// How many reporters in a row have finished nothing.
  private var failures = 0

  /// An assignment that a reporter is out for.
  private struct Errand {
    var assignment: Assignment
    /// Whether all of it has arrived and is being taken apart.
    var isBeingRead = false
  }

  /// Assignments that are out at the same time. A reporter has a queue of its own, by hosts.
  private static let mostOut = 256
  /// How many reporters may fail in a row before nobody else is sent out.
  private static let mostFailures = 3
  /// In milliseconds.
  private static let moment: CInt = 100

  /// `program` is where `quoth-fetch` is.
  init(program: String, patience: Duration = .seconds(180)) {
    self.program = program
    self.patience = patience
  }

  mutating func assign(_ assignments: [Assignment]) {
    waiting += assignments
  }

  /// What happens next; nil once every assignment is done.
  mutating func next() -> News? {
    while true {
      if let dispatch = heard.popFirst() { return .dispatch(dispatch) }
      guard !waiting.isEmpty || !out.isEmpty else { return nil }
      if let news = listen() { return news }
    }
  }

  /// Nil where something may have been heard.
  private mutating func listen() -> News? {
    guard sendReporter() else {
      failures = Self.mostFailures
      settle("\(program) is not there, or may not be run")
      return nil
    }
    handOut()
    switch reporter?.listen(milliseconds: Self.moment) ?? .silence {
    case .dispatches(let dispatches):
      lastHeard = .now
      for dispatch in dispatches { take(dispatch) }
      return nil
    case .silence where ContinuousClock.now - lastHeard > patience:
      lose("the program that fetches said nothing any more, and was ended")
      return nil
    case .silence: return .silence
    case .end(let end):
      lose("the program that fetches ended in the middle (\(end))")
      return nil
    }
  }
}

extension AssignmentDesk {
  /// Says whether there is one.
  private mutating func sendReporter() -> Bool {
    if !hasReporter {
      reporter = Reporter.sent(program)
      lastHeard = .now
    }
    return hasReporter
  }

  private var hasReporter: Bool {
    switch reporter {
    case .some: true
    case .none: false
    }
  }

  private mutating func handOut() {
    while out.count < Self.mostOut, let assignment = waiting.popFirst() {
      // Who asks for the same twice hears of it once.
      guard out[assignment.name] == nil else { continue }
      out[assignment.name] = Errand(assignment: assignment)
      reporter?.assign(assignment)
    }
  }

  /// What a reporter says of something nobody has sent it out for is not listened to.
  private mutating func take(_ dispatch: Dispatch) {
    guard out[dispatch.assignment] != nil else { return }
    switch dispatch.news {
    case .reading: out[dispatch.assignment]?.isBeingRead = true
    case .done:
      out[dispatch.assignment] = nil
      failures = 0
    case .masthead, .article, .found, .problem: break
    }
    heard.append(dispatch)
  }

  private mutating func lose(_ reason: String) {
    reporter = nil
    failures += 1
    settle(reason)
  }

  /// A reporter was lost, for this `reason`: what it was reading has come to its end, and so has
  /// everything where no reporter gets anything done.
  private mutating func settle(_ reason: String) {
    let errands = out.values.sorted { $0.assignment.name.address < $1.assignment.name.address }
    out = [:]
    let blamed = errands.filter(\.isBeingRead).map(\.assignment)
    let others = errands.filter { !$0.isBeingRead }.map(\.assignment)
    var ended = blamed
    if failures >= Self.mostFailures {
      ended += others + waiting
      waiting = []
    } else {
      waiting += others
    }
    // That nothing else was done is not the reporter's fault.
    if !blamed.isEmpty { failures = 0 }
    heard += ended.map {
      Dispatch($0.name, .done(Completion(.failed, reason: reason)))
    }
  }
}
