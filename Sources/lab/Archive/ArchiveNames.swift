import Scoring

/// The people, places and outlets of a made-up archive. None of them exists.
struct ArchiveNames {
  let sources: Vocabulary
  let people: Vocabulary
  let chinesePeople: Vocabulary
  let places: Vocabulary
  let roles: Vocabulary
  let tags: Vocabulary

  init(using lots: inout Draw) {
    let towns = Self.names(400, of: 2...3, using: &lots)
    let families = Self.names(1500, of: 2...3, using: &lots)
    let given = Self.given.split(separator: " ").map(String.init)
    places = Vocabulary(towns)
    sources = Vocabulary(Self.sources(in: towns))
    people = Vocabulary(
      families.map { "\(given.randomElement(using: &lots) ?? "Lena") \($0)" })
    chinesePeople = Vocabulary(Self.chinesePeople(using: &lots))
    roles = Vocabulary(Self.roles.components(of: ", "))
    tags = Vocabulary(Self.tags.components(of: " "))
  }

  /// Two hundred; the tenth is the one everybody looks for.
  private static func sources(in towns: [String]) -> [String] {
    let kinds = ["Courier", "Post", "Gazette", "Herald", "Observer"]
    var sources = (0..<200).map { "\(towns[$0]) \(kinds[$0 % kinds.count])" }
    sources[9] = KnownWords.source
    return sources
  }

  private static func names(
    _ count: Int, of syllables: ClosedRange<Int>, using lots: inout Draw
  ) -> [String] {
    var names: [String] = []
    var known: Set<String> = []
    while names.count < count {
      let pieces = Self.syllables.components(of: " ")
      let length = Int.random(in: syllables, using: &lots)
      let name = (0..<length).map { _ in pieces.randomElement(using: &lots) ?? "" }.joined()
      let capitalized = name.prefix(1).uppercased() + name.dropFirst()
      if known.insert(capitalized).inserted { names.append(capitalized) }
    }
    return names
  }

  private static func chinesePeople(using lots: inout Draw) -> [String] {
    let families = Array("王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗")
    let given = Array("伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华")
    return (0..<500).map { _ in
      let name =
        [families.randomElement(using: &lots) ?? "王"]
        + (0..<2).map { _ in given.randomElement(using: &lots) ?? "伟" }
      return String(name)
    }
  }

  private static let given = """
    Lena Sam Marta Jonas Ines Piotr Anna Tomas Clara Oskar Nadia Victor Ruth Paul Edda Simon Vera \
    Leo Alma Hugo Irene Felix Nora Anton Julia Karl Maria Peter Helen David Grace Martin Rosa Henry
    """

  private static let roles = """
    mayor, engineer, harbour master, head teacher, minister, union leader, baker, chief of police, \
    historian, economist, farmer, nurse, geologist, captain, judge, head of the council
    """

  private static let tags = """
    politics economy science weather harbour culture sport health courts schools energy farming \
    transport housing books music film food travel opinion letters business markets technology \
    environment religion history language elections police fire animals sea mountains rivers \
    holidays migration wages taxes research
    """

  private static let syllables = """
    bal bren cor dal del dor fal fen gar hal hol jar kel kos lan lor mar mel mor nar nel or pel pen \
    quar ral ren ros sal sen sol tar tel tor val ven vor wal wen wil yar zel
    """
}

extension String {
  fileprivate func components(of separator: String) -> [String] {
    split(separator: separator).map(String.init)
  }
}
