import TerminalRig

/// How long a key takes to become a frame in a long list.
///
/// “To the list” is until the headlines stand as they stay; the last byte is that of the article and
/// its sidebar, which are read meanwhile.
struct ArchiveKeyBench {
  private static let runs = 100
  let store: ArchiveStore
  let floor: Figure.Floor

  func measure(into report: inout Report) throws {
    let articles = store.archive.articles
    let columns = try store.completeFrame().headlines
    for stroke in Stroke.inArchive {
      let times = try times(of: stroke, in: columns)
      report.add(
        Figure(
          .scale, "\(stroke.name), to the list", .milliseconds, times.list, floor: floor,
          targets: stroke.showsAnotherArticle
            ? [] : [.below(0.5, percentile: 50), .below(5, percentile: 99)]
        ).among(articles))
      report.add(
        Figure(
          .scale, "\(stroke.name), last byte", .milliseconds, times.last, floor: floor,
          targets: stroke.showsAnotherArticle ? [.below(10, percentile: 99)] : []
        ).among(articles))
    }
  }

  private func times(of stroke: Stroke, in columns: Range<Int>) throws -> (
    list: Sample, last: Sample
  ) {
    let sitting = try store.sitting()
    try sitting.wait(until: "the headlines are shown") { $0.text.contains("▸") }
    sitting.settle(quiet: .milliseconds(300))
    sitting.press(stroke.beginning)
    var (list, last) = (Sample(), Sample())
    for run in 0..<Self.runs {
      if run % stroke.runsBetween == 0 { sitting.press(stroke.between) }
      let answer = try sitting.answer(to: stroke.name, in: columns) { stroke.act(on: $0, run: run) }
      list.addMilliseconds(answer.list)
      last.addMilliseconds(answer.last)
    }
    try sitting.quit()
    return (list, last)
  }
}

extension Stroke {
  static let inArchive = [
    Stroke(name: "down", act: .key("j")),
    Stroke(name: "page down", act: .key("\u{06}"), between: ["g"], runsBetween: 20),
    Stroke(name: "end", act: .key("G"), between: ["g"]),
    Stroke(name: "next unread", act: .key("\u{0E}")),
    Stroke(name: "open", act: .key("\r"), between: ["h", "j"], showsAnotherArticle: true),
    Stroke(name: "next article", act: .key("J"), beginning: ["\r"], showsAnotherArticle: true),
  ]
}
