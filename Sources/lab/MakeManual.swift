import Application
import ArgumentParser

/// `lab manual`: a manual page, to standard output.
struct MakeManual: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "manual", abstract: "Print the manual page quoth(1), or quoth-config(5).")

  @Flag(help: "The page of the settings.")
  var settings = false

  func run() {
    print(settings ? SettingsManualPage().description : ManualPage().description, terminator: "")
  }
}
