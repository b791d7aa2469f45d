import Console
import Testing

/// What a terminal is told that takes words for the clipboard.
struct ClipboardTests {
  @Test(arguments: [
    ("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foob", "Zm9vYg=="),
    ("“é”", "4oCcw6nigJ0="),
  ])
  func wordsGoInBase64(text: String, encoded: String) {
    #expect(Clipboard.sequence(copying: text) == "\u{1B}]52;c;\(encoded)\u{07}")
  }

  @Test func tooMuchIsNotSent() {
    #expect(Clipboard.sequence(copying: String(repeating: "a", count: 100_000)) == nil)
  }
}
