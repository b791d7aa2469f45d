public import Storage
import ViewModels

/// How far an import has come, on one line.
public struct IntakeProgressLine: Hashable, Sendable {
  private let progress: IntakeProgress
  private let elapsed: Duration

  /// `elapsed` is the time since reading began.
  public init(_ progress: IntakeProgress, after elapsed: Duration) {
    self.progress = progress
    self.elapsed = elapsed
  }

  /// With a bar, as wide as the terminal: what matters least is left out where there is no room.
  public func bar(columns: Int) -> String {
    if let preparation { return String(preparation.prefix(columns)) }
    let most = facts
    for count in stride(from: most.count, through: 1, by: -1) {
      let words = most.prefix(count).joined(separator: "  ")
      let room = columns - words.count - 3
      if share == nil, room >= -3 { return words }
      if room >= 10 { return "[\(bar(of: min(room, 40)))] \(words)" }
    }
    return String((most.first ?? "").prefix(columns))
  }

  /// Without a bar, for a file.
  public var plain: String {
    preparation ?? facts.joined(separator: ", ")
  }

  /// What is done before reading begins.
  private var preparation: String? {
    switch progress.stage {
    case .waiting: "Waiting for another quoth that is changing the store"
    case .lookingUp(let count): "Looking up what is in the store: \(count.grouped) articles"
    case .reading: nil
    }
  }

  private func bar(of width: Int) -> String {
    let done = Int(Double(width) * (share ?? 0))
    return String(repeating: "#", count: done) + String(repeating: "-", count: width - done)
  }

  /// What there is to say, the most important first.
  private var facts: [String] {
    let articles = "\(progress.summary.articles.grouped) articles"
    let bytes = progress.bytesRead.inUnits
    guard let share, let all = progress.bytesInAll else {
      return [articles, bytes, rate].compactMap(\.self)
    }
    return ["\(Int(share * 100)) %", articles, timeLeft, rate, "\(bytes) of \(all.inUnits)"]
      .compactMap(\.self)
  }

  /// How much has been done, from 0 to 1.
  private var share: Double? {
    guard let all = progress.bytesInAll else { return nil }
    return all == 0 ? 1 : min(1, Double(progress.bytesRead) / Double(all))
  }

  /// Too little has been seen before the first second is over.
  private var seconds: Double? {
    let seconds = elapsed / .seconds(1)
    return seconds < 1 ? nil : seconds
  }

  private var rate: String? {
    seconds.map { "\(Int(Double(progress.summary.articles) / $0).grouped)/s" }
  }

  private var timeLeft: String? {
    guard let share, share > 0, share < 1, let seconds else { return nil }
    let left = Int(seconds * (1 - share) / share)
    switch left {
    case ..<60: return "\(left + 1) s left"
    case ..<3600: return "\(left / 60 + 1) min left"
    default: return "\(left / 3600) h \(left % 3600 / 60) min left"
    }
  }
}

extension Int {
  /// So many bytes, as a person says it: `4.0 GB`.
  var inUnits: String {
    var size = Double(magnitude)
    for unit in ["bytes", "kB", "MB", "GB", "TB"] {
      if size < 999.95 || unit == "TB" {
        let number = unit == "bytes" ? "\(magnitude)" : size.withOneDecimal
        return (self < 0 ? "-" : "") + number + " " + unit
      }
      size /= 1000
    }
    return "\(self) bytes"
  }
}

extension Double {
  fileprivate var withOneDecimal: String {
    let tenths = Int((self * 10).rounded())
    return "\(tenths / 10).\(tenths % 10)"
  }
}
