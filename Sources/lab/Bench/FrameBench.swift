import Articles
import TerminalRig

/// How long a hostile article holds the screen up while it is opened, and when the window changes.
struct FrameBench {
  /// Every width class, and the smallest that shows anything.
  private static let sizes = [
    (80, 24), (200, 60), (40, 12), (20, 5), (132, 50), (21, 6), (120, 36),
  ]
  private static let rounds = 4
  let workplace: Workplace

  func figures() throws -> [Figure] {
    let usual = Figure(.frames, "the bundled edition, resizing", .milliseconds, try usualTimes())
    let floor = Figure.Floor(name: "bundled edition", value: usual.median)
    var figures = [usual]
    for article in HostileArticle.allCases {
      let sitting = try sitting(with: article)
      let (opening, resizing) = (try timesOfOpening(in: sitting), try timesOfResizing(sitting))
      figures += [
        figure("\(article.rawValue), opening", opening),
        figure("\(article.rawValue), resizing", resizing, floor: floor),
      ]
      try sitting.quit()
    }
    return figures
  }

  private func figure(_ name: String, _ times: Sample, floor: Figure.Floor? = nil) -> Figure {
    Figure(
      .frames, name, .milliseconds, times, floor: floor, targets: [.below(50, percentile: 100)])
  }

  /// A short article in which nobody is quoted is on the screen, and the hostile one is the next
  /// headline.
  private func sitting(with article: HostileArticle) throws -> Sitting {
    let short = FeedItem(
      id: "short", title: "Short", contentText: "Nobody says a word.",
      datePublished: "2026-11-02T09:00:00Z")
    let path = try workplace.put([short, article.item], in: "hostile.jsonl")
    let sitting = try workplace.sitting([path])
    try sitting.wait(until: "the short article is shown") { $0.text.contains("Nobody says") }
    return sitting
  }

  /// While the article is opened, the reader is asked again and again to draw the screen anew: what
  /// holds a frame up holds that up as well.
  private func timesOfOpening(in sitting: Sitting) throws -> Sample {
    var times = Sample()
    sitting.settle(quiet: .milliseconds(300))
    var pulse = try sitting.pulse(of: "j")
    times.addMilliseconds(pulse.time)
    let end = ContinuousClock.now + TerminalWindow.deadline
    while !pulse.drewBar {
      guard ContinuousClock.now < end else {
        throw TerminalWindow.Timeout("never read", in: sitting.window)
      }
      pulse = try sitting.pulse(of: "\u{0C}")
      times.addMilliseconds(pulse.time)
    }
    return times
  }

  /// How long resizing takes with an article as they usually are.
  private func usualTimes() throws -> Sample {
    let sitting = try workplace.sitting(["--samples"])
    try sitting.wait(until: "the sidebar is shown") { $0.text.contains("QUOTED") }
    defer { sitting.window.program.kill() }
    return try timesOfResizing(sitting)
  }

  private func timesOfResizing(_ sitting: Sitting) throws -> Sample {
    var times = Sample()
    sitting.window.type("\r")
    sitting.settle(quiet: .milliseconds(300))
    for _ in 0..<Self.rounds {
      for (columns, rows) in Self.sizes {
        let answer = try sitting.answer(to: "resizing") { $0.resize(columns: columns, rows: rows) }
        times.addMilliseconds(answer.last)
      }
    }
    return times
  }
}

/// A sign of life: what a program makes of a key that it can answer at once, if nothing holds it up.
private struct Pulse {
  /// Until it began to answer.
  var time: Duration
  /// Whether it drew the bar of a quotation, so that the engine has read the article.
  var drewBar: Bool
}

extension Sitting {
  /// Takes the pulse. What is drawn is not shown, or the next pulse would come late.
  fileprivate func pulse(of key: String) throws -> Pulse {
    let start = window.program.beginning.duration(to: .now)
    window.type(key)
    let outputs = output(patience: TerminalWindow.deadline, quiet: .milliseconds(2))
    guard let first = outputs.first else {
      throw TerminalWindow.Timeout("no answer to a key", in: window)
    }
    let bytes = outputs.flatMap(\.bytes)
    return Pulse(time: first.time - start, drewBar: bytes.contains(Array("▌".utf8)))
  }
}
