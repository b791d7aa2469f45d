import Articles
import TestSupport
import Testing

@testable import People

/// Who of different articles is the same.
struct TiesTests {
  @Test(arguments: [
    ("Kim Jong-un", "Kim Jong Un"), ("Kim Jong-un", "KIM JONGUN"), ("José Ñandú", "Jose Nandu"),
    ("Volodymyr Zelensky", "Volodymyr Zelenskyy"), ("Mohammed Al-Amin", "Muhammad al Amin"),
    ("Sergei Orlov", "Sergey Orlov"), ("Łucja Dąb", "Lucja Dab"), ("J. R. Moss", "J.R. Moss"),
    ("Seán O’Dea", "Sean O'Dea"), ("김정은", "김정은"), ("Ursula von der Leyen", "Ursula von der Leyen"),
  ])
  func oneSpellingIsAsGoodAsAnother(one: String, other: String) throws {
    let key = try #require(NameKey(one, of: .person))
    #expect(key == NameKey(other, of: .person))
  }

  @Test(arguments: ["Kim", "de Gaulle", "von der Leyen", "Mr Smith", "President Sorenko", "김", "—"])
  func aSurnameTiesNobody(name: String) {
    #expect(NameKey(name, of: .person) == nil)
  }

  @Test(arguments: [
    ("Kim Jong-un", "Kim Jong-il"), ("Bohdan Sorenko", "Iryna Sorenko"),
    ("George W. Bush", "George H. W. Bush"), ("Martin King", "Martin King Jr."),
  ])
  func anotherNameIsSomebodyElse(one: String, other: String) {
    #expect(NameKey(one, of: .person) != NameKey(other, of: .person))
  }

  @Test(arguments: [
    ("The United Nations", "United Nations"), ("U.N.", "UN"), ("AT&T", "AT and T"),
    ("Médecins Sans Frontières", "Medecins sans Frontieres"),
  ])
  func bodiesHaveSpellingsToo(one: String, other: String) {
    #expect(NameKey(one, of: .organization) == NameKey(other, of: .organization))
  }

  @Test func oneNameInSeveralArticlesIsOne() {
    let archive = MarkedArchive([
      "[Kim Jong-un](person: Kim Jong-un, North Korean leader) waved.",
      "[Kim](person: Kim Jong Un) smiled.",
      "[Kim](person: Kim) nodded.",
      "[Kim Jong-il](person) did not.",
    ])
    #expect(
      archive.groups() == [
        ["Kim Jong Un", "Kim Jong-un, North Korean leader"], ["Kim Jong-il"],
      ])
  }

  @Test func aShortFormIsWhoeverItIsIntroducedFor() {
    let archive = MarkedArchive([
      "The [agency](organization: Korean Central News Agency = KCNA) reported.",
      "[KCNA](organization) reported.",
      "[ABC](organization) reported.",
      "The [board](organization: Academy of Bread and Cakes = ABC) baked.",
      "The [firm](organization: Amber Boat Company = ABC) sailed.",
    ])
    #expect(
      archive.groups() == [
        ["ABC"], ["Academy of Bread and Cakes"], ["Amber Boat Company"],
        ["KCNA", "Korean Central News Agency"],
      ])
  }

  /// Neither what they are nor who is with them has anything in common.
  @Test func namesakesAreKeptApart() {
    let archive = MarkedArchive([
      "[Smith](person: John Smith, carpenter) met [Ida Moss](person).",
      "[Smith](person: John Smith, senator from Ohio) met [Ann Lee](person).",
      "[Smith](person: John Smith, Republican senator) met [Bo Ek](person).",
      "[Smith](person: John Smith) met [Ann Lee](person).",
    ])
    #expect(
      archive.groups() == [
        ["Ann Lee"], ["Bo Ek"], ["Ida Moss"],
        ["John Smith", "John Smith, Republican senator", "John Smith, senator from Ohio"],
        ["John Smith, carpenter"],
      ])
  }

  @Test func whoKeepsTheSameCompanyIsTheSame() {
    let archive = MarkedArchive([
      "[Smith](person: John Smith, carpenter) met [Ida Moss](person).",
      "[Smith](person: John Smith, senator) met [Ida Moss](person).",
    ])
    #expect(archive.groups() == [["Ida Moss"], ["John Smith, carpenter", "John Smith, senator"]])
  }

  private static let moss = Ruling.Party(parsing: "Ida Moss")
  private static let marsh = Ruling.Party(parsing: "Ida Marsh")

  @Test(arguments: [
    ([Ruling(moss, .same, marsh)], [["Ida Marsh", "Ida Moss"]]),
    (
      [Ruling(moss, .same, marsh), Ruling(moss, .different, marsh)], [["Ida Marsh"], ["Ida Moss"]]
    ),
    ([Ruling(moss, .different, marsh), Ruling(marsh, .same, moss)], [["Ida Marsh", "Ida Moss"]]),
  ])
  func aPersonRules(rulings: [Ruling], groups: [[String]]) {
    let archive = MarkedArchive(["[Ida Moss](person) rose.", "[Ida Marsh](person) sat."])
    #expect(archive.groups(rulings: rulings) == groups)
  }

  @Test func namesakesAreNamedByWhatTheyAre() {
    let archive = MarkedArchive([
      "[Smith](person: John Smith, carpenter) rose.", "[Smith](person: John Smith, senator) sat.",
      "[KCNA](organization: Korean Central News Agency = KCNA) wrote.",
      "[KCNA](organization) reported.",
    ])
    let rulings = [
      Ruling(.init(parsing: "John Smith, carpenter"), .same, .init(parsing: "John Smith, senator")),
      Ruling(.init(parsing: "KCNA"), .different, .init(parsing: "Korean Central News Agency")),
    ]
    #expect(
      archive.groups(rulings: rulings) == [
        ["John Smith, carpenter", "John Smith, senator"], ["KCNA"], ["Korean Central News Agency"],
      ])
  }

  /// In whatever order articles come.
  @Test(arguments: 0..<20)
  func theOrderOfArticlesMakesNoDifference(seed: Int) {
    let articles = [
      "[S](person: John Smith, carpenter) met [M](person: Ida Moss).",
      "[S](person: John Smith, senator) met [L](person: Ann Lee).",
      "[S](person: John Smith, mayor) met [L](person: Ann Lee) and [M](person: Ida Moss).",
      "[S](person: John Smith, miller).", "[S](person: Jon Smith).",
      "[K](organization: Korean Central News Agency = KCNA).", "[K](organization: KCNA).",
    ]
    var chance = Chance(seed: UInt64(seed))
    let shuffled = articles.shuffled(using: &chance)
    #expect(MarkedArchive(shuffled).groups() == MarkedArchive(articles).groups())
  }
}
