import Console
import Settings

/// A look as it is written: `33 bold`, `black on 220`, `plain`.
struct StyleWords {
  let style: Style

  /// What in it is no look.
  struct Unknown: Error, CustomStringConvertible {
    let description: String
  }

  init(_ words: String, _ depth: ColorDepth) throws(Unknown) {
    var style = Style.plain
    var isBackground = false
    for word in words.split(separator: " ").map(String.init) {
      if let attribute = Self.attributes[word] {
        style.attributes.formUnion(attribute)
      } else if word == "on" {
        isBackground = true
      } else if let color = try Self.color(word, depth) {
        if isBackground { style.background = color } else { style.foreground = color }
        isBackground = false
      } else if word != "plain" {
        throw Unknown(description: Self.regret(word))
      }
    }
    self.style = style
  }

  /// Nil for a word that is no colour.
  private static func color(_ word: String, _ depth: ColorDepth) throws(Unknown) -> Color? {
    let number = UInt8(word) ?? names.firstIndex(of: word).map { UInt8($0) }
    guard let number else {
      guard Int(word) != nil else { return nil }
      throw Unknown(description: "colours have the numbers 0 to 255, and found \(word)")
    }
    switch depth {
    case .many: break
    case .eight where number < 8: break
    case .eight: throw Unknown(description: "there are eight colours here, and none is \(word)")
    case .monochrome: throw Unknown(description: "there are no colours here, and found \(word)")
    }
    return .palette(number)
  }

  private static func regret(_ word: String) -> String {
    let words = Array(attributes.keys) + names + ["plain", "on"]
    return "“\(word)” is no look" + suggestion(for: word, among: words.sorted())
      + "; write a colour by its number or name, and bold, dim, italic, underline, reverse or plain"
  }

  private static let attributes: [String: Style.Attributes] = [
    "bold": .bold, "dim": .dim, "italic": .italic, "underline": .underline, "reverse": .reverse,
  ]

  private static let names = [
    "black", "red", "green", "yellow", "blue", "magenta", "cyan", "white",
  ]
}
