import Application
import ArgumentParser

/// `lab manual`: the manual page, to standard output.
struct MakeManual: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "manual", abstract: "Print the manual page quoth(1).")

  func run() {
    print(ManualPage(), terminator: "")
  }
}
