import TerminalRig
import Testing

/// Readers and imports are killed at any moment, and nothing they promised is lost. `lab torture`
/// goes on for longer.
struct KillingTests {
  @Test func nothingPromisedIsLost() throws {
    let window = try TerminalWindow(
      running: RunningProgram.path(of: "lab"), ["torture", "--rounds", "5"], columns: 120)
    #expect(try window.waitForEnd() == .exit(0), "\(window.text)")
    #expect(window.text.contains("Nothing was lost"))
  }
}
