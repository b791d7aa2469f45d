import Foundation
import TerminalRig
import Testing

/// `quoth annotate` with files and several hands.
struct AnnotateTests {
  private let stand: Newsstand

  init() throws {
    stand = try Newsstand()
  }

  @Test func theNumberOfJobsMakesNoDifference() throws {
    try stand.put(Self.news, in: "many.jsonl")
    let alone = try annotate("--jobs", "1")
    #expect(alone.split(separator: "\n").count == 150)
    #expect(alone.contains(#""id":"a7""#) && alone.contains(#""name":"Lena Ortiz""#))
    for jobs in ["2", "9", "0"] { #expect(try annotate("--jobs", jobs) == alone) }
    #expect(try annotate("--jobs", "3", "--explain") == annotate("--explain"))
  }

  @Test func whatCannotBeReadCostsItselfOnlyAndIsToldInItsTurn() throws {
    try stand.put("{\"id\":\"a\",\"title\":7}\n{\"id\":\n{\"id\":\"b\"}\n", in: "many.jsonl")
    for jobs in ["1", "2"] {
      let window = try stand.window(
        ["annotate", "--jobs", jobs, stand.path(of: "many.jsonl")],
        output: .file(stand.path(of: "out")))
      #expect(try window.waitForEnd() == .exit(65))
      #expect(window.text.contains("line 1: the title is a number, not text"))
      #expect(window.text.contains("line 2: "))
      #expect(try printed.split(separator: "\n").count == 2)
    }
  }

  @Test func endsInSilenceWhereNobodyListens() throws {
    try stand.put(Self.news, in: "many.jsonl")
    let command = "$0 annotate --jobs 2 \(stand.path(of: "many.jsonl")) | head -n 1 | cut -c 1-5"
    let window = try TerminalWindow(
      running: "/bin/sh", ["-c", command, RunningProgram.path(of: "quoth")], columns: 120, rows: 30)
    #expect(try window.waitForEnd() == .exit(0))
    #expect(window.text.trimmingCharacters(in: .whitespacesAndNewlines) == #"{"ent"#)
  }

  @Test(arguments: ["1", "2"])
  func saysWhereThereIsNoRoomForWhatItPrints(jobs: String) throws {
    try stand.put(Self.news, in: "many.jsonl")
    let window = try stand.window(
      ["annotate", "--jobs", jobs, stand.path(of: "many.jsonl")], output: .file("/dev/full"))
    #expect(try window.waitForEnd() == .exit(73))
    #expect(window.text.contains("quoth: cannot write: No space left on device"))
  }

  @Test func saysWhichNumbersOfJobsThereAre() throws {
    let window = try stand.window(["annotate", "--jobs", "2000"])
    #expect(try window.waitForEnd() == .exit(64))
    #expect(window.text.contains("--jobs is a number from 0 to 1024"))
  }

  private func annotate(_ options: String...) throws -> String {
    let window = try stand.window(
      ["annotate"] + options + [stand.path(of: "many.jsonl")],
      output: .file(stand.path(of: "out")))
    #expect(try window.waitForEnd() == .exit(0))
    #expect(window.text.isEmpty)
    return try printed
  }

  private var printed: String {
    get throws { try String(contentsOfFile: stand.path(of: "out"), encoding: .utf8) }
  }

  /// Articles of very different lengths, with whatever has to be escaped.
  private static let news = (0..<150).map { number in
    let speech = #"“The \"bridge\"\\holds 🌉,”\n\nsaid Lena Ortiz\t. Sam Reed said it did not. "#
    let text = String(repeating: speech, count: number % 5)
    return #"{"id":"a\#(number)","content_text":"\#(text)"}"# + "\n"
  }.joined()
}
