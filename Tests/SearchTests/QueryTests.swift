import Search
import Testing

/// What somebody writes, and what they mean by it.
struct QueryTests {
  @Test func nothingIsLookedForAtFirst() {
    #expect(HeadlineRequest(around: .first, above: 0, below: 1).query == .everything)
  }

  static let fog = word("fog")
  static let ferry = word("ferry")
  static let moon = word("moon")

  static func word(_ text: String, in field: Query.TextField? = nil) -> Query {
    Wording(text, in: field).map(Query.words) ?? .everything
  }

  static func reading(
    _ reading: Query.Reading, _ text: String, isBeginning: Bool = false
  ) -> Query {
    Wording(text, isBeginning: isBeginning).map { .read(reading, $0) } ?? .everything
  }

  static func beginning(_ text: String, in field: Query.TextField? = nil) -> Query {
    Wording(text, in: field, isBeginning: true).map(Query.words) ?? .everything
  }

  @Test(arguments: [
    ("", .everything),
    ("  ", .everything),
    ("fog", fog),
    ("fog ferry", .all([fog, ferry])),
    ("fog AND ferry", .all([fog, ferry])),
    ("fog or ferry", .any([fog, ferry])),
    ("fog OR ferry", .any([fog, ferry])),
    ("fog ferry or moon", .any([.all([fog, ferry]), moon])),
    ("fog (ferry or moon)", .all([fog, .any([ferry, moon])])),
    ("(fog ferry) moon", .all([fog, ferry, moon])),
    ("-fog", .not(fog)),
    ("--fog", fog),
    ("NOT fog", .not(fog)),
    ("fog -ferry", .all([fog, .not(ferry)])),
    ("-(fog or ferry)", .not(.any([fog, ferry]))),
    ("-(fog ferry)", .not(.all([fog, ferry]))),
    ("\"thick fog\"", word("thick fog")),
    ("-\"thick fog\"", .not(word("thick fog"))),
    ("“thick fog”", word("thick fog")),
    ("„dichter Nebel“", word("dichter Nebel")),
    ("«brouillard épais»", word("brouillard épais")),
    ("「濃い霧」", word("濃い霧")),
    ("fog\"ferry moon\"", .all([fog, word("ferry moon")])),
    ("munit*", beginning("munit")),
    ("\"thick fo\"*", beginning("thick fo")),
    ("\"or\"", word("or")),
    ("Or", word("Or")),
    ("war and peace", .all([word("war"), word("and"), word("peace")])),
    ("do not", .all([word("do"), word("not")])),
    ("AT&T", word("AT&T")),
    ("10:30", word("10:30")),
    ("https://news.example/fog", word("https://news.example/fog")),
    ("twenty-two", word("twenty-two")),
  ])
  func words(text: String, query: Query) throws {
    #expect(try Query(parsing: text) == query)
  }

  @Test(arguments: [
    ("title:fog", word("fog", in: .title)),
    ("TITLE:fog", word("fog", in: .title)),
    ("text:\"thick fog\"", word("thick fog", in: .text)),
    ("text:“thick fog”", word("thick fog", in: .text)),
    ("source:harbour-post", word("harbour-post", in: .source)),
    ("tag:science author:moss", .all([word("science", in: .tag), word("moss", in: .author)])),
    ("title:fo*", beginning("fo", in: .title)),
    ("title:or", word("or", in: .title)),
    ("is:unread", .marked(.unread)),
    ("-is:unread", .not(.marked(.unread))),
    ("is:read is:Starred", .all([.marked(.read), .marked(.starred)])),
    ("has:quote", .containing(.quote)),
    ("speaker:moss", reading(.speaker, "moss")),
    ("said:\"thick fog\"", reading(.said, "thick fog")),
    ("entity:moss -person:ida", .all([reading(.entity, "moss"), .not(reading(.person, "ida"))])),
    ("org:kcna or place:oslo", .any([reading(.org, "kcna"), reading(.place, "oslo")])),
    ("Said:fo*", reading(.said, "fo", isBeginning: true)),
    ("since:7d", .since(.ago(7, .days))),
    ("since:2w before:3m", .all([.since(.ago(2, .weeks)), .before(.ago(3, .months))])),
    ("before:1y", .before(.ago(1, .years))),
    ("since:2025", .since(.year(2025))),
    ("since:2025-12", .since(.month(year: 2025, month: 12))),
    ("before:2024-02-29", .before(.day(year: 2024, month: 2, day: 29))),
    ("before:2025-1-2", .before(.day(year: 2025, month: 1, day: 2))),
    ("since:today", .since(.today)),
    ("since:Yesterday", .since(.yesterday)),
  ])
  func fields(text: String, query: Query) throws {
    #expect(try Query(parsing: text) == query)
  }

  /// Signs that nobody can look for are passed over, as in headlines that were pasted.
  @Test(arguments: [
    ("fog & ferry", .all([fog, ferry])),
    ("fog - ferry", .all([fog, ferry])),
    ("fog – ferry", .all([fog, ferry])),
    ("fog … or \"…\"", fog),
    ("(fog)(!)", fog),
  ])
  func signs(text: String, query: Query) throws {
    #expect(try Query(parsing: text) == query)
  }

  @Test(arguments: [
    ("fog", beginning("fog")),
    ("fo", word("fo")),
    ("fog ", fog),
    ("thick fog", .all([word("thick"), beginning("fog")])),
    ("fog thi or", .all([fog, word("thi")])),
    ("fog or", fog),
    ("fog or ", fog),
    ("or", .everything),
    ("fog -", fog),
    ("fog -(", fog),
    ("fog (ferry or moo", .all([fog, .any([ferry, beginning("moo")])])),
    ("fog NOT", fog),
    ("\"thick fo", word("thick fo")),
    ("\"thick fog", beginning("thick fog")),
    ("\"thick fog\"", word("thick fog")),
    ("\"", .everything),
    ("title:", .everything),
    ("title:\"thi", beginning("thi", in: .title)),
    ("said:", .everything),
    ("said:fog", reading(.said, "fog", isBeginning: true)),
    ("fog is:", fog),
    ("fog is:unr", fog),
    ("fog is:unread", .all([fog, .marked(.unread)])),
    ("since:", .everything),
    ("since:7", .everything),
    ("since:7d", .since(.ago(7, .days))),
    ("since:202", .everything),
    ("since:2025-1", .since(.month(year: 2025, month: 1))),
    ("since:2025-", .everything),
    ("since:yest", .everything),
    ("霧", beginning("霧")),
    ("안개", beginning("안개")),
    ("안", word("안")),
    ("munit*", beginning("munit")),
  ])
  func whileWriting(text: String, query: Query) throws {
    #expect(try Query(typing: text) == query)
  }
}
