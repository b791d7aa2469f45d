import Console
import Testing

struct KeyReaderTests {
  @Test(
    arguments: [
      ("a", [.character("a")]), (" ", [.space]), ("]", [.character("]")]), ("é", [.character("é")]),
      ("北", [.character("北")]), ("😀", [.character("😀")]),
      ("\r", [.enter]), ("\n", [.enter]), ("\t", [.tab]), ("\u{7F}", [.backspace]),
      ("\u{8}", [.backspace]),
      ("\u{1}", [.control("a")]), ("\u{1A}", [.control("z")]), ("\u{0}", [.control(" ")]),
      ("\u{1D}", [.control("]")]), ("\u{1F}", [.control("_")]),
      ("jjk", [.character("j"), .character("j"), .character("k")]),
    ] as [(String, [Key])])
  func readsWhatIsTyped(typed: String, keys: [Key]) {
    #expect(read(typed) == keys.map(TerminalEvent.key))
  }

  @Test(
    arguments: [
      ("\u{1B}[A", .up), ("\u{1B}OA", .up), ("\u{1B}[B", .down), ("\u{1B}[C", .right),
      ("\u{1B}OD", .left), ("\u{1B}[H", .home), ("\u{1B}[1~", .home), ("\u{1B}[7~", .home),
      ("\u{1B}OF", .end), ("\u{1B}[4~", .end), ("\u{1B}[5~", .pageUp), ("\u{1B}[6~", .pageDown),
      ("\u{1B}[3~", .delete), ("\u{1B}[Z", .backTab), ("\u{1B}OP", .function(1)),
      ("\u{1B}[11~", .function(1)), ("\u{1B}[[A", .function(1)), ("\u{1B}[15~", .function(5)),
      ("\u{1B}[21~", .function(10)), ("\u{1B}[24~", .function(12)),
    ] as [(String, Key)])
  func readsKeysOfManyBytes(typed: String, key: Key) {
    #expect(read(typed) == [.key(key)])
    #expect(read("a" + typed + "b") == [.key(.character("a")), .key(key), .key(.character("b"))])
    #expect(readByteByByte(typed) == [.key(key)])
  }

  @Test(
    arguments: [
      ("\u{1B}", [.escape]), ("\u{1B}\u{1B}", [.escape, .escape]),
      ("\u{1B}j", [.escape, .character("j")]),
      ("\u{1B}[", [.escape, .character("[")]), ("\u{1B}O", [.escape, .character("O")]),
      ("\u{1B}]", [.escape, .character("]")]),
      ("\u{1B}]]", [.escape, .character("]"), .character("]")]), ("\u{1B}\r", [.escape, .enter]),
      ("\u{1B}[1;3A", [.escape, .up]), ("\u{1B}[5;3~", [.escape, .pageUp]),
      ("\u{1B}\u{1B}[A", [.escape, .up]),
    ] as [(String, [Key])])
  func takesAltForEscape(typed: String, keys: [Key]) {
    #expect(read(typed) == keys.map(TerminalEvent.key))
  }

  @Test(arguments: [
    ("Ctrl with an arrow", "\u{1B}[1;5D"), ("Shift with an arrow", "\u{1B}[1;2A"),
    ("Insert", "\u{1B}[2~"), ("the window got the focus", "\u{1B}[I"),
    ("where the cursor is", "\u{1B}[12;40R"), ("what terminal this is", "\u{1B}[?64;1;2c"),
    ("the colour of the background", "\u{1B}]11;rgb:0000/0000/0000\u{7}"),
    ("the same, ended otherwise", "\u{1B}]11;rgb:0000/0000/0000\u{1B}\\"),
    ("a device's answer", "\u{1B}P1+r436f=323536\u{1B}\\"),
    ("a lost beginning", "\u{1B}[1;"), ("C1 in UTF-8", "\u{9B}"),
  ])
  func makesNothingOfWhatNobodyAskedFor(_ what: String, bytes: String) {
    #expect(read(bytes) == [], "\(what)")
  }

  @Test(
    arguments: [
      [0xFF], [0x80], [0xC0, 0xAF], [0xC3], [0xE5, 0x8C], [0xED, 0xA0, 0x80], [0xF5, 0x80],
      [0xF4, 0x90, 0x80, 0x80], [0xF0, 0x9F, 0x98],
    ] as [[UInt8]])
  func ignoresBytesThatAreNotText(bytes: [UInt8]) {
    #expect(read(bytes + [0x61]) == [.key(.character("a"))])
    #expect(read(bytes) == [])
  }

  @Test func waitsForTheRestOfAKey() {
    var reader = KeyReader()
    #expect(reader.patience == nil)
    #expect(reader.read([0x1B]) == [])
    #expect(reader.patience == 25)
    #expect(reader.read([0x5B]) == [])
    #expect(reader.patience == 100)
    #expect(reader.read([0x41]) == [.key(.up)])
    #expect(reader.patience == nil)
    #expect(reader.stopWaiting() == [])
  }

  @Test func deliversAPasteWhole() {
    #expect(
      read("\u{1B}[200~A\ry\u{1B}[A\u{3}\u{1B}[201~b") == [
        .pasted("A\ny\u{1B}[A\u{3}"), .key(.character("b")),
      ])
    #expect(read("\u{1B}[200~\u{1B}[201~") == [.pasted("")])
    #expect(readByteByByte("\u{1B}[200~né\u{1B}[201~b") == [.pasted("né"), .key(.character("b"))])
  }

  @Test func waitsForTheEndOfAPasteWithoutGivingUp() {
    var reader = KeyReader()
    #expect(reader.read("\u{1B}[200~one\u{1B}[20".utf8) == [])
    #expect(reader.patience == nil)
    #expect(reader.stopWaiting() == [])
    #expect(reader.read("1~q".utf8) == [.pasted("one"), .key(.character("q"))])
  }

  @Test func keepsOnlySoMuchOfAPaste() {
    let text = String(repeating: "a", count: KeyReader.longestPaste + 5000)
    #expect(
      read("\u{1B}[200~" + text + "\u{1B}[201~b")
        == [.pasted(String(repeating: "a", count: KeyReader.longestPaste)), .key(.character("b"))])
  }

  @Test func learnsTheKeysOfOtherTerminals() {
    var reader = KeyReader(knowing: [KeySequence("\u{1B}[224z", .function(1))])
    #expect(reader.read("\u{1B}[224zx".utf8) == [.key(.function(1)), .key(.character("x"))])
  }

  /// What a terminal sent, and then nothing more.
  private func read(_ bytes: [UInt8]) -> [TerminalEvent] {
    var reader = KeyReader()
    return reader.read(bytes) + reader.stopWaiting()
  }

  private func read(_ text: String) -> [TerminalEvent] {
    read(Array(text.utf8))
  }

  private func readByteByByte(_ text: String) -> [TerminalEvent] {
    var reader = KeyReader()
    return text.utf8.flatMap { reader.read([$0]) } + reader.stopWaiting()
  }
}
