import Dispatches
import Glibc
import Text

/// Goes out for assignments, several at once, and sends dispatches until all are done.
///
/// All of it happens on one thread: curl’s calls, the reading of what has come, and the pipes.
public struct Reporter {
  private let manners: Manners
  private let guardian: Guardian
  private let switchboard: Switchboard
  private var inlet: AssignmentInlet
  private let output: Pipe
  private var errands: [Int: Errand] = [:]
  private var list: WaitingList
  private var nextID = 0
  /// Services that want to be left alone, and until when, in seconds since the beginning of 1970.
  private var postponed: [String: Int64] = [:]

  /// Takes assignments from `input`, and sends dispatches to `output`. Nil where this machine has no
  /// working curl.
  public init?(from input: Pipe, to output: Pipe, _ manners: Manners) {
    self.manners = manners
    guardian = Guardian(neighbourhood: manners.neighbourhood, proxies: ProxyRules())
    guard let switchboard = Switchboard(guardian, manners) else { return nil }
    self.switchboard = switchboard
    inlet = AssignmentInlet(input)
    self.output = output
    list = WaitingList(perService: manners.limits.requestsPerHost)
  }

  /// Works until the input has ended and all is done; how many lines of the input were no
  /// assignments.
  public mutating func work() -> Int {
    while inlet.isOpen || !errands.isEmpty {
      callNext()
      guard inlet.isOpen || !errands.isEmpty else { break }
      let hasInput = switchboard.wait(orFor: inlet.isOpen ? inlet.pipe.descriptor : nil)
      if hasInput { takeAssignments() }
      for (id, answer) in switchboard.ended() { take(answer, of: id) }
    }
    return inlet.strayLines
  }
}

extension Reporter {
  private mutating func takeAssignments() {
    for assignment in inlet.read() {
      guard let errand = Errand(assignment, manners.limits, manners.neighbourhood) else {
        let reason = "“\(assignment.name.address)” is no address that begins with http or https"
        send(.done(Completion(.failed, reason: reason.cleanCopy())), of: assignment)
        continue
      }
      errands[nextID] = errand
      list.add(nextID, at: errand.address.service)
      nextID += 1
    }
  }

  private mutating func callNext() {
    while switchboard.callCount < manners.limits.requestsAtOnce, let id = list.next() {
      guard let errand = errands[id] else { continue }
      let service = errand.address.service
      if let time = postponed[service] {
        end(id, errand.completion(postponedUntil: time))
      } else if !guardian.lets(errand.request) {
        end(id, errand.completion(.isPrivate(errand.address.host)))
      } else if switchboard.start(errand.request, as: id) {
        continue
      } else {
        end(id, errand.completion(Trouble(.other, "there is not enough memory for it")))
      }
      list.release(service)
    }
  }

  private mutating func take(_ answer: Answer, of id: Int) {
    guard var errand = errands[id] else { return }
    list.release(errand.address.service)
    let step = errand.take(answer)
    errands[id] = errand
    switch step {
    case .goOn: list.addFirst(id, at: errand.address.service)
    case .giveUp(let trouble): end(id, errand.completion(trouble))
    case .read(let doubt): read(answer, doubt, of: id, errand)
    }
  }

  private mutating func read(_ answer: Answer, _ doubt: Trouble?, of id: Int, _ errand: Errand) {
    let now = Int64(time(nil))
    guard answer.isSuccess else {
      let completion = errand.completion(answer, manners.neighbourhood, now: now)
      if completion.outcome == .postponed {
        postponed[errand.address.service] = completion.notBefore
      }
      return end(id, completion)
    }
    send(.reading, of: errand.assignment)
    let harvest = Harvest(answer, of: errand, doubt: doubt, manners.neighbourhood, now: now)
    for news in harvest.news { send(news, of: errand.assignment) }
    end(id, harvest.completion)
  }

  private mutating func end(_ id: Int, _ completion: Completion) {
    guard let errand = errands.removeValue(forKey: id) else { return }
    send(.done(completion), of: errand.assignment)
  }

  private func send(_ news: Dispatch.News, of assignment: Assignment) {
    output.write(Dispatch(assignment.name, news).line)
  }
}
