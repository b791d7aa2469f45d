import Articles
import Testing

/// Passages with the marks they should get: who is who, and how much of what.
struct NameTests {
  @Test(arguments: [
    """
    Prime Minister [Jan Kowal](person) met his sister [Anna Kowal](person) on [Friday](date). \
    [Kowal](person: Jan Kowal) said [the talks were short](indirect: Jan Kowal). [Anna \
    Kowal](person) said [they were long](indirect: Anna Kowal).
    """,
    """
    [Park Min-jun](person), a glaciologist at [Hanbit University](organization), and [Park \
    So-yeon](person), its rector, spoke on [Monday](date). Prof. [Park Min-jun](person) said \
    [the ice was thin](indirect: Park Min-jun).
    """,
    """
    Leader [Kim Jong-ho](person) visited a plant on [Monday](date). With him were [Jo \
    Chun-su](person), a party secretary, and [Kim Jong-nam](person), the party's deputy \
    director for ports. [Kim](person: Kim Jong-ho) praised [the workers](indirect: Kim \
    Jong-ho). [“Go on,”](direct: Kim Jong-ho) he said.
    """,
    """
    [Maria Lund](person) met [Peter Lund](person), her brother. [“It was his idea,”](direct: \
    Maria Lund) she said. He denied it.
    """,
    """
    [Kim](person: Kim Dae-ho)’s remarks that the harbour was full surprised nobody. [Kim \
    Dae-ho](person) runs the harbour.
    """,
  ])
  func tellsPeopleOfOneNameApart(marked: String) {
    #expect(MarkedText(reading: MarkedText(marked).text).description == marked)
  }

  @Test(arguments: [
    """
    [Xi Meilin](person) and [Zhang Wei](person) signed the deal in [Shanghai](place). [“It is \
    a beginning,”](direct: Zhang Wei) [Zhang](person: Zhang Wei) said.
    """,
    """
    [Khalid al-Masri](person), the governor of [Basra](place), said on [Sunday](date) that \
    [the dam would hold](indirect: Khalid al-Masri). [“It has held for forty years,”](direct: \
    Khalid al-Masri) [al-Masri](person: Khalid al-Masri) said.
    """,
    """
    [Andrés Manuel Prieto Salas](person) visited [Oaxaca](place). [Prieto Salas](person: \
    Andrés Manuel Prieto Salas) promised [to return](indirect: Andrés Manuel Prieto Salas).
    """,
  ])
  func knowsNamesOfManyOrders(marked: String) {
    #expect(MarkedText(reading: MarkedText(marked).text).description == marked)
  }

  @Test(arguments: [
    """
    The [Ministry of Defence](organization) said [the exercise was routine](indirect: Ministry \
    of Defence). The ministry added that [no shells were fired](indirect: Ministry of \
    Defence).
    """,
    """
    The [Northern Rail Union](organization) ([NRU](organization: Northern Rail Union)) called \
    off the strike. [NRU](organization: Northern Rail Union) secretary [Paul Hartley](person) \
    said [members had voted by 812 to 90](indirect: Paul Hartley).
    """,
    """
    Voters in [Kenya](place) and [Uganda](place) went to the polls. The [African \
    Union](organization) said [the count was fair](indirect: African Union).
    """,
    """
    [Seoul](place)'s [unification ministry](organization) views [the tests as a show of \
    strength](indirect: unification ministry).
    """,
  ])
  func knowsBodiesByTheirShortForms(marked: String) {
    #expect(MarkedText(reading: MarkedText(marked).text).description == marked)
  }

  @Test(arguments: [
    """
    [Around 15,000 troops](quantity) crossed the [8,700-ton](quantity) bridge on [12 June \
    2024](date), and [12 per cent](quantity) of them paid [$5 million](money) in [the fourth \
    quarter](date), two weeks before the [ninth party congress](event).
    """
  ])
  func readsDatesMoneyAndQuantities(marked: String) {
    #expect(MarkedText(reading: MarkedText(marked).text).description == marked)
  }

  @Test(arguments: [
    """
    A police officer said [the car had been stolen](indirect: ?). The driver, [Tom \
    Birch](person), was unhurt.
    """
  ])
  func knowsRolesForWhatTheyAre(marked: String) {
    #expect(MarkedText(reading: MarkedText(marked).text).description == marked)
  }
}
