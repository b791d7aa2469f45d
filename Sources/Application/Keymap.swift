public import Console
public import Settings
public import ViewModels

/// Which keys ask for which command, on each page.
///
/// A key may be bound that also begins a sequence. Whoever asks is told both, and waits a moment.
public struct Keymap: Equatable, Sendable {
  /// What the keys pressed so far mean.
  public enum Meaning: Equatable, Sendable {
    case command(Command)
    /// More keys may follow. The command is what the keys mean if none does; nil where that is nothing.
    case beginning(Command?)
    case nothing
  }

  typealias Bindings = [[Key]: Command]

  private var pages: [KeyPage: Bindings]

  /// The keys of the table of commands.
  public static let standard = Keymap(pages: [:])

  private init(pages: [KeyPage: Bindings]) {
    self.pages = pages
  }

  public func meaning(of keys: [Key], on page: KeyPage = .list) -> Meaning {
    let bindings = pages[page] ?? Self.standardBindings
    let command = bindings[keys]
    if bindings.keys.contains(where: { $0.count > keys.count && $0.starts(with: keys) }) {
      return .beginning(command)
    }
    return command.map { .command($0) } ?? .nothing
  }

  static let standardBindings: Bindings = {
    var bindings: Bindings = [:]
    for entry in CommandEntry.table {
      for name in entry.keys {
        guard let key = Key(named: name) else { preconditionFailure("no key is called \(name)") }
        bindings[[key]] = entry.command
      }
    }
    return bindings
  }()
}

extension Keymap {
  /// The keys of the table of commands, and over them what a person has bound; and what of that cannot
  /// be followed, or not be meant.
  public static func bound(by bindings: [KeyBinding]) -> (Keymap, [SettingProblem]) {
    guard !bindings.isEmpty else { return (.standard, []) }
    var problems: [SettingProblem] = []
    var read: [ReadBinding] = []
    for binding in bindings {
      do throws(SettingProblem) {
        read.append(try ReadBinding(binding))
      } catch {
        problems.append(error)
      }
    }
    var pages: [KeyPage: Bindings] = [:]
    for page in KeyPage.allCases {
      // What is said of one page goes over what is said of all.
      let here = read.filter { $0.page == nil } + read.filter { $0.page == page }
      pages[page] = table(under: here)
      problems += contradictions(among: here, on: page)
    }
    return (Keymap(pages: pages), problems.withoutRepeats)
  }

  private static func table(under read: [ReadBinding]) -> Bindings {
    var bindings = standardBindings
    // A key of the table gives way to a sequence that begins with it.
    for binding in read {
      for length in 1..<max(1, binding.keys.count) {
        bindings[Array(binding.keys.prefix(length))] = nil
      }
    }
    for binding in read { bindings[binding.keys] = binding.command }
    return bindings
  }

  /// Keys that are bound twice, or bound and also the beginning of others.
  private static func contradictions(
    among read: [ReadBinding], on page: KeyPage
  ) -> [SettingProblem] {
    var problems: [SettingProblem] = []
    var seen: [ReadBinding] = []
    for binding in read {
      if let twin = seen.first(where: { $0.keys == binding.keys && $0.page == binding.page }) {
        problems.append(
          SettingProblem(
            "“\(binding.written)” is bound twice; in line \(twin.place.line) too", at: binding.place
          ))
      }
      seen.append(binding)
    }
    for short in read where short.command != nil {
      let longer = read.first { long in
        long.command != nil && long.keys.count > short.keys.count
          && long.keys.starts(with: short.keys)
      }
      guard let longer else { continue }
      problems.append(
        SettingProblem(
          "“\(short.written)” is bound, and is also the beginning of “\(longer.written)” in line "
            + "\(longer.place.line), so that it waits for the next key", at: short.place))
    }
    return problems
  }
}

/// A binding whose keys and names are known.
private struct ReadBinding {
  let keys: [Key]
  let page: KeyPage?
  /// Nil where the keys are to do nothing.
  let command: Command?
  let written: String
  let place: SettingPlace

  init(_ binding: KeyBinding) throws(SettingProblem) {
    (written, place) = (binding.keys, binding.place)
    if let name = binding.page {
      guard let page = KeyPage(rawValue: name) else {
        let names = KeyPage.allCases.map(\.rawValue)
        throw SettingProblem(
          "there is no page “\(name)” for keys" + suggestion(for: name, among: names)
            + "; the pages are \(names.joined(separator: ", "))", at: binding.place)
      }
      self.page = page
    } else {
      page = nil
    }
    keys = try Self.keys(binding)
    command = try Self.command(binding)
  }

  private static func keys(_ binding: KeyBinding) throws(SettingProblem) -> [Key] {
    let names = binding.keys.split(separator: " ")
    guard !names.isEmpty else {
      throw SettingProblem("there is no key here; the space bar is <space>", at: binding.place)
    }
    var keys: [Key] = []
    for name in names {
      guard let key = Key(named: name) else {
        throw SettingProblem(
          "“\(name)” is no key; write j, ], <enter>, <c-d>, <f5>, and keys one after another with "
            + "blanks between them: g g", at: binding.place)
      }
      keys.append(key)
    }
    return keys
  }

  private static func command(_ binding: KeyBinding) throws(SettingProblem) -> Command? {
    guard binding.command != KeyBinding.nothing else { return nil }
    guard let entry = CommandEntry.table.first(where: { $0.name == binding.command }) else {
      let names = CommandEntry.table.map(\.name) + [KeyBinding.nothing]
      throw SettingProblem(
        "there is no command “\(binding.command)”" + suggestion(for: binding.command, among: names),
        at: binding.place)
    }
    return entry.command
  }
}

extension [SettingProblem] {
  /// What is wrong on every page is wrong once.
  fileprivate var withoutRepeats: [SettingProblem] {
    reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }
}

extension Keymap {
  /// The keys of each command, as the reader tells the person of them: those of the table first, in its
  /// order, then others, and last those that are for one page.
  public var labels: KeyLabels {
    guard !pages.isEmpty else { return .standard }
    var keys: [Command: [String]] = [:]
    for entry in CommandEntry.table {
      let wanted = everywhere(entry.command)
      let standard = entry.keys.filter(wanted.contains)
      let added = wanted.filter { !entry.keys.contains($0) }.sorted()
      keys[entry.command] = standard + added + somewhere(entry.command, but: wanted)
    }
    return KeyLabels(keys)
  }

  private func everywhere(_ command: Command) -> [String] {
    let first = pages[KeyPage.allCases[0]] ?? [:]
    return first.filter { keys, bound in
      bound == command && pages.values.allSatisfy { $0[keys] == command }
    }.map { $0.key.written }
  }

  /// `x (article)`
  private func somewhere(_ command: Command, but known: [String]) -> [String] {
    KeyPage.allCases.flatMap { page in
      (pages[page] ?? [:]).filter { $0.value == command }.map(\.key.written)
        .filter { !known.contains($0) }.sorted().map { "\($0) (\(page.rawValue))" }
    }
  }
}

extension [Key] {
  /// `g g`
  var written: String { map(\.name).joined(separator: " ") }
}
