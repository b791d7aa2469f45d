import Articles
import Dispatches
import Foundation
import TerminalRig
import Testing

/// A reporter sent out as the reader sends it: a process of its own, fed and heard through pipes.
struct Trip {
  let end: RunningProgram.End
  let dispatches: [Dispatch]
  /// What else it wrote, to the terminal.
  let words: String

  /// Sends `quoth-fetch` for `assignments`, and waits until it has ended.
  ///
  /// Nothing is too slow here, however busy the machine, unless the options say so.
  init(
    _ assignments: [Assignment], _ options: [String] = [], environment: [String: String] = [:]
  ) throws {
    try self.init(
      lines: assignments.flatMap(\.line), options, environment: environment)
  }

  init(
    lines: [UInt8], _ options: [String] = [], environment: [String: String] = [:]
  ) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let input = folder.appending(path: "input")
    let output = folder.appending(path: "output")
    try Data(lines).write(to: input)

    let terminal = try PseudoTerminal(columns: 120, rows: 30)
    let program = try RunningProgram(
      RunningProgram.path(of: "quoth-fetch"), Self.patience + options, environment: environment,
      on: terminal, input: .file(input.path), output: .file(output.path))
    var words = ""
    while !program.hasEnded {
      words += String(
        decoding: terminal.output(orEndOf: program.ended, milliseconds: 1000), as: UTF8.self)
    }
    self.words = words
    end = program.end
    dispatches = try Data(contentsOf: output).split(separator: 0x0A).map { line in
      try #require(Dispatch(line), "\(String(decoding: line, as: UTF8.self))")
    }
  }

  private static let patience = ["--connect", "600000", "--request", "600000", "--stall", "600"]
}

extension Trip {
  /// How the only assignment ended.
  var completion: Completion {
    get throws { try #require(completions.count == 1 ? completions.first : nil) }
  }

  var completions: [Completion] {
    dispatches.compactMap { if case .done(let completion) = $0.news { completion } else { nil } }
  }

  func completion(of address: String) -> Completion? {
    for dispatch in dispatches where dispatch.assignment.address == address {
      if case .done(let completion) = dispatch.news { return completion }
    }
    return nil
  }
}

extension Trip {
  var items: [FeedItem] {
    dispatches.compactMap { if case .article(let item) = $0.news { item } else { nil } }
  }

  var problems: [String] {
    dispatches.compactMap {
      if case .problem(_, let reason) = $0.news { reason } else { nil }
    }
  }

  var found: [OfferedFeed] {
    dispatches.flatMap { if case .found(let feeds) = $0.news { feeds } else { [OfferedFeed]() } }
  }
}

extension Assignment {
  static func feed(
    _ address: String, etag: String? = nil, lastModified: String? = nil
  ) -> Assignment {
    let validators = Validators(etag: etag, lastModified: lastModified)
    return .feed(FeedAssignment(feed: address, validators: validators))
  }
}
