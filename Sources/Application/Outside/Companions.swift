public import Settings

/// The other programs of a person: what opens pages, shows and changes texts, takes what is copied.
///
/// Each is written as in a shell, in words with blanks between them and quotation marks around what
/// belongs together; but no shell ever sees it.
public struct Companions: Hashable, Sendable {
  /// How what is copied gets to the clipboard.
  public enum Clipboard: Hashable, Sendable {
    /// The terminal is asked to (OSC 52).
    case terminal
    /// A program gets it as its standard input.
    case program([String])
  }

  /// Tried one after another until one of them is there; `%u` or `%s` is the address, which else comes
  /// last.
  public var browsers: [[String]]
  public var pager: [String]
  public var editor: [String]
  public var clipboard: Clipboard
  /// Whether the window is called after what it shows.
  public var namesWindow: Bool
  /// Whether the desktop is told when new articles have come.
  public var notifies: Bool
  /// Whether there is a desktop that windows can open on.
  public var hasDesktop: Bool

  public init(
    browsers: [[String]] = [["xdg-open"]], pager: [String] = ["less"], editor: [String] = ["vi"],
    clipboard: Clipboard = .terminal, namesWindow: Bool = true, notifies: Bool = false,
    hasDesktop: Bool = false
  ) {
    self.browsers = browsers
    self.pager = pager
    self.editor = editor
    self.clipboard = clipboard
    self.namesWindow = namesWindow
    self.notifies = notifies
    self.hasDesktop = hasDesktop
  }

  /// Those that `settings` name, or else an environment: `BROWSER`, a list with colons between them,
  /// `PAGER`, `VISUAL` or `EDITOR`.
  public init(environment: [String: String], settings: Settings = Settings()) {
    self.init(environment: environment)
    let browser = Self.words(in: settings.browser)
    if !browser.isEmpty { browsers = [browser] }
    let (pager, editor) = (Self.words(in: settings.pager), Self.words(in: settings.editor))
    if !pager.isEmpty { self.pager = pager }
    if !editor.isEmpty { self.editor = editor }
    clipboard = Self.clipboard(named: settings.clipboard)
    (namesWindow, notifies) = (settings.windowTitle, settings.notify)
  }

  private init(environment: [String: String]) {
    self.init()
    hasDesktop = ["DISPLAY", "WAYLAND_DISPLAY"].contains { environment[$0]?.isEmpty == false }
    let named = (environment["BROWSER"] ?? "").split(separator: ":").map { Self.words(in: $0) }
    browsers = named.filter { !$0.isEmpty } + browsers
    if let pager = environment["PAGER"].map({ Self.words(in: $0) }), !pager.isEmpty {
      self.pager = pager
    }
    let editors = [environment["VISUAL"], environment["EDITOR"]].compactMap(\.self)
    editor = editors.map { Self.words(in: $0) }.first { !$0.isEmpty } ?? editor
  }

  /// The way to the clipboard that goes by this name: `osc52`, or a command such as `wl-copy`, `xclip` or
  /// `pbcopy`.
  public static func clipboard(named name: String) -> Clipboard {
    switch name {
    case "", "osc52", "terminal": return .terminal
    case "xclip": return .program(["xclip", "-selection", "clipboard"])
    case "xsel": return .program(["xsel", "--clipboard", "--input"])
    default:
      let words = words(in: name)
      return words.isEmpty ? .terminal : .program(words)
    }
  }

  /// The words of a command: quotation marks of either kind hold together what is between them, and a
  /// backslash takes its meaning from what follows it. Nothing else has any meaning.
  public static func words(in command: some StringProtocol) -> [String] {
    var words: [String] = []
    var word: String?
    var quote: Character?
    var isEscaped = false
    for character in command {
      if isEscaped {
        word = (word ?? "") + String(character)
        isEscaped = false
      } else if character == "\\", quote != "'" {
        isEscaped = true
      } else if let open = quote {
        if character == open { quote = nil } else { word = (word ?? "") + String(character) }
      } else if character == "\"" || character == "'" {
        quote = character
        word = word ?? ""
      } else if character == " " || character == "\t" {
        if let whole = word { words.append(whole) }
        word = nil
      } else {
        word = (word ?? "") + String(character)
      }
    }
    return words + (word.map { [$0] } ?? [])
  }
}
