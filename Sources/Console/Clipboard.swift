/// Words on their way to the clipboard of whoever sits at the terminal.
public enum Clipboard {
  /// What most terminals read no further than.
  static let mostBytes = 74_000

  /// What tells a terminal to take `text` (xterm's OSC 52). It reaches through a remote shell and, where
  /// that lets it pass, tmux; a terminal that does not know it shows nothing. Nil where `text` is too
  /// long for it.
  public static func sequence(copying text: String) -> String? {
    let bytes = Array(text.utf8)
    guard bytes.count <= mostBytes else { return nil }
    return "\u{1B}]52;c;\(base64(bytes))\u{07}"
  }

  private static let letters = Array(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/")

  /// RFC 4648.
  private static func base64(_ bytes: [UInt8]) -> String {
    var text = ""
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let three = bytes[start..<min(start + 3, bytes.count)]
      var bits = three.reduce(0) { $0 << 8 | Int($1) }
      bits <<= 8 * (3 - three.count)
      for place in 0..<4 {
        text.append(place <= three.count ? letters[bits >> (18 - 6 * place) & 63] : "=")
      }
    }
    return text
  }
}
