import Dispatches

extension Errand {
  /// The end of an errand from which nothing was brought back.
  func completion(_ outcome: Completion.Outcome, because reason: String?) -> Completion {
    // What was known is known still.
    Completion(
      outcome, reason: reason, validators: assignment.validators, byteCount: byteCount)
  }

  func completion(_ trouble: Trouble) -> Completion {
    completion(.failed, because: trouble.reason)
  }

  /// The end of one that was not even begun, as its server wants to be left alone until a moment.
  func completion(postponedUntil moment: Int64) -> Completion {
    let reason = "\(address.host) wants to be left alone for a while, and was not asked"
    var completion = completion(.postponed, because: reason)
    completion.notBefore = moment
    return completion
  }

  /// The end of one that a server has ended: with no news, or with none of its own.
  func completion(_ answer: Answer, _ neighbourhood: Neighbourhood, now: Int64) -> Completion {
    let visit = NextVisit(answer.headers, now: now)
    let (outcome, reason) = judgement(answer, visit)
    var completion = completion(outcome, because: reason)
    completion.status = answer.status
    switch outcome {
    case .unchanged:
      completion.movedTo = newAddress(neighbourhood)?.text
      completion.notBefore = visit.notBefore
      completion.validators.take(answer.headers.validators)
    case .postponed: completion.notBefore = visit.retryAfter ?? now + Self.hour
    case .fetched, .unreadable, .missing, .gone, .refused, .failed: break
    }
    return completion
  }

  /// In seconds.
  private static let hour: Int64 = 60 * 60

  private func judgement(
    _ answer: Answer, _ visit: NextVisit
  ) -> (Completion.Outcome, reason: String?) {
    let host = address.host
    switch answer.status {
    case 304 where request.validators != Validators(): return (.unchanged, nil)
    case 401: return (.refused, "\(host) wants a name and a password; curl reads them in ~/.netrc")
    case 402: return (.refused, "\(host) wants to be paid for it (402)")
    case 403: return (.refused, "\(host) does not let this reader have it (403)")
    case 404: return (.missing, "there is nothing at this address (404)")
    case 407: return (.refused, "the proxy wants a name and a password (407)")
    case 410: return (.gone, "it was there, and will not be there again (410)")
    case 429: return (.postponed, "\(host) was asked too often, and wants to be left alone (429)")
    case 451: return (.refused, "\(host) may not give it out, by law (451)")
    case 503 where visit.retryAfter != nil: return (.postponed, "\(host) is busy (503)")
    case 500..<600: return (.failed, "\(host) is in trouble itself (\(answer.status))")
    case 400..<500: return (.failed, "\(host) does not want to be asked this (\(answer.status))")
    default: return (.failed, "\(host) answers what nobody understands (\(answer.status))")
    }
  }
}

extension Validators {
  /// Those of an answer that nothing has changed, which need not say all again.
  fileprivate mutating func take(_ newer: Validators) {
    etag = newer.etag ?? etag
    lastModified = newer.lastModified ?? lastModified
  }
}
