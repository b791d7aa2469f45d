import Articles
import Testing

@testable import Application
@testable import Storage

/// What importing, checking and compacting say.
struct UpkeepWordsTests {
  private func progress(
    _ articles: Int, read: Int, of all: Int? = nil, stage: IntakeProgress.Stage = .reading
  ) -> IntakeProgress {
    var progress = IntakeProgress()
    progress.summary.added = articles
    progress.bytesRead = read
    progress.bytesInAll = all
    progress.stage = stage
    return progress
  }

  @Test(arguments: [
    (
      100,
      "[###############---------------------] 42 %  12,600 articles  5 s left  4,200/s  42.0 MB of 100.0 MB"
    ),
    (70, "[###########----------------] 42 %  12,600 articles  5 s left  4,200/s"),
    (50, "[######----------] 42 %  12,600 articles  5 s left"),
    (20, "[#####--------] 42 %"), (10, "42 %"), (2, "42"),
  ])
  func theBarFillsTheWindow(columns: Int, expected: String) {
    let line = IntakeProgressLine(
      progress(12_600, read: 42_000_000, of: 100_000_000), after: .seconds(3))
    #expect(line.bar(columns: columns) == expected)
    #expect(line.bar(columns: columns).count <= columns)
  }

  @Test func whatIsNotKnownIsNotSaid() {
    #expect(
      IntakeProgressLine(progress(3, read: 999), after: .milliseconds(10)).plain
        == "3 articles, 999 bytes")
    #expect(
      IntakeProgressLine(progress(3, read: 1_250_000), after: .seconds(2)).bar(columns: 80)
        == "3 articles  1.3 MB  1/s")
    #expect(
      IntakeProgressLine(progress(0, read: 0, of: 0), after: .seconds(2)).plain
        == "100 %, 0 articles, 0/s, 0 bytes of 0 bytes")
    #expect(
      IntakeProgressLine(progress(0, read: 0, stage: .waiting), after: .zero).bar(columns: 20)
        == "Waiting for another ")
    #expect(
      IntakeProgressLine(progress(0, read: 0, stage: .lookingUp(1200)), after: .zero).plain
        == "Looking up what is in the store: 1,200 articles")
  }

  @Test func timeLeftIsToldAsAPersonWould() {
    for (read, expected) in [(50, "10 s left"), (10, "2 min left"), (1, "15 min left")] {
      let line = IntakeProgressLine(progress(1, read: read, of: 100), after: .seconds(9)).plain
      #expect(line.contains(expected), "\(line)")
    }
    let line = IntakeProgressLine(progress(1, read: 1, of: 100), after: .seconds(90)).plain
    #expect(line.contains("2 h 28 min left"))
  }

  @Test func theReportCountsAndLists() {
    var summary = IntakeSummary()
    #expect(IntakeReport(summary).description == "0 articles added")
    summary.added = 1
    summary.renewed = 1
    summary.known = 1200
    summary.sameAddress = 2
    summary.sameWords = 1
    for line in 1...22 { summary.report(Problem(file: "a.json", line: line, reason: "why")) }
    let lines = IntakeReport(summary).description.split(separator: "\n")
    #expect(
      lines.prefix(5) == [
        "1 article added, 1 new version, 1,200 known already",
        "2 passed over: the address is another article's",
        "1 passed over: another article says the same", "22 problems:", "  a.json, line 1: why",
      ])
    #expect(lines.count == 25 && lines.last == "  and 2 more")
  }

  @Test func sizesAreRounded() {
    #expect(
      [0, 1, 999, 1000, 999_949, 999_950, 4_240_000_000].map(\.inUnits) == [
        "0 bytes", "1 bytes", "999 bytes", "1.0 kB", "999.9 kB", "1.0 MB", "4.2 GB",
      ])
  }

  @Test func anIndexThatIsBehindIsSaidWithWhereTheArticlesAre() {
    var summary = IntakeSummary()
    summary.added = 2
    summary.warn(.indexBehind(reason: "database or disk is full"))
    summary.warn(.indexBehind(reason: "database or disk is full"))
    #expect(
      IntakeReport(summary).description == """
        2 articles added
        The index could not take in what was added: database or disk is full. All of it is in the \
        store, and whoever opens that next reads it
        """)
  }
}
