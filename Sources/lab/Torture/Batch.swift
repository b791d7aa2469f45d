/// Some articles to be imported together.
struct Batch {
  private static let articles = 60
  let number: Int

  init(_ number: Int) {
    self.number = number
  }

  var ids: [String] { (0..<Self.articles).map { "batch-\(number)-\($0)" } }

  /// As JSON Lines, over three months.
  var lines: String {
    ids.enumerated().map { index, id in
      let date = "2026-0\(7 + index % 3)-\(10 + number % 19)T09:00:\(10 + index % 50)Z"
      let words = String(repeating: "The ferry sailed again at noon. ", count: 1 + index % 40)
      return """
        {"id":"\(id)","title":"Ferry \(number), sailing \(index)","date_published":"\(date)",\
        "content_text":"“It holds \(index),” said Lena Ortiz. \(words)"}

        """
    }.joined()
  }
}
