import Articles
import Console
import TestSupport
import Testing
import ViewModels
import Views

/// An article of headings, lists, quotations, tables, code, links and pictures.
struct ComposedArticleTests {
  @Test(arguments: [(40, 30), (80, 40), (120, 36)])
  func isLaidOut(columns: Int, rows: Int) {
    let size = Size(columns: columns, rows: rows)
    expectSnapshot(of: reader(size).frame(size), "composed-\(columns)x\(rows)")
  }

  @Test func hasTheWindowToItselfWhenItIsZoomed() {
    let size = Size(columns: 130, rows: 14)
    var reader = reader(size, after: [.zoom])
    _ = reader.update(.resized(Room(size, isZoomed: reader.isZoomed)))
    expectSnapshot(of: reader.frame(size), "composed-zoomed")
  }

  @Test func showsWhatIsLookedFor() {
    let size = Size(columns: 100, rows: 16)
    var reader = reader(size, after: [.search])
    _ = reader.update(.answer(.type("ortiz")))
    expectSnapshot(of: reader.frame(size), "composed-finding")
  }

  @Test(arguments: [(20, 5), (40, 12), (80, 12), (120, 20)])
  func hasAPageOfItsLinks(columns: Int, rows: Int) {
    let size = Size(columns: columns, rows: rows)
    let reader = reader(size, after: [.links, .digit(2)])
    expectSnapshot(of: reader.frame(size), "links-\(columns)x\(rows)")
  }

  @Test func goesToACommand() {
    let size = Size(columns: 80, rows: 10)
    var reader = reader(size, after: [.pipe])
    _ = reader.update(.answer(.type("wc -w")))
    expectSnapshot(of: reader.frame(size), "composed-pipe")
  }

  private func reader(_ size: Size, after commands: [Command] = []) -> Reader {
    var reader = Newsroom.reader(size, after: [.open])
    var item = FeedItem(
      id: "council", url: "https://harbour.example/ferry", title: "The ferry’s new timetable",
      contentHTML: Self.html, datePublished: "2026-11-20T16:05:00", source: "Harbour Post")
    item.authors = ["Ida Moss"]
    let article = Article(item, isComposed: true)
    _ = reader.update(.fullTextCame(article.id))
    _ = reader.update(.articleLoaded(article))
    _ = reader.update(.articleAnnotated(article.id, Annotation()))
    for command in commands { Newsroom.settle(&reader, .command(command)) }
    return reader
  }

  private static let html = """
    <p>Mayor <a href="https://harbour.example/ortiz">Lena Ortiz</a> spoke on Friday of the new \
    <a href="https://harbour.example/timetable?x=1&amp;y=2">timetable</a>, which begins on Monday.</p>
    <img src="https://harbour.example/ferry.jpg" alt="The ferry at the quay of Naru, in the fog">
    <h2>What changes</h2>
    <ul><li>The first boat leaves at 5:40, twenty minutes earlier than before
    <li>Bicycles travel free<ul><li>but not in the cabin, where there is no room for them</ul></ul>
    <blockquote><p>“The bridge holds,” said Ortiz. “So far,” added Sam Reed, who built it.</p>\
    </blockquote>
    <table><tr><th>Port<th>Boats<th>Price<tr><td>나루시<td>4<td>9.50<tr><td>Or<td>112<td>12.00</table>
    <pre>if fog {
        wait(minutes: 20)
    }</pre>
    <figure><img src="https://harbour.example/lamp.jpg"><figcaption>A lamp on the quay</figcaption>\
    </figure>
    """
}
