import Articles
import Testing

/// Passages with the marks they should get: what stands in quotation marks, and who says it.
struct QuotationTests {
  @Test(arguments: [
    """
    [“The bridge is safe,”](direct: Lena Ortiz) Mayor [Lena Ortiz](person) said. [“We checked \
    every bolt.”](continued)
    """,
    """
    [“We checked,”](direct: Lena Ortiz) said [Ortiz](person: Lena Ortiz), [“and then we \
    checked again.”](continued) [Lena Ortiz](person) is the city’s engineer.
    """,
    """
    [Lena Ortiz](person) told reporters on [Monday](date): [“It opens in \
    [June](date).”](direct: Lena Ortiz)
    """,
    """
    ["Is it safe?"](direct: Sam Reed) [Sam Reed](person) asked. ["Of course it is,"](direct: \
    Lena Ortiz) [Lena Ortiz](person) replied.
    """,
    """
    [“No,”](direct: ?) he said.
    """,
    """
    In [Washington](place), Gen. [Ruth Cole](person) met Rep. [Dan Fisk](person) of \
    [Ohio](place). [“No. 4 gun failed,”](direct: Ruth Cole) she said.
    """,
    """
    [Hwang Ji-ho](person) tweeted that [the ferry had sunk](indirect: Hwang Ji-ho). Hours \
    later he wrote: [“I was wrong.”](direct: Hwang Ji-ho)
    """,
  ])
  func namesWhoeverSpeaksBesideTheMarks(marked: String) {
    #expect(MarkedText(reading: MarkedText(marked).text).description == marked)
  }

  @Test(arguments: [
    """
    ['It is safe,'](direct: Lena Ortiz) said [Lena Ortiz](person), ['and the workers' union \
    agrees.'](continued)
    """,
    """
    [„Die Brücke ist sicher“](direct: ?), sagte die Bürgermeisterin am Montag. Sie wird im \
    Juni für den Verkehr geöffnet.
    """,
    """
    [Lena Ortiz](person) said:

    [“The bridge is safe.](direct: Lena Ortiz)

    [“It will open in [June](date).”](continued)
    """,
    """
    [“The sea took the road.](direct: Tom Birch)

    [“And then it took the school,”](continued) said [Tom Birch](person).
    """,
    """
    The [6-foot](quantity) wall, 5" thick, fell. [“It was old,”](direct: Tom Birch) said [Tom \
    Birch](person).
    """,
    """
    [“I love the song ‘Yesterday’ more than any other,”](direct: Sam Reed) said [Sam \
    Reed](person).
    """,
  ])
  func readsMarksOfEveryKind(marked: String) {
    #expect(MarkedText(reading: MarkedText(marked).text).description == marked)
  }

  @Test(arguments: [
    """
    [“The bridge is safe,”](direct: Lena Ortiz) said [Lena Ortiz](person), who built it. A \
    sign by the river read [“Closed.”](direct: ?)
    """,
    """
    The so-called “smart” bridge has no computer. Its opening song, “[The Long Span](other)”, was \
    written by [Sam Reed](person).
    """,
    """
    [Lena Ortiz](person) called [the plan “a disgrace”](mixed: Lena Ortiz). [Sam \
    Reed](person) described [it as “a gift to the town”](mixed: Sam Reed).
    """,
    """
    Analysts at [Penhallow Bank](organization) expect losses. [Ruth Amadi](person), an analyst \
    at [Penhallow Bank](organization), called [the losses “modest”](mixed: Ruth Amadi).
    """,
  ])
  func takesTitlesAndScareQuotesForWhatTheyAre(marked: String) {
    #expect(MarkedText(reading: MarkedText(marked).text).description == marked)
  }

  @Test(arguments: [
    """
    During her visit to the old ferries, where she spoke with the crew, [Lena Ortiz](person) \
    stated, [“They must be repaired at once.”](direct: Lena Ortiz)
    """,
    """
    During her visit to the largest of the old ferries, [Lena Ortiz](person) said, [“They must \
    be repaired at once.”](direct: Lena Ortiz)
    """,
  ])
  func nobodySaysWhereTheyWere(marked: String) {
    #expect(MarkedText(reading: MarkedText(marked).text).description == marked)
  }

  @Test(arguments: [
    """
    [“We will not yield,”](direct: Tomas Vrana via HPA) President [Tomas Vrana](person) was \
    quoted as saying by the [Halvia Press Agency](organization) ([HPA](organization: Halvia \
    Press Agency)). The [HPA](organization: Halvia Press Agency) did not name the general.
    """,
    """
    [Kim Jong-ho](person) said [the dam held](indirect: Kim Jong-ho). According to the [Halvia \
    Press Agency](organization) ([HPA](organization: Halvia Press Agency)), [“the water is \
    calm”](direct: Halvia Press Agency).
    """,
    """
    [“The dam held,”](direct: Kim Jong-ho via HPA) [Kim Jong-ho](person) said, according to \
    the [Halvia Press Agency](organization) ([HPA](organization: Halvia Press Agency)). [“The \
    water is calm,”](direct: Kim Jong-ho) he added.
    """,
    """
    [Lena Ortiz](person) was quoted as saying that [the bridge was “nearly done”](mixed: Lena \
    Ortiz).
    """,
    """
    The paper quoted [Lena Ortiz](person) as saying [the bridge was “a promise”](mixed: Lena \
    Ortiz).
    """,
  ])
  func passesOnThroughChannels(marked: String) {
    #expect(MarkedText(reading: MarkedText(marked).text).description == marked)
  }

  @Test(arguments: [
    """
    Finance Minister [Anna Kowal](person) resigned on [Friday](date). [“I am tired,”](direct: \
    Anna Kowal) the minister said. She added that [she would teach](indirect: Anna Kowal).
    """,
    """
    [Ana Ruiz](person), the club’s coach, praised [the crowd](indirect: Ana Ruiz). [“They \
    carried us,”](direct: Ana Ruiz) the coach said.
    """,
    """
    [“I saw it,”](direct: Ruth Okello) said a nurse at the hospital, [Ruth Okello](person). \
    [“So did everybody.”](continued)
    """,
    """
    The prosecutor, [Leela Rao](person), objected. [“That is hearsay,”](direct: Leela Rao) the \
    prosecutor said.
    """,
    """
    [“Rain is coming,”](direct: ?) the farmer grumbled. Nobody wrote it down.
    """,
  ])
  func knowsASpeakerByNoun(marked: String) {
    #expect(MarkedText(reading: MarkedText(marked).text).description == marked)
  }

  @Test(arguments: [
    """
    HOST: [Will you stay?](indirect: ?)

    [MARIA LUND](person): [I will stay until [June](date).](indirect: MARIA LUND)

    HOST: [And then?](indirect: ?)

    [LUND](person: MARIA LUND): [Then I will go fishing.](indirect: MARIA LUND)
    """,
    """
    [“We lost everything.”](direct: Ana Ruiz) — [Ana Ruiz](person)
    """,
  ])
  func readsTranscriptsAndSignatures(marked: String) {
    #expect(MarkedText(reading: MarkedText(marked).text).description == marked)
  }
}
