import Articles
import Scoring

/// An article that nobody would write, and that must not hold the screen up all the same.
enum HostileArticle: String, CaseIterable {
  case word = "a word of 3 MB"
  case wideCharacters = "500,000 wide characters"
  case shortLines = "20,000 short lines"
  case prose = "3 MB of prose"

  /// Where every one of them begins: the bar beside it says that the engine has read the article.
  static let beginning = "“It holds,” said Lena Ortiz, the mayor.\n\n"

  var item: FeedItem {
    var chance = Draw(seed: 2026)
    return FeedItem(
      id: rawValue, title: rawValue, contentText: Self.beginning + body(using: &chance),
      datePublished: "2026-11-01T09:00:00Z")
  }

  private func body(using chance: inout Draw) -> String {
    switch self {
    case .word: Self.word(of: 3_000_000, using: &chance)
    case .wideCharacters: Self.wideCharacters(500_000, using: &chance)
    case .shortLines: Self.shortLines(20_000, using: &chance)
    case .prose: Self.prose(of: 3_000_000, using: &chance)
    }
  }

  private static func word(of bytes: Int, using chance: inout Draw) -> String {
    let letters = (0..<bytes).map { _ in UInt8.random(in: 0x61...0x7A, using: &chance) }
    return String(decoding: letters, as: UTF8.self)
  }

  private static func wideCharacters(_ count: Int, using chance: inout Draw) -> String {
    var scalars = String.UnicodeScalarView()
    for _ in 0..<count {
      let value = UInt32.random(in: 0x4E00...0x9FA5, using: &chance)
      scalars.append(Unicode.Scalar(value) ?? "中")
    }
    return String(scalars)
  }

  private static func shortLines(_ count: Int, using chance: inout Draw) -> String {
    let lines = (0..<count).map { _ in String(UInt16.random(in: 0...UInt16.max, using: &chance)) }
    return lines.joined(separator: "\n")
  }
}

// MARK: - Prose

extension HostileArticle {
  private static let sentences = [
    "Mayor Lena Ortiz opened the bridge on Monday.",
    "“The bridge holds,” said Sam Reed, the engineer who built it.",
    "According to the Harbour Post, 14 percent of the 2,300 bolts were replaced in March 2024.",
    "He said that nobody had asked the fishermen of Nordhavn.",
    "“We asked twice,” Ortiz told reporters, “and twice they were at sea.”",
    "The Ministry of Transport will pay $14 million.",
    "It rained.",
  ]

  private static func prose(of bytes: Int, using chance: inout Draw) -> String {
    var prose = ""
    while prose.utf8.count < bytes {
      prose += sentences.randomElement(using: &chance) ?? ""
      prose += Int.random(in: 0..<5, using: &chance) == 0 ? "\n\n" : " "
    }
    return prose
  }
}
