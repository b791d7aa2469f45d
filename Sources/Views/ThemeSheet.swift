public import Console
public import Settings

/// A theme as a file describes it: its looks on a screen of many colours, of eight, and of none.
public struct ThemeSheet: Equatable, Sendable {
  /// What terminal it is made for.
  public enum Background: String, CaseIterable, Hashable, Sendable {
    case dark
    case light
    case both
  }

  public private(set) var background = Background.both
  public private(set) var problems: [SettingProblem]
  private var forms = Dictionary(
    uniqueKeysWithValues: ColorDepth.allCases.map { ($0, Theme.standard($0)) })

  /// Reads a file. What is not in it, or cannot be read, looks as in the standard theme.
  public init(_ document: SettingDocument = SettingDocument()) {
    problems = document.problems
    for line in document.lines {
      do throws(SettingProblem) {
        try take(line)
      } catch {
        problems.append(error)
      }
    }
  }

  /// The looks on a screen of so many colours.
  public subscript(depth: ColorDepth) -> Theme { forms[depth] ?? .standard(depth) }

  private mutating func take(_ line: SettingLine) throws(SettingProblem) {
    if line.path == ["background"] { return try takeBackground(line) }
    guard line.path.count == 2, let depth = ColorDepth(named: line.path[0]) else {
      let names = ColorDepth.allCases.map(\.name)
      throw SettingProblem(
        "a theme has the tables \(names.joined(separator: ", ")), and no “\(line.name)”"
          + suggestion(for: line.path[0], among: names), at: line.place)
    }
    var theme = self[depth]
    try Self.take(line, depth, into: &theme)
    forms[depth] = theme
  }

  private static func take(
    _ line: SettingLine, _ depth: ColorDepth, into theme: inout Theme
  ) throws(SettingProblem) {
    let name = line.path[1]
    if name == "speakers" {
      theme.speakers = try styles(of: line, depth)
    } else if name == "current-quotation" {
      theme.currentQuotation = try style(line.value, of: line, depth).attributes
    } else if let look = Theme.looks[name] {
      theme[keyPath: look] = try style(line.value, of: line, depth)
    } else if let kind = Theme.kinds[name] {
      theme.entities[kind] = try style(line.value, of: line, depth)
    } else {
      throw SettingProblem(
        "a theme has no “\(name)”" + suggestion(for: name, among: Theme.names), at: line.place)
    }
  }

  private mutating func takeBackground(_ line: SettingLine) throws(SettingProblem) {
    guard case .text(let word) = line.value, let background = Background(rawValue: word) else {
      throw SettingProblem(
        "“background” takes \"dark\", \"light\" or \"both\", and found \(line.value)",
        at: line.valuePlace)
    }
    self.background = background
  }

  private static func styles(of line: SettingLine, _ depth: ColorDepth) throws(SettingProblem)
    -> [Style]
  {
    guard case .list(let values) = line.value, !values.isEmpty else {
      throw SettingProblem(
        "“speakers” takes a list of looks: [\"33 bold\", \"202 bold\"], and found \(line.value)",
        at: line.valuePlace)
    }
    var styles: [Style] = []
    for value in values { styles.append(try style(value, of: line, depth)) }
    return styles
  }

  private static func style(
    _ value: SettingValue, of line: SettingLine, _ depth: ColorDepth
  ) throws(SettingProblem) -> Style {
    guard case .text(let words) = value else {
      throw SettingProblem(
        "a look is text in quotation marks, \"33 bold\", and found \(value)", at: line.valuePlace)
    }
    do throws(StyleWords.Unknown) {
      return try StyleWords(words, depth).style
    } catch {
      throw SettingProblem(error.description, at: line.valuePlace)
    }
  }
}

extension ColorDepth {
  /// What a table of a theme is called.
  var name: String {
    switch self {
    case .many: "many"
    case .eight: "eight"
    case .monochrome: "monochrome"
    }
  }

  fileprivate init?(named name: String) {
    guard let depth = Self.allCases.first(where: { $0.name == name }) else { return nil }
    self = depth
  }
}
