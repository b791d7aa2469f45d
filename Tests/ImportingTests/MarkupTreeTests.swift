import Testing

@testable import Importing

/// What libxml2 makes of documents good and bad.
struct MarkupTreeTests {
  @Test func readsNamesAttributesAndText() {
    let tree = MarkupTree(
      xml: Array("<a xmlns:x='urn:x'><x:b c='1' x:d='2'>one <![CDATA[two]]></x:b></a>".utf8))
    let isWellFormed = tree.isWellFormed
    #expect(isWellFormed)
    tree.read { root in
      let b = root?.elements.first { $0.name == "b" }
      #expect(b?.namespace == "urn:x")
      #expect(b?.prefix == "x")
      #expect(b?[attribute: "c"] == "1")
      #expect(b?.attributes.map(\.value) == ["1", "2"])
      #expect(b?.text == "one two")
    }
  }

  @Test func keepsWhatStandsBeforeAMistakeAndSaysWhereItIs() {
    let tree = MarkupTree(xml: Array("<a>\n<b>kept</b>\n<c></a>".utf8))
    let (isWellFormed, complaints) = (tree.isWellFormed, tree.complaints)
    #expect(!isWellFormed)
    #expect(complaints.first?.line == 3)
    let isKept = tree.read { $0?.text.contains("kept") }
    #expect(isKept == true)
  }

  @Test(arguments: ["", " ", "\u{0}", "no markup", "<", "<?xml"])
  func nothingHasNoRoot(bytes: String) {
    let tree = MarkupTree(xml: Array(bytes.utf8))
    let isEmpty = tree.read { $0 == nil }
    #expect(isEmpty)
  }

  @Test func entitiesAreNotFetchedAndNotMultiplied() {
    let bomb = """
      <!DOCTYPE a [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;">
      <!ENTITY file SYSTEM "file:///etc/hostname">]><a>&c;&c;&file;</a>
      """
    let tree = MarkupTree(xml: Array(bomb.utf8))
    let text = tree.read { $0?.text }
    #expect(text == "")
  }

  @Test func goesOnlySoDeep() {
    let deep = Array(String(repeating: "<a>", count: 100_000).utf8)
    let tree = MarkupTree(xml: deep)
    let depth = tree.read { root in
      var (place, depth) = (root, 0)
      while let node = place { (place, depth) = (node.firstChild, depth + 1) }
      return depth
    }
    #expect((1...300).contains(depth))
    _ = MarkupTree(html: deep)
  }

  @Test func anyHTMLHasATree() {
    let tree = MarkupTree(html: Array("<p>one<p>t&eacute;o<b>three".utf8))
    let text = tree.read { $0?.text }
    #expect(text == "onetéothree")
  }
}
