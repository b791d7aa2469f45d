import FoundationEssentials

/// What every newsreader wants to know of an article.
struct PeerItem {
  var id: String
  var title: String
  var author: String
  var text: String
  /// In seconds since the beginning of 1970.
  var instant: Int
}

extension Archive {
  /// Writes every article, newest first, in another program's way.
  func print(
    to file: URL, row: (_ number: Int, _ item: PeerItem, _ rows: inout String) -> Void
  ) throws {
    let output = try GrowingFile(file)
    let clock = ArchiveClock(articles: articles)
    let decoder = JSONDecoder()
    var rows = ""
    for shard in try shardsNewestFirst() {
      let lines = try Data(contentsOf: shard).split(separator: 0x0A)
      for line in lines.reversed() {
        let item = try decoder.decode(Item.self, from: line)
        let number = Int(item.id.split(separator: "/").last ?? "") ?? 0
        let plain = PeerItem(
          id: item.id, title: item.title, author: item.authors.first?.name ?? "",
          text: item.content_text, instant: clock.instant(of: number))
        row(number + 1, plain, &rows)
        if rows.utf8.count > 1 << 20 { try output.append(rows: &rows) }
      }
    }
    try output.append(rows: &rows)
  }

  private func shardsNewestFirst() throws -> [URL] {
    let names = try FileManager.default.contentsOfDirectory(atPath: shards.path)
    return names.sorted(by: >).map { shards.appending(path: $0) }
  }

  private struct Item: Decodable {
    struct Author: Decodable { var name: String }
    var id: String
    var title: String
    var content_text: String
    var authors: [Author]
  }
}

extension GrowingFile {
  fileprivate func append(rows: inout String) throws {
    try append(Array(rows.utf8))
    rows.removeAll(keepingCapacity: true)
  }
}
