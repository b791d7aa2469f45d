import Dispatch
import Glibc
import ViewModels

/// Sends other programs out for the person, with the terminal or beside it.
struct TravelDesk: Sendable {
  /// Runs the program of `outing`, which has the terminal meanwhile. Where the person stops it, `stop`
  /// stops this program as well.
  ///
  /// - Returns: What the person should know; nil where all went well.
  func runOnScreen(_ outing: Outing, stop: () -> Void) -> Notice? {
    let regret: Traveller.Regret?
    do throws(Traveller.Regret) {
      regret = try Traveller.sent(on: outing).end(stop: stop)
    } catch {
      return Notice(error.description, .trouble)
    }
    guard outing.waitsForEnter else { return regret.map { Notice($0.description, .trouble) } }
    Self.waitForEnter(after: regret)
    return nil
  }

  /// Runs the program of `outing`, and reports what went wrong once it has ended, if anything has.
  func runBeside(_ outing: Outing, report: @escaping @Sendable (Notice) -> Void) {
    // It may run for as long as the person reads, and a task must not wait for that.
    DispatchQueue.global(qos: .utility).async {
      let regret: Traveller.Regret?
      do throws(Traveller.Regret) {
        regret = try Traveller.sent(on: outing).end()
      } catch {
        regret = error
      }
      if let regret { report(Notice(regret.description, .trouble)) }
    }
  }

  /// What a command has written is seen before the screen is taken again.
  private static func waitForEnter(after regret: Traveller.Regret?) {
    let terminal = open("/dev/tty", O_RDWR | O_CLOEXEC)
    guard terminal >= 0 else { return }
    defer { close(terminal) }
    let words = (regret.map { "\n\($0)." } ?? "") + "\nEnter goes back to quoth. "
    _ = write(terminal, words, words.utf8.count)
    var byte: UInt8 = 0
    while true {
      let count = read(terminal, &byte, 1)
      if count < 0, errno == EINTR { continue }
      if count <= 0 || byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") { return }
    }
  }
}
