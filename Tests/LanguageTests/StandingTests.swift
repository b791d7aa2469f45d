import Articles
import Testing

/// Passages with the marks they should get: names that only where they stand tells of.
struct StandingTests {
  @Test(arguments: [
    """
    The secretary of the union, [Tekwane Oblo](person), left. [Tekwane Oblo](person) was tired.
    """,
    "[Kwesimo Tandrel](person), deputy mayor under him, saw it.",
    """
    [Tekwane Oblo](person) was there. They met [Tekwane Oblo](person) and Mr [Oblo](person: \
    Tekwane Oblo).
    """,
  ])
  func findsPeopleWhereOnlyPeopleStand(marked: String) {
    expect(marked)
  }

  @Test(arguments: [
    """
    The [Non-Academic Staff Union of Educational and Allied Institutions](organization) \
    ([NASU](organization: Non-Academic Staff Union of Educational and Allied Institutions)) met.
    """,
    "They live in the capital [Vellikadavu](place), in [Oroshan](place) district.",
  ])
  func knowsHowFarNamesGo(marked: String) {
    expect(marked)
  }

  @Test(arguments: [
    "It took [7 hours 40 minutes](quantity) and [5 to 7 days](quantity).",
    "The fee was [US$31,080](money) a year.",
    "It would cost no more than [€4 million](money).",
  ])
  func keepsAmountsWhole(marked: String) {
    expect(marked)
  }

  private func expect(_ marked: String) {
    #expect(MarkedText(reading: MarkedText(marked).text).description == marked)
  }
}
