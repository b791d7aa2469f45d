import TerminalRig

/// How long a key takes to become a frame, from writing it into the terminal to reading what it changed.
///
/// The first byte and the last are those of everything the key set off. For a key that shows another
/// article the last byte is the sidebar's, after the article was loaded and the engine has read it.
/// The floor is a program that only writes back what it reads.
struct KeyBench {
  private static let runs = 200
  let workplace: Workplace

  func figures() throws -> [Figure] {
    let echo = Figure(.keys, "cat, echoing a byte", .milliseconds, try timesOfEcho())
    let floor = Figure.Floor(name: "cat", value: echo.median)
    var figures = [echo]
    for stroke in Stroke.all {
      let (first, last) = try times(of: stroke)
      figures.append(
        Figure(
          .keys, "\(stroke.name), first byte", .milliseconds, first, floor: floor,
          targets: [.below(2, percentile: 50)]))
      figures.append(
        Figure(
          .keys, "\(stroke.name), last byte", .milliseconds, last, floor: floor,
          targets: stroke.showsAnotherArticle ? [] : [.below(2, percentile: 50)]))
    }
    return figures
  }

  private func times(of stroke: Stroke) throws -> (first: Sample, last: Sample) {
    let sitting = try workplace.sitting(["--samples"])
    try sitting.wait(until: "the sidebar is shown") { $0.text.contains("QUOTED") }
    // The quotations of every headline are counted one article after another.
    sitting.settle(quiet: .milliseconds(300))
    sitting.press(stroke.beginning)
    var (first, last) = (Sample(), Sample())
    for run in 0..<Self.runs {
      if run % stroke.runsBetween == 0 { sitting.press(stroke.between) }
      let answer = try sitting.answer(to: stroke.name) { stroke.act(on: $0, run: run) }
      first.addMilliseconds(answer.first)
      last.addMilliseconds(answer.last)
    }
    try sitting.quit()
    return (first, last)
  }

  func timesOfEcho() throws -> Sample {
    let sitting = Sitting(
      try TerminalWindow(running: "/bin/sh", ["-c", "stty raw -echo; echo ready; exec cat"]))
    try sitting.wait(until: "cat is ready") { $0.text.contains("ready") }
    var times = Sample()
    for _ in 0..<Self.runs {
      times.addMilliseconds(try sitting.answer(to: "echo") { $0.type("x") }.first)
    }
    return times
  }
}

extension Sitting {
  /// Presses keys one by one, each once the one before has been answered.
  func press(_ keys: [String]) {
    for key in keys {
      window.type(key)
      settle()
    }
  }
}
