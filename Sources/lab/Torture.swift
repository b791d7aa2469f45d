import ArgumentParser
import Glibc
import Scoring

/// `lab torture`: readers that mark and imports that import, killed at any moment.
///
/// After every round, whatever was reported done is in the store, and the index says the same as one
/// that is made anew. See ``KillingRound`` and ``Promises``.
struct Torture: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "torture",
    abstract: "Kill the quoth that was built beside this program, again and again.")

  @Option(help: "How many times.")
  var rounds = 1000

  @Option(help: "What the moments follow from.")
  var seed: UInt64 = 1

  /// Everything is looked through after so many rounds: what is lost stays lost.
  private static let roundsBetweenChecks = 20

  func run() throws {
    let place = try KillingGround()
    var promises = Promises()
    var lots = Draw(seed: seed)
    for round in 1...max(1, rounds) {
      try KillingRound(place: place, number: round).run(using: &lots, noting: &promises)
      guard round.isMultiple(of: Self.roundsBetweenChecks) || round == rounds else { continue }
      let findings = try place.check(promises)
      print("round \(round): \(promises.words)")
      fflush(nil)
      guard findings.isEmpty else { throw Loss(round: round, seed: seed, findings: findings) }
    }
    print("Nothing was lost, and nothing is damaged.")
  }
}

/// What should have been there.
private struct Loss: Error, CustomStringConvertible {
  var round: Int
  var seed: UInt64
  var findings: [String]

  var description: String {
    "after round \(round) of seed \(seed):\n  " + findings.joined(separator: "\n  ")
  }
}
