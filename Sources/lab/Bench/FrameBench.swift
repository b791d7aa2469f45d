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
    var figures: [Figure] = []
    for article in HostileArticle.allCases {
      let sitting = try sitting(with: article)
      figures.append(figure("\(article.rawValue), opening", try timesOfOpening(in: sitting)))
      figures.append(figure("\(article.rawValue), resizing", try timesOfResizing(sitting)))
      try sitting.quit()
    }
    return figures
  }

  private func figure(_ name: String, _ times: Sample) -> Figure {
    Figure(.frames, name, .milliseconds, times, target: .below(50, percentile: 100))
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
    times.addMilliseconds(try sitting.timeToFirstByte(of: "j"))
    let end = ContinuousClock.now + TerminalWindow.deadline
    repeat {
      times.addMilliseconds(try sitting.timeToFirstByte(of: "\u{0C}"))
      guard ContinuousClock.now < end else {
        throw TerminalWindow.Timeout("never read", in: sitting.window)
      }
    } while !sitting.showsReadArticle
    return times
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

extension Sitting {
  /// Whether the bar of a quotation is shown: the engine has read the article.
  fileprivate var showsReadArticle: Bool { window.text.contains("▌") }

  /// How long the program takes to begin to answer a key; the answer is shown.
  fileprivate func timeToFirstByte(of key: String) throws -> Duration {
    let start = window.program.beginning.duration(to: .now)
    window.type(key)
    let outputs = output(patience: TerminalWindow.deadline, quiet: .milliseconds(2))
    guard let first = outputs.first else {
      throw TerminalWindow.Timeout("no answer to a key", in: window)
    }
    for output in outputs { window.show(output.bytes) }
    return first.time - start
  }
}
