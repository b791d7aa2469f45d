import Application
import ArgumentParser
import FoundationEssentials
import Glibc
import Storage

/// `quoth tutor`: three short articles that teach the keys by having them pressed.
struct Tutor: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tutor",
    abstract: "Three short articles that teach jumping, persons and search by doing.",
    discussion: "Nothing that is marked or written there is kept.")

  @Option(
    help: ArgumentHelp(
      "Press these keys as if you sat there, print the last screen, and end.", valueName: "keys"),
    transform: KeyScript.init)
  var keys: KeyScript?

  func run() throws {
    let folder = try Self.scratchFolder()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let script = keys.map { Sitting.Script(keys: $0) }
    // Marks need a place, and this one goes with the lessons.
    try Sitting(
      .edition(Resources.tutor, name: "The lessons"), store: Store(folder: folder), script: script,
      isFirst: false
    ).run()
  }

  private static func scratchFolder() throws -> String {
    let parent = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
    var template = Array((parent + "/quoth-tutor-XXXXXX").utf8CString)
    guard mkdtemp(&template) != nil else {
      throw Complaint(
        "\(parent) cannot be written: \(String(cString: strerror(errno)))", .cannotWrite)
    }
    return String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
  }
}
