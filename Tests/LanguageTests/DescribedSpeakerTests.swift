import Articles
import Testing

/// Passages whose speakers are not named where they speak.
struct DescribedSpeakerTests {
  @Test(arguments: [
    """
    [Lena Ortiz](person) has not slept since [May](date). The runner crossed nine deserts.

    [“I wanted to see whether it would stop,”](direct: Lena Ortiz) she said.
    """,
    """
    Gov. [Lena Ortiz](person) came by train. [Sam Reed](person) met her. [“It was \
    late,”](direct: Lena Ortiz) the governor said.
    """,
    """
    A villager came by. [Sam Reed](person) was away. [“It was late,”](direct: ?) the villager said.
    """,
  ])
  func knowsWhomANounMeans(marked: String) {
    expect(marked)
  }

  @Test func waitsForTheName() {
    expect(
      """
      [“You can hear the ice thinking,”](direct: Sam Reed) the hunter said.

      [Sam Reed](person) has crossed the bay every winter.
      """)
  }

  @Test(arguments: [
    """
    The speaker, Sir [Sam Reed](person), waited. [“I shall suspend the sitting,”](direct: Sam \
    Reed) he warned.
    """,
    """
    Its spokesman, Commander [Sam Reed](person), told the [BBC](organization) that [the ship was \
    safe](indirect: Sam Reed).
    """,
    "Replied the secretary, [Sam Reed](person): [“Neither did the fish.”](direct: Sam Reed)",
  ])
  func knowsWhoIsNamedBehindWhatHeIs(marked: String) {
    expect(marked)
  }

  @Test func aPronounThatStandsForAnotherIsNoVote() {
    expect(
      """
      [Lena Ortiz](person) asked the mayor [whether he had read it](indirect: Lena Ortiz).

      [Ortiz](person: Lena Ortiz) said [it was short](indirect: Lena Ortiz). [“It has four \
      words,”](direct: Lena Ortiz) she said.
      """)
  }
}

/// Transcripts: labels in capitals before what is said.
struct TranscriptTests {
  @Test func labelsNamePeople() {
    expect(
      """
      [ROSA MOTA](person), HOST: [Good evening. Who owns the rain?](indirect: ROSA MOTA)

      JUDGE [HALE](person): [Nobody does, until it lands.](indirect: HALE)

      [MOTA](person: ROSA MOTA): [You have spent years on one river.](indirect: ROSA MOTA)

      CALLER: [I have a barrel. Is that theft?](indirect: ?)
      """)
  }

  @Test func whoeverIsInterviewedAnswers() {
    expect(
      """
      [Lena Ortiz](person) restores bells in a shed.

      Q: [How do you know a bell is ill?](indirect: ?)

      A: [It lies. It says what it does not hold.](indirect: Lena Ortiz)
      """)
  }
}

/// Words that somebody else passes on.
struct PassedOnTests {
  @Test func anAgencyIsAChannel() {
    expect(
      """
      [Sam Reed](person) left. [“Nobody will beg for water,”](direct: Sam Reed via Coastal News \
      Agency) [Reed](person: Sam Reed) said during a visit to a mill, the [Coastal News \
      Agency](organization) reported.
      """)
  }

  @Test(arguments: [
    "Two men, who asked not to be named, said [nine people had been let go](indirect: ?).",
    "One mother declined to give her name.",
  ])
  func nobodysNameIsNoNews(marked: String) {
    expect(marked)
  }
}

/// Reads what is marked, and marks it again.
private func expect(_ marked: String) {
  #expect(MarkedText(reading: MarkedText(marked).text).description == marked)
}
