public import Articles

/// What a full name is told by, however an article spells it: its letters, without case, accents,
/// hyphens, blanks and the ways in which one name is put into our letters.
///
/// Kim Jong-un and Kim Jong Un have one key, and so have Volodymyr Zelensky and Zelenskyy. A name of
/// another kind has another: Georgia may be a woman and two countries.
public struct NameKey: RawRepresentable, Hashable, Sendable {
  public let rawValue: String

  /// A key that was made before.
  public init(rawValue: String) {
    self.rawValue = rawValue
  }

  /// Nil where `name` is not enough to know somebody by in another article: a surname, an amount.
  public init?(_ name: String, of kind: Entity.Kind) {
    let words = name.foldedWords
    let telling: [String]
    switch kind {
    case .person:
      guard Self.isFullName(words) else { return nil }
      telling = words.map(Self.inOneSpelling)
    case .organization, .place, .group, .facility, .product, .event, .other:
      telling = words.first == "the" ? Array(words.dropFirst()) : words
    case .date, .money, .quantity: return nil
    }
    let letters = telling.joined()
    guard !letters.isEmpty else { return nil }
    rawValue = "\(kind.rawValue):\(letters)"
  }
}

extension NameKey {
  /// Whether there can be somebody, some body, place or thing of that name in other articles too.
  public static func isGiven(to kind: Entity.Kind) -> Bool {
    switch kind {
    case .person, .organization, .place, .group, .facility, .product, .event, .other: true
    case .date, .money, .quantity: false
    }
  }
}

// MARK: - Persons

extension NameKey {
  /// Whether it is more than a surname, with whatever belongs to that or stands before it.
  private static func isFullName(_ words: [String]) -> Bool {
    let names = words.filter { !particles.contains($0) && !addresses.contains($0) }
    guard let first = names.first else { return false }
    // 金正恩, 김정은: family and given name are one word.
    let letters = first.unicodeScalars
    return names.count > 1 || letters.count > 1 && letters.allSatisfy(\.isWrittenInSyllables)
  }

  /// What makes no full name of a surname: de Gaulle, von der Leyen.
  private static let particles = Set(
    "al bin da de del della den der di do dos du el ibn la le st ten ter van von zu".split(
      separator: " "
    ).map(String.init))

  private static let addresses = Set(
    "captain colonel dame dr general lady lord minister miss mr mrs ms mx president prof rev senator sir"
      .split(separator: " ").map(String.init))

  /// Alexei, Alexey, Alexeiy; Zelensky, Zelenskyy; Mohammed, Muhammad.
  private static func inOneSpelling(_ word: String) -> String {
    if let usual = spellings[word] { return usual }
    guard word.unicodeScalars.count > 3 else { return word }
    let stem = word.unicodeScalars.reversed().drop { "ijy".unicodeScalars.contains($0) }
    guard stem.count < word.unicodeScalars.count else { return word }
    var spelling = String.UnicodeScalarView(stem.reversed())
    spelling.append("i")
    return String(spelling)
  }

  private static let spellings: [String: String] = {
    let lists = [
      "muhammad mohammed mohamed mohammad mohamad muhammed muhamed mohamud",
      "hussein hussain husain husayn hossein", "yusuf youssef yousef yousuf yusef",
      "ahmad ahmed", "abdallah abdullah abdulla", "ali aly", "omar umar", "usman osman uthman",
      "oleksandr aleksandr alexandr", "dmitri dmitry dmitriy dimitri",
    ]
    var spellings: [String: String] = [:]
    for list in lists {
      let words = list.split(separator: " ").map(String.init)
      for word in words { spellings[word] = words[0] }
    }
    return spellings
  }()
}

extension Unicode.Scalar {
  /// An ideograph, or a syllable of Hangul.
  fileprivate var isWrittenInSyllables: Bool {
    switch value {
    case 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0x20000...0x3FFFF: true
    default: false
    }
  }
}
