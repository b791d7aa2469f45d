import Search
import TestSupport
import Testing

struct SearchableTextTests {
  @Test(arguments: [
    ("Fog over the harbour", "Fog over the harbour"),
    ("Nebel über Zürich “dicht” – é", "Nebel über Zürich “dicht” – é"),
    ("북한의 안개", "북한의 안개"),
    ("Żółw, Łódź", "Żólw, Lódź"),
    ("Ærø, Søren, Straße, œuvre", "AEro, Soren, Strasse, oeuvre"),
    ("Ёлка, ещё", "Елка, еще"),
    ("Άθλος, ΐ", "Αθλος, ι"),
    ("ＮＨＫ２０２５", "NHK2025"),
    ("مُحَمَّد", "محمد"),
    ("שָׁלוֹם", "שלום"),
    ("हिन्दी", "हिन्दी"),
    ("北京fog", "北 京 fog"),
    ("fog北京", "fog 北 京 "),
    ("北京，霧。", "北 京 , 霧 。"),
    ("東京タワー", "東 京 タ ワ ー "),
    ("กินที่บ้าน", "กิ น ที่ บ้ า น "),
    ("か\u{3099}ん", "か\u{3099} ん "),
    ("ខ្មែរ", "ខ្ មែ រ "),
    ("\u{20000}\u{20001}", "\u{20000} \u{20001} "),
  ])
  func isMadeReady(text: String, ready: String) {
    #expect(text.searchable() == ready)
  }

  /// A text is ready piece by piece, and being ready already changes nothing but blanks.
  @Test func itDoesNotMatterWhereATextIsCut() {
    let pieces = [
      "fog ", "霧", "ที่", "ł", "é", "“", "ß", "한", " ", "👩", "e\u{301}", "Ё", "\u{20000}",
    ]
    var chance = Chance(seed: 3)
    for _ in 0..<2000 {
      let parts = (0..<Int.random(in: 0..<90, using: &chance)).map { _ in
        pieces.randomElement(using: &chance) ?? ""
      }
      let whole = parts.joined()
      let ready = Self.words(whole.searchable())
      #expect(Self.words(whole.searchable().searchable()) == ready)
      let apart = parts.map { $0.searchable() }.joined()
      #expect(apart.filter { $0 != " " } == whole.searchable().filter { $0 != " " })
    }
  }

  private static func words(_ text: String) -> [Substring] {
    text.split(separator: " ")
  }
}
