import Dispatches
import Glibc

/// A running `quoth-fetch`, which is sent out with assignments and sends dispatches back.
///
/// It reaches the network and takes apart what strangers have written, so that this process need not.
struct Reporter: ~Copyable {
  private var hand: Hand
  private var cutter = LineCutter()

  /// What was heard.
  enum News {
    case dispatches([Dispatch])
    case silence
    case end(Hand.End)
  }

  /// In bytes. No honest line is longer.
  private static let longestLine = 128 << 20

  private init(_ hand: consuming Hand) {
    self.hand = hand
  }

  /// Starts the program at `path`; nil where there is none, or it may not be run.
  static func sent(_ path: String) -> Reporter? {
    guard let hand = Hand.lent(by: path) else { return nil }
    return Reporter(hand)
  }

  /// Sends it out for `assignment`, as soon as it listens.
  mutating func assign(_ assignment: Assignment) {
    hand.write(assignment.line)
  }

  /// What it says next, if it says anything within so many `milliseconds`.
  mutating func listen(milliseconds: CInt) -> News {
    switch hand.listen(milliseconds: milliseconds) {
    case .silence: return .silence
    case .end(let end): return .end(end)
    case .bytes(let piece):
      guard cutter.rest.count < Self.longestLine else { return .end(hand.dismiss()) }
      return .dispatches(cutter.lines(in: piece).compactMap { Dispatch($0) })
    }
  }
}
