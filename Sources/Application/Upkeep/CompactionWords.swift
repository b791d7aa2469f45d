public import Storage
import ViewModels

/// What compacting a store has done, in a few lines.
public struct CompactionWords: CustomStringConvertible, Sendable {
  private let report: CompactionReport
  private let isTrial: Bool

  /// After a trial, nothing has been done yet.
  public init(_ report: CompactionReport, isTrial: Bool) {
    self.report = report
    self.isTrial = isTrial
  }

  public var description: String {
    let changes = report.changes.map { change in
      var parts: [String] = []
      if change.superseded > 0 { parts.append("\(lines(change.superseded)) superseded") }
      if change.damaged > 0 { parts.append("\(lines(change.damaged)) to quarantine") }
      let sizes = "\(change.bytesBefore.inUnits) to \(change.bytesAfter.inUnits)"
      return ([change.file + ": " + sizes] + parts).joined(separator: ", ")
    }
    let copies = report.folded.map { "\($0): folded into the file it is a copy of" }
    let rest = report.leftAlone.map { "\($0.file): left alone. \($0.reason.capitalizedFirst)" }
    return (changes + copies + rest + [verdict]).joined(separator: "\n")
  }

  private var verdict: String {
    if report.changes.isEmpty { return "There is nothing to compact" }
    let saved = max(0, report.saved).inUnits
    return isTrial ? "\(saved) could be saved" : "\(saved) saved"
  }

  private func lines(_ count: Int) -> String {
    "\(count.grouped) \(count == 1 ? "line" : "lines")"
  }
}

extension String {
  fileprivate var capitalizedFirst: String {
    prefix(1).uppercased() + dropFirst()
  }
}
