import Glibc
public import People
public import Search

extension Library {
  /// Quotations that are fetched together.
  private static let pageLength = 500

  /// Writes all quotations of somebody that `query` finds to a file, which is there as a whole or not at
  /// all; `~/` is the person's home. `name` is what the file calls them.
  ///
  /// - Returns: How many there are; nil where nothing was done, because there is a file of that name and
  ///   it may not be replaced.
  public func writeCitations(
    of dossier: Dossier.ID, _ query: Query, as format: CitationFormat, for name: String,
    to file: String, mayReplace: Bool
  ) throws(Failure) -> Int? {
    let path = Path(file.inHome).resolved
    guard mayReplace || !path.isThere else { return nil }
    do throws(SystemError) {
      var replacement = try FileReplacement(of: path)
      do {
        let count = try write(dossier, query, as: format, for: name, to: &replacement)
        try replacement.sync()
        try replacement.takePlace()
        return count
      } catch {
        replacement.discard()
        throw error as? SystemError ?? SystemError(code: EIO)
      }
    } catch {
      throw .unwritable(file: path.shown, reason: error.reason)
    }
  }

  private func write(
    _ dossier: Dossier.ID, _ query: Query, as format: CitationFormat, for name: String,
    to file: inout FileReplacement
  ) throws -> Int {
    try file.write(format.head(for: name).utf8)
    var (count, last) = (0, CitationNumber?.none)
    while true {
      let page = try citations(of: query, by: dossier, below: last, limit: Self.pageLength)
      for citation in page { try file.write(format.text(of: citation).utf8) }
      count += page.count
      guard page.count == Self.pageLength, let end = page.last else { return count }
      last = end.number
    }
  }
}

extension String {
  var inHome: String {
    guard hasPrefix("~/"), let home = getenv("HOME") else { return self }
    return String(cString: home) + dropFirst()
  }
}
