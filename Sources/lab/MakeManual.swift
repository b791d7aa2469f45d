import Application
import ArgumentParser
import FoundationEssentials

/// `lab manual`: a manual page, to standard output.
struct MakeManual: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "manual",
    abstract: "Print the manual page quoth(1), or quoth-config(5).",
    discussion: "For the first, standard input is what quoth --experimental-dump-help prints.")

  @Flag(help: "The page of the settings.")
  var settings = false

  func run() throws {
    guard !settings else { return print(SettingsManualPage(), terminator: "") }
    let input = StandardInput.all
    let help = try JSONDecoder().decode(DumpedHelp.self, from: input)
    print(ManualPage(programs: help.command.programs(below: [])), terminator: "")
  }
}

/// What a command line that is made with ArgumentParser says of itself.
struct DumpedHelp: Decodable {
  struct Command: Decodable {
    var commandName: String
    var abstract: String?
    var subcommands: [Command]?
    var arguments: [Argument]?
    var shouldDisplay: Bool?
  }

  struct Argument: Decodable {
    struct Name: Decodable {
      var kind: String
      var name: String
    }

    var kind: String
    var shouldDisplay: Bool
    var isOptional: Bool
    var isRepeating: Bool
    var names: [Name]?
    var valueName: String?
    var abstract: String?
  }

  var command: Command
}

extension DumpedHelp.Command {
  /// This command and all below it that have options of their own.
  func programs(below parents: [String]) -> [ManualOptions] {
    guard shouldDisplay ?? true, commandName != "help" else { return [] }
    // What is read where no command is named.
    let path = commandName == "read" ? parents : parents + [commandName]
    let items = (arguments ?? []).compactMap(\.item)
    let own = ManualOptions(name: path.joined(separator: " "), words: abstract ?? "", items: items)
    return (subcommands ?? []).reduce(into: [own]) { programs, command in
      for program in command.programs(below: path) {
        if program.name == own.name {
          programs[0].items += program.items
        } else {
          programs.append(program)
        }
      }
    }.filter { !$0.items.isEmpty }
  }
}

extension DumpedHelp.Argument {
  /// Every command has `--help`, and needs no line for it.
  fileprivate var item: ManualOptions.Item? {
    guard shouldDisplay, let abstract, names?.contains(where: { $0.name == "help" }) != true else {
      return nil
    }
    return ManualOptions.Item(label: label, words: abstract)
  }

  private var label: String {
    let value = valueName.map { "<\($0)>" } ?? ""
    switch kind {
    case "positional": return value + (isRepeating ? " ..." : "")
    case "option": return options + " " + value + (isRepeating ? " ..." : "")
    default: return options
    }
  }

  private var options: String {
    (names ?? []).map { $0.kind == "long" ? "--\($0.name)" : "-\($0.name)" }
      .joined(separator: ", ")
  }
}

private enum StandardInput {
  static var all: Data {
    var bytes: [UInt8] = []
    while let line = readLine(strippingNewline: false) { bytes += line.utf8 }
    return Data(bytes)
  }
}
