import TestSupport
import Testing
import Text

/// What strangers send, and what of it may be set on a terminal.
struct CleanCopyTests {
  /// One line each: what it is, how it comes, how it is kept.
  static let lines: [(String, String, String)] = [
    ("plain text", "Plain text.", "Plain text."),
    ("accents", "Zażółć gęślą jaźń", "Zażółć gęślą jaźń"),
    ("a line break", "one\ntwo", "one two"),
    ("a carriage return and a line feed", "one\r\ntwo", "one two"),
    ("a line break of another system", "one\rtwo", "one two"),
    ("a vertical tab and a form feed", "one\u{0B}two\u{0C}three", "one two three"),
    ("a next line", "one\u{85}two", "one two"),
    ("a line separator", "one\u{2028}two\u{2029}three", "one two three"),
    ("a tab", "one\ttwo", "one two"),
    ("a null", "a\u{0}b", "ab"),
    ("a bell and a backspace", "a\u{7}\u{8}b", "ab"),
    ("a colour", "\u{1B}[31mred\u{1B}[0m", "[31mred[0m"),
    ("a title for the window", "\u{1B}]0;title\u{7}text", "]0;titletext"),
    ("DEL", "a\u{7F}b", "ab"),
    ("a control sequence of one byte", "\u{9B}31mred", "31mred"),
    ("other C1 controls", "\u{90}a\u{9C}\u{9D}b\u{80}\u{9F}", "ab"),
    ("an override", "\u{202E}evil\u{202C}", "evil"),
    ("embeddings", "\u{202A}a\u{202B}b\u{202D}c", "abc"),
    ("isolates", "\u{2066}a\u{2067}b\u{2068}c\u{2069}", "abc"),
    ("directional marks", "a\u{200E}b\u{200F}c\u{61C}d", "abcd"),
    ("a soft hyphen", "hy\u{AD}phen", "hyphen"),
    ("a place to break", "a\u{200B}b", "ab"),
    ("a byte order mark", "\u{FEFF}text", "text"),
    ("a word joiner", "a\u{2060}b", "ab"),
    ("notes between lines", "\u{FFF9}a\u{FFFA}b\u{FFFB}", "ab"),
    ("tags", "a\u{E0001}\u{E0041}b", "ab"),
    ("a decomposed name", "Nguye\u{302}\u{303}n", "Nguye\u{302}\u{303}n"),
    ("a mark on nothing", "\u{301}a", "a"),
    ("a mark on a space", "a \u{301}b", "a b"),
    (
      "too many marks", "a" + String(repeating: "\u{301}", count: 30) + "b",
      "a\u{301}\u{301}\u{301}\u{301}b"
    ),
    ("an emoji", "😀", "😀"),
    ("a family", "👨\u{200D}👩\u{200D}👧 home", "👨 home"),
    ("an astronaut", "👩\u{200D}🚀", "👩"),
    ("a couple with a heart", "👩\u{200D}❤\u{FE0F}\u{200D}👨!", "👩!"),
    ("a woman of the law", "👩🏽\u{200D}⚖\u{FE0F}.", "👩."),
    ("a burning heart", "❤\u{FE0F}\u{200D}🔥", "❤"),
    ("a rainbow flag", "🏳\u{FE0F}\u{200D}🌈", "🏳"),
    ("a skin tone", "👍🏽 ok", "👍 ok"),
    ("a skin tone on a narrow hand", "☝🏽", "☝"),
    ("a skin tone alone", "🏽", "🏽"),
    ("a flag", "🇰🇷", "KR"),
    ("the flag of Scotland", "🏴\u{E0067}\u{E0062}\u{E0073}\u{E0063}\u{E0074}\u{E007F}", "🏴"),
    ("a keycap", "1\u{FE0F}\u{20E3}", "1\u{20E3}"),
    ("a heart in colour", "❤\u{FE0F}", "❤"),
    ("two emoji side by side", "😀😀", "😀😀"),
    ("a joiner between Chinese characters", "北\u{200D}京", "北\u{200D}京"),
    ("Chinese", "朝鮮中央通信", "朝鮮中央通信"),
    ("Korean", "한국", "한국"),
    ("Korean in letters", "\u{1112}\u{1161}\u{11AB}", "\u{1112}\u{1161}\u{11AB}"),
    ("Thai", "ภาษาไทย", "ภาษาไทย"),
    ("Devanagari", "हिन्दी क्ष", "हिन्दी क्ष"),
    ("Devanagari with a joiner", "क्\u{200D}ष", "क्\u{200D}ष"),
    ("Persian with a non-joiner", "می\u{200C}خواهم", "می\u{200C}خواهم"),
    ("Arabic", "السَّلام", "السَّلام"),
    ("Hebrew", "שָׁלוֹם", "שָׁלוֹם"),
    ("what is not a character", "a\u{FFFE}b", "a\u{FFFD}b"),
    ("a character of tomorrow", "\u{1FAE9}", "\u{FFFD}"),
  ]

  @Test(arguments: lines) func keepsWhatCanBeSet(_ what: String, raw: String, clean: String) {
    #expect(Array(raw.cleanCopy().unicodeScalars) == Array(clean.unicodeScalars), "\(what)")
  }

  @Test(arguments: [
    ("one\n\ntwo", "one\n\ntwo"), ("one\r\ntwo\rthree", "one\ntwo\nthree"),
    ("one\u{2029}two", "one\ntwo"), ("\tone", "    one"), ("one\n\u{301}two", "one\ntwo"),
    ("e\u{301}\u{302}\u{303}\u{304}\u{305}\nx", "e\u{301}\u{302}\u{303}\u{304}\nx"),
  ])
  func keepsParagraphsWhereTheyAreWanted(raw: String, clean: String) {
    #expect(Array(raw.cleanCopy(.paragraphs).unicodeScalars) == Array(clean.unicodeScalars))
  }

  @Test(arguments: UInt64(1)...500) func isSafeWhateverComes(seed: UInt64) {
    var chance = Chance(seed: seed)
    for raw in [String.random(using: &chance), String.anything(using: &chance)] {
      for form in [CleanCopy.Form.line, .paragraphs] {
        let clean = raw.cleanCopy(form)
        let isSafe = clean.unicodeScalars.allSatisfy {
          $0.columnWidth != .unprintable || $0 == "\n" && form == .paragraphs
        }
        #expect(isSafe, "\(raw.debugDescription)")
        #expect(Array(clean.cleanCopy(form).unicodeScalars) == Array(clean.unicodeScalars))
      }
    }
  }

  /// Text that is clean is told by other means than those by which it is made so.
  @Test func takesCleanTextAsItTakesOther() {
    // Every character of the first plane's scripts and signs, and a sample of the others.
    let values =
      Array(UInt32(0)..<0x3100) + (0x3100..<0x11_0000).filter { $0 % 61 == 0 || $0 / 0x200 == 0x7F }
    for value in values {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let text = "plain letters\(scalar) and \(scalar)"
      let clean = text.cleanCopy(.paragraphs)
      // The bell is what makes this one unclean.
      let copied = (text + "\u{7}").cleanCopy(.paragraphs)
      if Array(clean.utf8) != Array(copied.utf8) {
        Issue.record("\(String(value, radix: 16)) became \(clean.debugDescription)")
      }
    }
  }

  @Test func takesEveryScalarAlone() {
    for value in UInt32(0)..<0x11_0000 {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let clean = String(scalar).cleanCopy(.paragraphs)
      let isSafe = clean.unicodeScalars.allSatisfy {
        $0.columnWidth == .one || $0.columnWidth == .two || $0 == "\n"
      }
      if !isSafe { Issue.record("\(String(value, radix: 16)) became \(clean.debugDescription)") }
    }
  }
}
