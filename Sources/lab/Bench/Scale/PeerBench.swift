import FoundationEssentials
import TerminalRig

/// What another newsreader makes of the same articles, in the same terminal.
struct PeerBench {
  private static let starts = 5
  private static let runs = 100
  /// With one key: some take a second for each.
  private static let patience = Duration.seconds(5)
  let peer: Peer
  let archive: Archive
  let workplace: Workplace

  func measure(into report: inout Report) throws {
    guard FileManager.default.isExecutableFile(atPath: peer.program) else {
      return report.remark("\(peer.name): it is not installed")
    }
    let folder = URL(filePath: workplace.path(of: peer.name))
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    do {
      try peer.furnish(archive, folder)
      try measureStart(in: folder, &report)
      try measureKeys(in: folder, &report)
    } catch {
      report.remark("\(peer.name): \("\(error)".split { $0.isNewline }.first ?? "")")
    }
  }

  private func add(_ name: String, _ unit: Figure.Unit, _ sample: Sample, _ report: inout Report) {
    report.add(
      Figure(.peers, "\(peer.name), \(name)", unit, sample).among(archive.articles))
  }
}

extension PeerBench {
  private func measureStart(in folder: URL, _ report: inout Report) throws {
    var (times, memory) = (Sample(), Sample())
    let frame = try loaded(in: folder).window.text
    for _ in 0..<Self.starts {
      let sitting = try sitting(in: folder)
      while sitting.window.text != frame {
        guard let output = sitting.nextOutput(within: TerminalWindow.deadline) else {
          throw TerminalWindow.Timeout("\(peer.name): no complete frame", in: sitting.window)
        }
        sitting.window.show(output.bytes)
        if sitting.window.text == frame { times.addMilliseconds(output.time) }
      }
      memory.addMegabytes(sitting.window.program.residentMemory ?? 0)
    }
    add("first frame", .milliseconds, times, &report)
    add("resident memory then", .megabytes, memory, &report)
  }

  private func sitting(in folder: URL) throws -> Sitting {
    try Sitting(
      TerminalWindow(
        running: peer.program, peer.arguments(folder), columns: 120, rows: 36,
        environment: peer.environment(in: folder)))
  }

  /// The peer with its first screen.
  private func loaded(in folder: URL) throws -> Sitting {
    let sitting = try sitting(in: folder)
    try sitting.wait(until: "\(peer.name) has loaded") { $0.text.contains(peer.landmark) }
    sitting.settle(quiet: .milliseconds(300))
    return sitting
  }

  /// The peer with the list of all articles on its screen.
  private func open(in folder: URL) throws -> Sitting {
    let sitting = try loaded(in: folder)
    for key in peer.entering {
      sitting.window.type(key)
      let outputs = sitting.output(
        patience: TerminalWindow.deadline, quiet: .milliseconds(500))
      for output in outputs { sitting.window.show(output.bytes) }
    }
    return sitting
  }
}

// MARK: - Keys

extension PeerBench {
  private func measureKeys(in folder: URL, _ report: inout Report) throws {
    let strokes = peer.strokes
    for stroke in strokes {
      let sitting = try open(in: folder)
      var times = Sample()
      let end = ContinuousClock.now + Self.patience
      for run in 0..<Self.runs where ContinuousClock.now < end {
        if run % stroke.runsBetween == 0 { sitting.press(stroke.between) }
        let answer = try sitting.answer(to: stroke.name) { stroke.act(on: $0, run: run) }
        times.addMilliseconds(answer.last)
      }
      add(stroke.name, .milliseconds, times, &report)
      guard stroke.name == "end" else { continue }
      var memory = Sample()
      memory.addMegabytes(sitting.window.program.residentMemory ?? 0)
      add("resident memory at the end of the list", .megabytes, memory, &report)
    }
    try measureSearch(in: folder, &report)
  }

  private func measureSearch(in folder: URL, _ report: inout Report) throws {
    for (name, word) in [("common", KnownWords.common), ("rare", KnownWords.rare)] {
      var times = Sample()
      for _ in 0..<3 {
        let sitting = try open(in: folder)
        sitting.press([peer.search.before + word])
        let answer = try sitting.answer(to: "search", quiet: .seconds(3)) {
          $0.type(peer.search.after)
        }
        times.addMilliseconds(answer.last)
      }
      add("search \(peer.search.place), a \(name) word", .milliseconds, times, &report)
    }
  }
}

extension Peer {
  fileprivate var strokes: [Stroke] {
    var strokes = [
      Stroke(name: "down", act: .key(down)),
      Stroke(name: "page down", act: .key(pageDown), between: [beginning], runsBetween: 20),
      Stroke(name: "end", act: .key(end), between: [beginning]),
    ]
    if let open, let back {
      strokes.append(Stroke(name: "open", act: .key(open), between: [back, down]))
    }
    return strokes
  }
}
