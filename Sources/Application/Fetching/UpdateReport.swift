import Articles
import Storage
import Text
import ViewModels

/// What has come of an update, in words.
public struct UpdateReport: Sendable {
  private let summary: UpdateSummary

  /// More of one kind are only counted.
  private static let mostNotes = 20

  public init(_ summary: UpdateSummary) {
    self.summary = summary
  }

  /// On one line: `12 new articles from 40 feeds, 2 of which did not come`.
  public var line: String {
    guard summary.asked > 0 else { return nothingDue }
    let feeds = summary.asked
    let from = " from \(feeds.grouped) \(feeds == 1 ? "feed" : "feeds")"
    let failed = summary.failures.count
    let end =
      switch (failed, feeds) {
      case (0, _): ""
      case (_, 1): ", which did not come"
      case (1, _): ", 1 of which did not come"
      default: ", \(failed.grouped) of which did not come"
      }
    return articles + from + end + (summary.wasInterrupted ? ". Interrupted" : "")
  }

  private var articles: String {
    let intake = summary.intake
    var parts = [count(intake.added, "new article")]
    if intake.renewed > 0 { parts.append(count(intake.renewed, "new version")) }
    return parts.joined(separator: " and ")
  }

  private var nothingDue: String {
    guard let due = summary.nextDue else { return "No feed was asked for" }
    return "No feed is due before \(LocalTime(instant: due).clock)"
  }

  /// What a person should know besides, a line each.
  public var notes: [String] {
    listed(summary.failures) + listed(summary.moves) + listed(summary.flaws)
      + summary.intake.warnings.map(\.description)
  }

  private func listed(_ notes: [UpdateSummary.Note]) -> [String] {
    let shown = notes.prefix(Self.mostNotes).map { "\($0.feed): \($0.words)".cleanCopy() }
    let rest = notes.count - shown.count
    return shown + (rest > 0 ? ["and \(rest.grouped) more"] : [])
  }

  private func count(_ count: Int, _ noun: String) -> String {
    "\(count.grouped) \(noun)\(count == 1 ? "" : "s")"
  }
}

extension UpdateProgress {
  /// On one line, with a bar where there are so many `columns` for it.
  public func line(columns: Int?) -> String {
    switch preparation {
    case .waiting: return "Waiting for another quoth that is changing the store"
    case .lookingUp(let count) where count > 0:
      return "Looking up what is in the store: \(count.grouped) articles"
    case .lookingUp, .reading, nil: break
    }
    let facts = ["\(done.grouped) of \(assignments.grouped)", "\(new.grouped) new"]
    let failures = failed > 0 ? ["\(failed.grouped) failed"] : []
    guard let columns else { return (facts + failures).joined(separator: ", ") }
    let words = (facts + failures).joined(separator: "  ")
    let room = min(columns - words.count - 3, 40)
    guard room >= 10 else { return String(words.prefix(columns)) }
    let full = assignments == 0 ? room : room * done / assignments
    return "[" + String(repeating: "#", count: full) + String(repeating: "-", count: room - full)
      + "] " + words
  }
}

extension LocalTime {
  /// `14:05`
  var clock: String {
    let minutes = minute < 10 ? "0\(minute)" : "\(minute)"
    return (hour < 10 ? "0\(hour)" : "\(hour)") + ":" + minutes
  }
}
