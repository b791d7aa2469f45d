import TerminalRig

/// What it costs to start the program: to print its version, and to show the bundled edition.
struct StartBench {
  private static let runs = 20
  let workplace: Workplace

  func figures() throws -> [Figure] {
    let floor = try costs(of: "/bin/true")
    let version = try costs(of: workplace.quoth, ["--version"])
    let samples = try costsOfSamples()
    let wall = Figure.Floor(name: "/bin/true", value: floor.wall.percentile(50))
    let processor = Figure.Floor(name: "/bin/true", value: floor.processor.percentile(50))
    return [
      Figure(.start, "/bin/true, wall", .milliseconds, floor.wall),
      Figure(.start, "/bin/true, CPU", .milliseconds, floor.processor),
      Figure(
        .start, "--version, wall", .milliseconds, version.wall, floor: wall),
      Figure(
        .start, "--version, CPU", .milliseconds, version.processor, floor: processor,
        targets: [.below(5, percentile: 50)]),
      Figure(.start, "--version, resident memory", .megabytes, version.memory),
      Figure(
        .start, "--samples, first frame, wall", .milliseconds, samples.wall, floor: wall),
      Figure(
        .start, "--samples, first frame, CPU", .milliseconds, samples.processor,
        floor: processor, targets: [.below(15, percentile: 50)]),
      Figure(.start, "--samples, resident memory then", .megabytes, samples.memory),
    ]
  }
}

extension StartBench {
  /// What it costs to run the program at `path` to its end.
  private func costs(of path: String, _ arguments: [String] = []) throws -> StartCosts {
    var costs = StartCosts()
    for _ in 0..<Self.runs {
      let terminal = try PseudoTerminal(columns: 120, rows: 36)
      let program = try RunningProgram(
        path, arguments, environment: workplace.environment, on: terminal)
      // A program that has written its last words is about to go, memory and all: it may be too late.
      let output = terminal.output(orEndOf: program.ended, milliseconds: 10_000)
      if !output.isEmpty, let memory = program.residentMemory { costs.memory.addMegabytes(memory) }
      while !program.hasEnded {
        _ = terminal.output(orEndOf: program.ended, milliseconds: 10_000)
      }
      costs.wall.addMilliseconds(program.beginning.duration(to: .now))
      costs.processor.addMilliseconds(program.processorTime)
    }
    return costs
  }

  private func costsOfSamples() throws -> StartCosts {
    let frame = try CompleteFrame(
      of: ["--samples"], with: "QUOTED", in: workplace.quoth, environment: workplace.environment)
    var costs = StartCosts()
    for _ in 0..<Self.runs {
      try costs.add(workplace.sitting(["--samples"]), showing: frame)
    }
    return costs
  }
}
