import Articles
public import Storage
import ViewModels

/// What has become of an import, in a few lines.
public struct IntakeReport: CustomStringConvertible, Sendable {
  private let summary: IntakeSummary

  /// More problems are only counted.
  private static let mostProblems = 20

  public init(_ summary: IntakeSummary) {
    self.summary = summary
  }

  public var description: String {
    ([result] + duplicates + summary.warnings.map(\.description) + problems)
      .joined(separator: "\n")
  }

  private var result: String {
    var parts = ["\(summary.added.grouped) \(noun(summary.added)) added"]
    if summary.renewed > 0 {
      parts.append("\(summary.renewed.grouped) new version\(summary.renewed == 1 ? "" : "s")")
    }
    if summary.known > 0 { parts.append("\(summary.known.grouped) known already") }
    return parts.joined(separator: ", ")
  }

  private var duplicates: [String] {
    var lines: [String] = []
    if summary.sameAddress > 0 {
      lines.append("\(summary.sameAddress.grouped) passed over: the address is another article's")
    }
    if summary.sameWords > 0 {
      lines.append("\(summary.sameWords.grouped) passed over: another article says the same")
    }
    if summary.foreignAnnotations > 0 {
      lines.append(
        "\(summary.foreignAnnotations.grouped) taken without their annotations, which another version "
          + "made; they are made anew")
    }
    return lines
  }

  /// What could not be read, and where.
  private var problems: [String] {
    let count = summary.problemCount
    guard count > 0 else { return [] }
    let shown = summary.problems.prefix(Self.mostProblems)
    let rest = count - shown.count
    return ["\(count.grouped) \(count == 1 ? "problem" : "problems"):"]
      + shown.map { "  \($0)" } + (rest > 0 ? ["  and \(rest.grouped) more"] : [])
  }

  private func noun(_ count: Int) -> String { count == 1 ? "article" : "articles" }
}
