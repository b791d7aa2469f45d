import Application
import ArgumentParser
import Glibc
import Storage
import ViewModels
import Views

/// Whom a command prints for, and how wide the page is.
struct Page {
  /// Nil where nobody looks at it, and nothing is cut.
  let columns: Int?

  /// What standard output is; for other programs where JSON is wanted.
  init(asJSON: Bool = false) {
    let isForAPerson = !asJSON && isatty(Output.standard.rawValue) == 1
    columns = isForAPerson ? OutputTerminal.columns(of: .standard) ?? 80 : nil
  }

  /// The looks it can have, read from the person's settings; nil where it can have none, or nobody looks.
  func readTheme() -> Theme? { columns == nil ? nil : OutputTerminal.theme }

  /// Says to whoever looks how many there were, of which `limit` was the most that was wanted. Nothing at
  /// all is exit status 1.
  func end(_ count: Int, limit: Int?, isQuiet: Bool) throws {
    if columns != nil, !isQuiet, count > 0 {
      try Output.error.say("\(count.grouped)\(count == limit ? " shown" : " found")")
    }
    if count == 0 { throw ExitCode(1) }
  }
}

/// Things that are fetched and printed a page at a time: the first are there while the rest is looked for.
struct Paging {
  /// At most so many in all; nil is all there are.
  var limit: Int?
  /// How many are fetched together.
  var length: Int

  /// Prints everything that `next` gives. It is asked for so many behind the last one, nil at first. What
  /// has no line is left out.
  ///
  /// - Returns: How many there were.
  func print<Item>(
    _ line: (Item) throws -> String?, next: (Item?, Int) throws -> [Item]
  ) throws -> Int {
    let limit = limit ?? .max
    var (count, last) = (0, Item?.none)
    do {
      while count < limit {
        let wanted = min(length, limit - count)
        let page = try next(last, wanted)
        try Interruption.endIfHeard()
        try Self.print(page, line)
        count += page.count
        guard page.count == wanted, let end = page.last else { break }
        last = end
      }
    } catch let failure as Failure {
      throw Complaint(failure.description, .badData)
    }
    return count
  }

  /// All of them in one write, which costs less.
  static func print<Item>(_ page: [Item], _ line: (Item) throws -> String?) throws {
    var text = ""
    for item in page {
      try Interruption.endIfHeard()
      if let line = try line(item) { text += line + "\n" }
    }
    try Output.standard.write(Array(text.utf8))
  }
}
