import Articles
import Glibc
import Text

/// Goes through files once, and notes which articles they hold and where.
struct Librarian {
  private(set) var holdings: [Shelved] = []
  private(set) var problems: [Problem] = []
  private(set) var sources: [Source] = []
  private var indices: [Article.ID: Int] = [:]
  private let reader = ItemReader()

  struct Shelved {
    var headline: Headline
    var place: Library.Place

    /// What it is sorted by: before all others where it has no date.
    var instant: Int64 { headline.instant ?? .min }
  }

  mutating func take(_ path: Path) {
    var walk = FolderWalk()
    walk.take(path)
    problems += walk.problems
    for file in walk.files { take(.file(file)) }
  }

  mutating func report(_ path: Path, _ reason: String) {
    problems.append(Problem(file: path.shown, reason: reason))
  }

  mutating func takeStandardInput() {
    guard isatty(STDIN_FILENO) == 0 else {
      problems.append(
        Problem(
          file: "standard input", reason: "it is the keyboard. Send a file into it: quoth - < FILE")
      )
      return
    }
    do throws(SystemError) {
      take(try Source.standardInput())
    } catch {
      problems.append(Problem(file: "standard input", reason: error.reason))
    }
  }

  mutating func take(_ source: Source) {
    sources.append(source)
    do throws(SystemError) {
      var reading = try SourceReading(of: source)
      while let found = try reading.next() {
        for holding in found { shelve(holding) }
      }
      problems += reading.problems
      if let rest = reading.unfinished {
        problems.append(
          Problem(file: source.name, line: rest.place.lines + 1, reason: rest.reason))
      }
    } catch {
      problems.append(Problem(file: source.name, reason: error.reason))
    }
  }

  /// A later article takes the place of an earlier one with its id.
  private mutating func shelve(_ holding: Holding) {
    let shelved = Shelved(
      headline: holding.headline,
      place: Library.Place(source: sources.count - 1, bytes: holding.bytes, feed: holding.feed))
    if let index = indices[holding.headline.id] {
      holdings[index] = shelved
    } else {
      indices[holding.headline.id] = holdings.count
      holdings.append(shelved)
    }
  }
}
