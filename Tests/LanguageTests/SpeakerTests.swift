import Articles
import Testing

/// Passages with the marks they should get: who it is that speaks.
struct SpeakerTests {
  @Test(arguments: [
    """
    [Lena Ortiz](person) owns the mine. A villager said [the blasts were loud](indirect: ?). \
    [“Nobody sleeps,”](direct: ?) he said. He added that [his roof was cracked](indirect: ?).
    """,
    """
    Workers of [Reed](person: Sam Reed) enterprises wait. An engineer said [the pit was dry](indirect: ?). \
    [“Nobody digs,”](direct: ?) he added. [Sam Reed](person) was away.
    """,
  ])
  func leavesTheUnnamedUnnamed(marked: String) {
    expect(marked)
  }

  @Test(arguments: [
    "[It was the oldest bridge in the town](indirect: Lena Ortiz), says [Lena Ortiz](person).",
    """
    [It was the oldest bridge in the town](indirect: Lena Ortiz), writes [Lena \
    Ortiz](person), a historian.
    """,
    """
    [The problem](indirect: Lena Ortiz), [Lena Ortiz](person) says, [is a lack of \
    money](continued).
    """,
    """
    [Lena Ortiz](person) keeps the bridge. [There was no work for anybody else](indirect: Lena \
    Ortiz), she told the [BBC](organization).
    """,
  ])
  func knowsTurnedVerbs(marked: String) {
    expect(marked)
  }

  @Test(arguments: [
    "Sources close to [Lena Ortiz](person) said [the bridge was safe](indirect: ?).",
    "Villagers living close to the mine complain that [the dust kills](indirect: ?).",
    """
    [Sam Reed](person) and [Lena Ortiz](person) write that [the bridge was \
    safe](indirect: Sam Reed).
    """,
    "[Lena Ortiz](person) noted [they had left the bridge](indirect: Lena Ortiz).",
    """
    [Lena Ortiz](person) should remember the words of the late [Sam Reed](person): [“It will \
    open on time.”](direct: Sam Reed)
    """,
    """
    [Sam Reed](person) had the courage to speak, to which [Lena Ortiz](person) responded as \
    follows: [“It will open on time.”](direct: Lena Ortiz)
    """,
    "[Lena Ortiz](person) said; [“It will open on time.”](direct: Lena Ortiz)",
    "A teacher who did not want to be named said [the school was shut](indirect: ?).",
    """
    [Lena Ortiz](person), head of the board at the [Coastal Fund](organization) stated that \
    [the bridge was safe](indirect: Lena Ortiz).
    """,
  ])
  func findsSubjectsFarFromTheirVerbs(marked: String) {
    expect(marked)
  }

  @Test(arguments: [
    """
    [[Lena Ortiz](person)](indirect: ?), according to court papers, [opened the bridge in \
    spring](continued).
    """,
    """
    [Lena Ortiz](person) left. According to her, [the bridge was safe](indirect: Lena Ortiz).
    """,
    """
    According to a report published by the [Coastal Fund](organization), [the bridge was \
    safe](indirect: Coastal Fund).
    """,
    """
    [The bridge was never safe](indirect: ?), according to Internet users.
    """,
  ])
  func knowsEveryAccordingTo(marked: String) {
    expect(marked)
  }

  private func expect(_ marked: String) {
    #expect(MarkedText(reading: MarkedText(marked).text).description == marked)
  }
}
