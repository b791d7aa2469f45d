import Articles

/// The line where a person says who is meant: by one of some names, or any other. They say so of whoever
/// speaks a quotation, and of whoever is the same as another.
public struct SpeakerLine: Hashable, Sendable {
  /// Somebody who may be meant.
  public struct Choice: Hashable, Sendable {
    /// What is written to mean them.
    public var name: String
    /// What else to know of them.
    public var note: String
    var verdict: Correction.Verdict
  }

  /// How many of the matches are on the screen at most.
  public static let longestList = 8

  public private(set) var words = ""
  /// What was written before completion went through the matches.
  private var stem: String?
  /// Which of the matches is written now.
  public private(set) var choice: Int?
  private let choices: [Choice]
  /// The names of speakers, by their digits.
  private let digits: [Int: String]

  init(choices: [Choice], digits: [Int: String] = [:]) {
    self.choices = choices
    self.digits = digits
  }

  /// The choices with a word that begins as what was written.
  public var matches: [Choice] {
    let start = (stem ?? words).lowercased()
    return choices.filter { choice in
      let name = choice.name.lowercased()
      return name.hasPrefix(start) || name.split(separator: " ").contains { $0.hasPrefix(start) }
    }
  }

  /// What is meant: the choice of that name, or the only one that begins so, or else a name that the
  /// article does not have. Nil where nothing was written.
  var verdict: Correction.Verdict? {
    let name = words.split(separator: " ").joined(separator: " ")
    guard !name.isEmpty else { return nil }
    if let chosen = choices.first(where: { $0.name.lowercased() == name.lowercased() }) {
      return chosen.verdict
    }
    return matches.count == 1 ? matches.first?.verdict : .speaker(name)
  }
}

// MARK: - Writing

extension SpeakerLine: WrittenLine {
  mutating func write(_ new: String) { (words, stem, choice) = (new, nil, nil) }

  /// A digit at the beginning is a speaker's.
  mutating func type(_ text: String) {
    let name = words.isEmpty ? Int(text).flatMap { digits[$0] } : nil
    write(name ?? words + text)
  }

  mutating func complete(_ step: Int) {
    let matches = matches
    guard !matches.isEmpty else { return }
    stem = stem ?? words
    let index = choice.moved(by: step, of: matches.count)
    choice = index
    words = matches[index].name
  }
}

// MARK: - Who may be meant

extension SpeakerLine {
  /// Everybody in `pane` who may speak, the quoted first, then nobody, and where somebody was put in
  /// the place of whom the engine found, whoever that was.
  init(for quotation: Int, in pane: ArticlePane) {
    let annotation = pane.annotation ?? Annotation()
    let quoted = annotation.speakers.compactMap(annotation.entity)
    let known = Set(quoted.map(\.id))
    let others = [Entity.Kind.person, .organization].flatMap { kind in
      annotation.entities.filter { $0.kind == kind && !known.contains($0.id) }
    }
    var digits: [Int: String] = [:]
    for speaker in quoted {
      if let digit = pane.digit(of: speaker.id) { digits[digit] = speaker.name }
    }
    let people = (quoted + others).map { entity in
      Choice(
        name: entity.name,
        note: [pane.digit(of: entity.id).map(String.init), entity.role].compactMap(\.self)
          .joined(separator: "  "),
        verdict: .speaker(entity.name))
    }
    let isCorrected = pane.quotations[quotation].decidedBy == Correction.rule
    self.init(
      choices: people + [.nobody] + (isCorrected ? [.asRead] : []), digits: digits)
  }
}

extension SpeakerLine.Choice {
  fileprivate static let nobody = SpeakerLine.Choice(
    name: "nobody", note: "nobody who is named", verdict: .nobody)
  fileprivate static let asRead = SpeakerLine.Choice(
    name: "as it was read", note: "takes the correction back", verdict: .asRead)
}
