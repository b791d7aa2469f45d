import Articles
import Testing

/// Passages with the marks they should get: what the tagger and the rules make of them together.
struct TaggedNamesTests {
  @Test(arguments: [
    "The minister met [Chinese](group) officials in [Beijing](place) on [Tuesday](date).",
    "[OSLO](place), [Norway](place) — The bridge was shut on [Monday](date).",
  ])
  func findsNamesOfManyKinds(marked: String) {
    expect(marked)
  }

  /// They are dates to nobody who does not know the article's.
  @Test(arguments: [
    "Today the bridge was shut. It had been shut yesterday, and for most of last year.",
    "The boats come back [early next year](date), or in [the fourth quarter](date).",
  ])
  func keepsOnlyRelativeDatesThatTell(marked: String) {
    expect(marked)
  }

  /// Shouting makes no names.
  @Test func findsNoShowerOfNamesInCapitals() {
    let text = "THE COUNCIL SAID THE OLD BRIDGE WILL BE SHUT FOR REPAIRS UNTIL THE WORK IS DONE"
    #expect(MarkedText(reading: text).annotation.entities.count <= 1)
  }

  @Test func findsNamesOfNobodyInSmallLetters() {
    let text = "the council said the old bridge will be shut for repairs until the work is done"
    #expect(MarkedText(reading: text).annotation.entities.isEmpty)
  }

  @Test(arguments: [
    "Der Bürgermeister von Neustadt sagte am Montag, die Brücke bleibe bis zum Herbst gesperrt.",
    "Le maire de Villeneuve a dit lundi que le pont resterait fermé jusqu'à la fin de l'année.",
    "市长周一表示，这座桥将一直关闭到秋天，因为修理工作还没有完成，工人们还在等待材料。",
  ])
  func readsNoOtherLanguage(text: String) {
    #expect(MarkedText(reading: text).annotation.entities.isEmpty)
  }

  private func expect(_ marked: String) {
    #expect(MarkedText(reading: MarkedText(marked).text).description == marked)
  }
}
