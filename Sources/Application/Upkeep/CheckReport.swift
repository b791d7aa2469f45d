import Articles
public import Storage
import ViewModels

/// What there is to say about a store.
public struct CheckReport: CustomStringConvertible, Sendable {
  private let check: StoreCheck
  private let folder: String

  public init(_ check: StoreCheck, of store: Store) {
    self.check = check
    folder = store.folder
  }

  /// For a person.
  public var description: String {
    (check.findings.flatMap(lines) + [verdict]).joined(separator: "\n")
  }

  private func lines(_ finding: Finding) -> [String] {
    let place = [finding.file, finding.line.map { "line \($0)" }].compactMap(\.self)
      .joined(separator: ", ")
    let words = place.isEmpty ? finding.words : "\(place): \(finding.words)"
    let mark = finding.weight == .damage ? "DAMAGE " : "note   "
    return [mark + words] + (finding.advice.map { ["       " + $0] } ?? [])
  }

  private var verdict: String {
    let damages = check.findings.count { $0.weight == .damage }
    let contents =
      "\(check.articles.grouped) articles in \(check.files.grouped) files (\(check.bytes.inUnits)), "
      + "\(check.marks.grouped) marked"
      + (check.corrections > 0 ? ", \(check.corrections.grouped) corrected" : "")
    guard damages > 0 else { return "\(folder) is sound: \(contents)" }
    return "\(folder) has \(damages.grouped) \(damages == 1 ? "damage" : "damages"): \(contents)"
  }

  /// For a program: one object a line, the verdict last.
  public var jsonLines: [String] {
    check.findings.map { finding in
      var line = #"{"kind":"\#(finding.kind.rawValue)","weight":"\#(finding.weight.rawValue)""#
      if let file = finding.file { line += #","file":"# + JSONValue.quoted(file) }
      if let number = finding.line { line += #","line":\#(number)"# }
      line += #","words":"# + JSONValue.quoted(finding.words)
      if let advice = finding.advice { line += #","advice":"# + JSONValue.quoted(advice) }
      return line + "}"
    } + [
      #"{"kind":"verdict","sound":\#(check.isSound),"articles":\#(check.articles),"#
        + #""files":\#(check.files),"bytes":\#(check.bytes),"marked":\#(check.marks),"#
        + #""corrected":\#(check.corrections)}"#
    ]
  }
}
