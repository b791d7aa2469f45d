import Articles
import Testing

/// Passages with the marks they should get: what is reported without quotation marks.
struct ReportedSpeechTests {
  @Test(arguments: [
    """
    [Lena Ortiz](person) warned that [the bridge could close](indirect: Lena Ortiz), but [Sam \
    Reed](person) said [it would stay open](indirect: Sam Reed).
    """,
    """
    [Lena Ortiz](person) vowed [to finish the bridge](indirect: Lena Ortiz) and urged [the \
    council to pay for it](indirect: Lena Ortiz).
    """,
    """
    [Lena Ortiz](person) denied [taking money](indirect: Lena Ortiz), saying that [she had \
    never met the builder](indirect: Lena Ortiz).
    """,
    """
    Police said [they had found the bridge keeper’s hat, and that he himself was \
    missing](indirect: ?).
    """,
    """
    [Oksana Bilyk](person) told the [BBC](organization) that [nobody had asked her](indirect: \
    Oksana Bilyk). [“Not once,”](direct: Oksana Bilyk) she said.
    """,
    """
    In a statement on [Friday](date), the [Coastal Fund](organization) said [it would rebuild \
    the road](indirect: Coastal Fund), adding that [work would start in [May](date)](indirect: \
    Coastal Fund).
    """,
    """
    [Tom Birch](person) asked [whether the road would open](indirect: Tom Birch). Nobody \
    answered.
    """,
  ])
  func findsClausesBehindTheirVerbs(marked: String) {
    #expect(MarkedText(reading: MarkedText(marked).text).description == marked)
  }

  @Test(arguments: [
    """
    [The bridge](indirect: Lena Ortiz), [Lena Ortiz](person) said, [would open in \
    [June](date)](continued).
    """,
    """
    [The bridge will open in [June](date)](indirect: Lena Ortiz), according to [Lena \
    Ortiz](person).
    """,
    """
    According to the [Harbour Board](organization), [two ships were waiting](indirect: Harbour \
    Board).
    """,
  ])
  func findsClausesBeforeTheirVerbs(marked: String) {
    #expect(MarkedText(reading: MarkedText(marked).text).description == marked)
  }

  @Test(arguments: [
    """
    [Lena Ortiz](person) did not say when the bridge would open. She declined to comment on \
    the cost. A spokesman refused to say more.
    """
  ])
  func takesSilenceForNoSpeech(marked: String) {
    #expect(MarkedText(reading: MarkedText(marked).text).description == marked)
  }

  @Test(arguments: [
    """
    THE MAYOR SAID [THE BRIDGE WAS SAFE](indirect: ?). NOBODY ELSE DID.
    """,
    """
    the mayor said [the bridge was safe](indirect: ?). nobody else did.
    """,
  ])
  func readsWithoutCapitalsAndWithNothingElse(marked: String) {
    #expect(MarkedText(reading: MarkedText(marked).text).description == marked)
  }

  @Test(arguments: [
    """
    [The bridge was taken from the villagers](indirect: Lena Ortiz), said [Lena Ortiz](person), \
    40, a farmer who lost her land.
    """,
    """
    [Lena Ortiz](person) said that [the bridge was slow, but that it worked](indirect: Lena \
    Ortiz).
    """,
    "[Lena Ortiz](person) says [that is what they do](indirect: Lena Ortiz).",
    """
    The unions accused [the council of neglect](indirect: ?), saying [they could bear it no \
    longer](indirect: ?).
    """,
  ])
  func knowsWhereSpeechEnds(marked: String) {
    #expect(MarkedText(reading: MarkedText(marked).text).description == marked)
  }

  @Test(arguments: [
    "[Sam Reed](person) criticised former mayor [Lena Ortiz](person) who had left.",
    "An official requested anonymity. So, I say the bridge is safe.",
    """
    Rather than fight the charges, [Lena Ortiz](person) agreed [to pay a sum](indirect: Lena \
    Ortiz).
    """,
    "We searched for \"hero of the bridge,\" and found nothing.",
    """
    [Lena Ortiz](person) has visited the docks, fuelling speculation about links to the bridge.
    """,
    """
    A teacher who did not want to be named said [the school was shut](indirect: ?).
    """,
    """
    The road was shut.

    ‘Thieves on our own land’

    The bridge was open.
    """,
  ])
  func takesOtherWordsForNoSpeech(marked: String) {
    #expect(MarkedText(reading: MarkedText(marked).text).description == marked)
  }
}
