import Application
import ArgumentParser
import Configuration
import Settings
import Text

/// `quoth config`: what is set, and where.
struct ConfigCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "config",
    abstract: "Print all settings that are in force, and where each comes from.",
    discussion: """
      What is printed can be kept as $XDG_CONFIG_HOME/quoth/config.toml. That file is never written by \
      quoth. Whatever in it cannot be followed is said on standard error, and the exit status is 78.
      """)

  @Flag(help: "Print a JSON object a line.")
  var json = false

  func run() throws {
    let reading = SettingsReading(ConfigurationFolder.ofThisPerson?.settings ?? SettingDocument())
    let report = SettingsReport(reading, Setup(reading))
    if json {
      for line in report.json { try Output.standard.say(line) }
    } else {
      try Output.standard.say(report.toml)
    }
    for problem in report.problems { try Output.error.say("\(problem)".cleanCopy()) }
    if !report.problems.isEmpty { throw ExitCode(Complaint.Status.noHome.rawValue) }
  }
}

extension ConfigurationFolder {
  /// The one of the person who started the program; nil where nothing says where it would be.
  static var ofThisPerson: ConfigurationFolder? {
    ConfigurationFolder(environment: Environment.ofThisProcess)
  }
}
