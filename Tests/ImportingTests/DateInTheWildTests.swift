import Testing

@testable import Importing

/// Dates as feeds write them.
struct DateInTheWildTests {
  @Test(arguments: [
    "2026-03-12T08:14:00Z", "2026-03-12T09:14:00+01:00", "2026-03-12T09:14:00+0100",
    "2026-03-12T09:14:00 +01:00", "2026-03-12t08:14:00z", "2026-03-12T08:14Z", "2026-03-12 08:14",
    "2026-03-12 08:14:00 UTC", "2026-03-12T08:14:00", "2026-03-12T08:14:00.000Z",
    "2026-03-12T08:14:00,5Z", "20260312T081400Z", "20260312T0814", "20260312081400",
    "2026/03/12 08:14", "2026-03-12T03:14:00-05:00", "2026-03-12T03:14-05",
    "Thu, 12 Mar 2026 09:14:00 +0100", "Thu, 12 Mar 26 08:14:00 GMT", "12 Mar 2026 08:14 UT",
    "Thu,12 Mar 2026 08:14:00 GMT", "Thursday, 12 March 2026 08:14:00 GMT",
    "Thu, 12 Mar 2026 03:14:00 EST", "Thu, 12 Mar 2026 01:14:00 PDT", "Thu, 12 Mar 2026 09:14 CET",
    "Thu, 12 Mar 2026 08:14:00 +0000 (UTC)", "Thu, 12 Mar 2026 8:14:00 Z",
    "Thu, 12 Mar 2026 09:14:00 +01:00", "Thu, 12 Mar 2026 08:14:00 -0000",
    "Thu Mar 12 08:14:00 2026", "Thu Mar 12 08:14:00 UTC 2026", "Thursday, 12-Mar-26 08:14:00 GMT",
    "Mar 12, 2026 08:14", "March 12th, 2026 8:14 am", "12 March 2026, 8:14 a.m.",
    "12-Mar-2026 08:14:00 GMT", "Mi, 12 Mär 2026 09:14:00 +0100",
    "jeu., 12 mars 2026 09:14:00 +0100",
    "чт, 12 мар 2026 08:14:00 GMT", "Πεμ, 12 Μάρ 2026 08:14:00 GMT", "2026-március-12T08:14+00:00",
    "2026년 03월 12일  17:14:00", "2026-03-12 오후 5:14:00", "1773303240", "1773303240000",
    "  2026-03-12T08:14:00Z\n",
  ])
  func oneMoment(text: String) {
    #expect(DateInTheWild(text)?.rfc3339 == "2026-03-12T08:14:00Z")
  }

  @Test(arguments: [
    ("2026-03-12", "2026-03-12T00:00:00Z"), ("20260312", "2026-03-12T00:00:00Z"),
    ("2026-03", "2026-03-01T00:00:00Z"), ("2026", "2026-01-01T00:00:00Z"),
    ("2026-071", "2026-03-12T00:00:00Z"), ("2026-3-2", "2026-03-02T00:00:00Z"),
    ("12 March 2026", "2026-03-12T00:00:00Z"), ("Thu, 12 Mar 2026", "2026-03-12T00:00:00Z"),
    ("2026年3月12日", "2026-03-12T00:00:00Z"),
    ("Thu, 12 Mar 2026 24:00:00 GMT", "2026-03-13T00:00:00Z"),
    ("06 Nov 98 00:00 GMT", "1998-11-06T00:00:00Z"),
    ("2026-12-31T23:59:60Z", "2027-01-01T00:00:00Z"),
    ("1969-12-31T23:59:59Z", "1969-12-31T23:59:59Z"),
    ("0001-01-01T00:00:00Z", "0001-01-01T00:00:00Z"),
  ])
  func days(text: String, moment: String) {
    #expect(DateInTheWild(text)?.rfc3339 == moment)
  }

  @Test(arguments: [
    "", " ", "yesterday", "12:30", "March", "0000-00-00T00:00:00Z", "2026-13-01T00:00:00Z",
    "99999999999999999999", "Thu, 12 Foo 2026", "-", "T", "+0100", "1", "2026-03-12T99:00:00Z",
  ])
  func whatIsNoDateIsNone(text: String) {
    #expect(DateInTheWild(text) == nil)
  }

  /// What is written is read as itself.
  @Test(arguments: 0..<200)
  func itsOwnWordsAreRead(seed: UInt64) {
    var dice = Dice(seed: seed)
    let date = DateInTheWild(seconds: .random(in: -62_135_596_800..<253_402_300_799, using: &dice))
    #expect(DateInTheWild(date.rfc3339) == date)
  }

  @Test(arguments: 0..<200)
  func anyWordsAreTaken(seed: UInt64) {
    var dice = Dice(seed: seed)
    let signs = Array("0123456789-:/., TZ+apmMargjulcetGMT年월πμ\u{0}")
    let text = String(
      (0..<Int.random(in: 0...40, using: &dice)).map { _ in signs.randomElement(using: &dice) ?? " "
      })
    if let date = DateInTheWild(text) { #expect(DateInTheWild(date.rfc3339) == date) }
  }
}
