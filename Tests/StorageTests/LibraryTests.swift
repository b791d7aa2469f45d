import Articles
import Storage
import Testing

@Test("An article in memory is listed, and can be read")
func editionInMemory() throws {
  let json = #"{"id":"a","title":"Bridge opens","content_text":"It opened."}"#
  let library = Library.open(edition: Array(json.utf8), name: "samples")
  #expect(library.headlines.map(\.title) == ["Bridge opens"])
  #expect(try library.article(Article.ID(rawValue: "a")).text == "It opened.")
}
