import FoundationEssentials
import Glibc

/// The figures, as a table that grows while they are taken and as a file for other programs.
struct Report {
  private static let percentiles = [50, 90, 99, 100]
  private var figures: [Figure] = []

  mutating func add(_ figure: Figure) {
    if figures.last?.heading != figure.heading { say("\n" + figure.heading) }
    figures.append(figure)
    say(line(of: figure))
  }

  mutating func add(_ figures: [Figure]) {
    for figure in figures { add(figure) }
  }

  /// Says why a figure is not there.
  func remark(_ words: String) {
    say("  " + words)
  }

  func begin() {
    say("\(Machine.cores) cores; \(Machine.load.decimal) programs wanted one in the last minute\n")
    say(row(["", "p50", "p90", "p99", "worst", "", "ratio to its floor", "target"]))
  }

  func end() {
    let verdicts = figures.flatMap { figure in figure.targets.map(figure.meets) }
    say("\n\(verdicts.count { $0 }) of \(verdicts.count) targets met")
  }
}

// MARK: - The table

extension Report {
  private func line(of figure: Figure) -> String {
    let isSingle = figure.sample.values.count == 1
    let values = Self.percentiles.map { percent in
      isSingle && percent > 50 ? "" : figure.sample.percentile(percent).decimal
    }
    return row(
      ["  " + figure.name] + values
        + [figure.unit.rawValue, comparison(of: figure), verdict(on: figure)])
  }

  private func comparison(of figure: Figure) -> String {
    guard let floor = figure.floor, let ratio = figure.ratio else { return "" }
    return "\(ratio.decimal) × \(floor.name)"
  }

  private func verdict(on figure: Figure) -> String {
    let words = figure.targets.map { $0.words + (figure.meets($0) ? ": met" : ": missed") }
    return words.joined(separator: "; ")
  }

  private func row(_ cells: [String]) -> String {
    let numbers = cells[1...4].map { $0.padded(onTheLeftTo: 9) }.joined()
    let words =
      cells[0].padded(to: 42) + numbers + " " + cells[5].padded(to: 11)
      + cells[6].padded(to: 24) + cells[7]
    return String(words.reversed().drop { $0 == " " }.reversed())
  }

  private func say(_ words: String) {
    print(words)
    fflush(nil)
  }
}

// MARK: - The file

extension Report {
  func write(to path: String) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    let file = File(
      taken: Date.now.formatted(.iso8601), cores: Machine.cores, load: Machine.load,
      figures: figures.map(Line.init))
    try encoder.encode(file).write(to: URL(filePath: path))
  }

  private struct File: Encodable {
    var taken: String
    var cores: Int
    var load: Double
    var figures: [Line]
  }

  private struct Line: Encodable {
    var part, name, unit: String
    var articles: Int?
    var runs: Int
    var p50, p90, p99, worst: Double
    var floor: String?
    var ratio: Double?
    var targets: [Aim]

    init(_ figure: Figure) {
      (part, name, unit) = (figure.part.rawValue, figure.name, figure.unit.rawValue)
      articles = figure.articles
      let sample = figure.sample
      runs = sample.values.count
      (p50, p90) = (sample.percentile(50), sample.percentile(90))
      (p99, worst) = (sample.percentile(99), sample.percentile(100))
      (floor, ratio) = (figure.floor?.name, figure.ratio)
      targets = figure.targets.map { Aim(words: $0.words, isMet: figure.meets($0)) }
    }
  }
  private struct Aim: Encodable {
    var words: String
    var isMet: Bool
  }
}
