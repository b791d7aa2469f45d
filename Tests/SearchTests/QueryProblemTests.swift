import Search
import Testing

/// What cannot be understood, and what is said about it.
struct QueryProblemTests {
  static let fields =
    "The fields are title, text, source, tag, author, speaker, said, entity, person, org, place, is, "
    + "has, feed, since and before"
  static let dates = "a date such as 7d, 2w, 3m, 1y, today, 2025, 2025-12 or 2025-12-26"

  @Test(arguments: [
    ("a fog autor:moss", "column 7: there is no field “autor:”; did you mean “author:”? \(fields)"),
    ("auth:moss", "column 1: there is no field “auth:”; did you mean “author:”? \(fields)"),
    ("soruce:post", "column 1: there is no field “soruce:”; did you mean “source:”? \(fields)"),
    ("speeker:moss", "column 1: there is no field “speeker:”; did you mean “speaker:”? \(fields)"),
    (
      "weather:fog",
      "column 1: there is no field “weather:”; quotation marks around it make it words. \(fields)"
    ),
    (
      "said:",
      "column 1: expected a word or a phrase in quotation marks right behind “said:”, "
        + "and found nothing"
    ),
    ("speaker:m*s", "column 10: a * can only stand right behind the beginning of a word: munit*"),
    ("said:\"fog", "column 6: the quotation that begins here has no end; expected another \""),
    (
      "fog title:",
      "column 5: expected a word or a phrase in quotation marks right behind “title:”, "
        + "and found nothing"
    ),
    (
      "title: fog",
      "column 1: expected a word or a phrase in quotation marks right behind “title:”, "
        + "and found nothing"
    ),
    (
      "is:",
      "column 1: expected unread, read, starred or hidden right behind “is:”, and found nothing"
    ),
    ("is:new", "column 4: expected unread, read, starred or hidden behind “is:”, and found “new”"),
    ("-has:words", "column 6: expected quote behind “has:”, and found “words”"),
    ("since:soon", "column 7: expected \(dates) behind “since:”, and found “soon”"),
    ("before:2025-13", "column 8: expected \(dates) behind “before:”, and found “2025-13”"),
    ("before:2025-02-29", "column 8: expected \(dates) behind “before:”, and found “2025-02-29”"),
    ("since:7d*", "column 9: “since:” takes no *"),
    ("é\u{301} \"fog", "column 3: the quotation that begins here has no end; expected another \""),
    ("fog (ferry", "column 5: the parenthesis that opens here is never closed; expected a )"),
    ("fog) ferry", "column 4: found a ) without a ( before it"),
    ("fog ()", "column 6: expected something to look for between ( and ), and found nothing"),
    (
      "fog or",
      "column 5: expected something to look for behind “or”, and found nothing. "
        + "In quotation marks it is a word like any other"
    ),
    (
      "fog (or ferry)",
      "column 6: expected something to look for before “or”, and found nothing. "
        + "In quotation marks it is a word like any other"
    ),
    (
      "fog OR or ferry",
      "column 5: expected something to look for behind “OR”, and found nothing. "
        + "In quotation marks it is a word like any other"
    ),
    (
      "(fog NOT)",
      "column 6: expected something to look for behind “NOT”, and found nothing. "
        + "In quotation marks it is a word like any other"
    ),
    ("mu*nit", "column 3: a * can only stand right behind the beginning of a word: munit*"),
    ("*", "column 1: a * can only stand right behind the beginning of a word: munit*"),
    ("fog *", "column 5: a * can only stand right behind the beginning of a word: munit*"),
    ("&", "column 1: expected a letter or a digit to look for, and found “&”"),
    ("-…", "column 1: expected a letter or a digit to look for, and found “-…”"),
  ])
  func isExplained(text: String, message: String) {
    #expect(Self.message(parsing: text) == message)
  }

  /// What is wrong however one goes on is said while somebody is still writing.
  @Test(arguments: [
    ("autor:", "column 1: there is no field “autor:”; did you mean “author:”? \(fields)"),
    ("is:x", "column 4: expected unread, read, starred or hidden behind “is:”, and found “x”"),
    ("since:x", "column 7: expected \(dates) behind “since:”, and found “x”"),
    (
      "title: fog",
      "column 1: expected a word or a phrase in quotation marks right behind “title:”, "
        + "and found nothing"
    ),
    ("fog)", "column 4: found a ) without a ( before it"),
    ("f*g", "column 2: a * can only stand right behind the beginning of a word: munit*"),
  ])
  func isSaidWhileWriting(text: String, message: String) {
    #expect(throws: QueryProblem.self) { try Query(typing: text) }
    #expect(Self.message { try Query(typing: text) } == message)
  }

  @Test func nothingGrowsBeyondMeasure() {
    let deep = String(repeating: "(", count: 21) + "a" + String(repeating: ")", count: 21)
    #expect(
      Self.message(parsing: deep)
        == "column 21: parentheses can be 20 deep, and here they are deeper")
    #expect(throws: Never.self) { try Query(parsing: String(deep.dropFirst().dropLast())) }
    let many = String(repeating: "a ", count: 201)
    #expect(
      Self.message(parsing: many)
        == "column 401: a query can have 200 parts, and here comes one more")
    let long = String(repeating: "a", count: 1_000_000)
    #expect(
      Self.message(parsing: long)
        == "column 2001: a query can be 2000 characters long, and here it goes on")
  }

  @Test func noCommandReachesTheTerminal() {
    let message = Self.message(parsing: "is:\u{1B}[31m\u{202E}red") ?? ""
    #expect(
      message.hasPrefix("column 1: expected unread, read, starred or hidden right behind “is:”"))
    let field = Self.message(parsing: "is:x\u{202E}") ?? ""
    #expect(field.hasSuffix("found “x”"))
  }

  private static func message(parsing text: String) -> String? {
    message { try Query(parsing: text) }
  }

  private static func message(_ parse: () throws -> Query) -> String? {
    do {
      _ = try parse()
      return nil
    } catch {
      return "\(error)"
    }
  }
}
