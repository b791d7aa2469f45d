/// Text made fit to be set on a terminal, whoever wrote it.
///
/// What comes from outside (articles, sources, file names, error messages) becomes clean copy once,
/// at the model's border. From there on every scalar either fills one column or two, or is a mark
/// drawn on the character before it, so widths are simple sums and nothing can be taken for a
/// command to the terminal.
///
/// - Controls (C0, DEL, C1), bidirectional overrides and isolates, and invisible format characters
///   are taken out. Line breaks of every kind become `\n`, and tabs spaces.
/// - Combining marks stay, at most ``marksToACharacter`` to a character; a space takes none.
/// - Emoji sequences, on whose width no two terminals agree, are reduced to their first emoji, and
///   flags to their letters.
/// - What the C library cannot print becomes U+FFFD.
public struct CleanCopy: Sendable {
  /// ncurses keeps five scalars to a cell: a character and four marks.
  public static let marksToACharacter = 4

  /// Whether the text keeps its lines.
  public enum Form: Sendable {
    /// One line: breaks become spaces.
    case line
    case paragraphs
  }

  private let form: Form
  private var copy = String.UnicodeScalarView()
  private var before: Unicode.Scalar = "\n"
  private var marks = 0
  private var joinsNext = false

  private init(_ form: Form) {
    self.form = form
  }

  fileprivate static func of(_ text: some StringProtocol, _ form: Form) -> String {
    guard !isClean(text, form) else { return String(text) }
    var clean = CleanCopy(form)
    for scalar in text.unicodeScalars { clean.take(scalar) }
    return String(clean.copy)
  }

  /// Nearly all text is clean already, and need not be copied.
  private static func isClean(_ text: some StringProtocol, _ form: Form) -> Bool {
    text.utf8.withContiguousStorageIfAvailable { CleanText(form).holds($0.span) } ?? false
  }

  private mutating func take(_ scalar: Unicode.Scalar) {
    let raw = before
    before = scalar
    switch scalar.value {
    case 0x0A where raw == "\r": return
    case 0x0A...0x0D, 0x85, 0x2028, 0x2029: keep(form == .line ? " " : "\n")
    case 0x09: for _ in 0..<(form == .line ? 1 : 4) { keep(" ") }
    case 0..<0x20, 0x7F..<0xA0: return
    case 0x200C, 0x200D: takeJoiner(scalar)
    case _ where scalar.isInvisibleFormat: return
    case 0x1F3FB...0x1F3FF where copy.last?.isPictograph == true: return
    case 0x1F1E6...0x1F1FF: keepLetter(ofFlag: scalar)
    default: takePrintable(scalar)
    }
  }

  private mutating func takePrintable(_ scalar: Unicode.Scalar) {
    switch scalar.columnWidth {
    case .none: keepMark(scalar)
    case .one where joinsNext && scalar.isPictograph: joinsNext = false
    case .two where joinsNext && scalar.isPictograph: joinsNext = false
    case .one, .two: keep(scalar)
    case .unprintable: keep("\u{FFFD}")
    }
  }

  /// Joiners shape letters, and there they stay; between emoji they build one picture of many.
  private mutating func takeJoiner(_ scalar: Unicode.Scalar) {
    if copy.last?.isPictograph == true {
      joinsNext = scalar == "\u{200D}"
    } else {
      keepMark(scalar)
    }
  }

  private mutating func keep(_ scalar: Unicode.Scalar) {
    copy.append(scalar)
    marks = 0
    joinsNext = false
  }

  private mutating func keepMark(_ scalar: Unicode.Scalar) {
    guard let base = copy.last, !base.takesNoMarks, marks < Self.marksToACharacter else { return }
    copy.append(scalar)
    marks += 1
  }

  private mutating func keepLetter(ofFlag scalar: Unicode.Scalar) {
    guard let letter = Unicode.Scalar(scalar.value - 0x1F1E6 + 0x41) else { return }
    keep(letter)
  }
}

extension StringProtocol {
  /// This text, fit to be set on a terminal; see ``CleanCopy``.
  public func cleanCopy(_ form: CleanCopy.Form = .line) -> String {
    CleanCopy.of(self, form)
  }
}

extension String {
  /// This text, fit to be set on a terminal; see ``CleanCopy``.
  public func cleanCopy(_ form: CleanCopy.Form = .line) -> String {
    // As for any other kind of text, only that the compiler knows this one.
    CleanText(form).holds(utf8Span.span) ? self : CleanCopy.of(self[...], form)
  }
}

extension Unicode.Scalar {
  /// Whether this is a character of its own, whatever is around it.
  var standsForItself: Bool {
    if value < 0x7F { return value >= 0x20 }
    let width = columnWidth
    return (width == .one || width == .two) && !needsCare
  }

  /// A line may end here, and what comes next begin another.
  fileprivate var takesNoMarks: Bool { self == " " || self == "\n" }

  /// Whether it depends on its neighbours, or on nothing good, what becomes of it.
  var needsCare: Bool {
    // Nearly all letters that are not ASCII lie here, and nothing that needs care.
    if (0xAE..<0x61C).contains(value) || (0x2070..<0xFE00).contains(value) { return false }
    return switch value {
    case 0x7F..<0xA0, 0x200C, 0x200D, 0x2028, 0x2029, 0x1F1E6...0x1F1FF, 0x1F3FB...0x1F3FF: true
    default: value >= 0xA0 && isInvisibleFormat
    }
  }

  /// Characters that change how others look and have no picture of their own.
  fileprivate var isInvisibleFormat: Bool {
    switch value {
    case 0xAD, 0x61C, 0x180B...0x180F, 0x200B, 0x200E, 0x200F, 0x202A...0x202E, 0x2060...0x206F,
      0xFE00...0xFE0F, 0xFEFF, 0xFFF9...0xFFFB, 0x1BCA0...0x1BCA3, 0x1D173...0x1D17A,
      0xE0000...0xE0FFF:
      true
    default: false
    }
  }

  /// Symbols and emoji, which joiners and skin tones make one picture of.
  fileprivate var isPictograph: Bool {
    switch value {
    case 0x2190...0x2BFF, 0x1F000...0x1FAFF: true
    default: false
    }
  }
}
