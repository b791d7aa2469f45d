import Articles
import People

/// How often somebody is named month by month, as blocks of eight heights.
struct MonthChart: Hashable {
  var before: String
  var bars: String
  var behind: String

  private static let blocks = Array("▁▂▃▄▅▆▇█")

  /// Where there are more months than columns, a block stands for as many as it takes. Nil where one
  /// month is all there is, which makes no picture.
  init?(_ months: [Dossier.Month], columns: Int) {
    guard months.count > 1, let first = months.first, let last = months.last else { return nil }
    before = "\(first.name) "
    let most = months.max { $0.articles < $1.articles } ?? first
    let behindInFull = " \(last.name)   most in \(most.name): \(most.articles.grouped)"
    let room = columns - before.count - behindInFull.count
    behind = room < 12 ? " \(last.name)" : behindInFull
    let width = max(1, columns - before.count - behind.count)
    let share = (months.count + width - 1) / width
    let heights = stride(from: 0, to: months.count, by: share).map { start in
      months[start..<min(start + share, months.count)].reduce(0) { $0 + $1.articles }
    }
    let highest = max(1, heights.max() ?? 1)
    bars = String(
      heights.map { height in
        height == 0
          ? " " : Self.blocks[min(7, (height * Self.blocks.count - 1) / highest)]
      })
  }
}

extension Dossier.Month {
  fileprivate var name: String { LocalTime(year: year, month: month, day: 1).monthInFull }
}
