import FoundationEssentials

/// What the figures were taken on.
enum Machine {
  static var cores: Int { ProcessInfo.processInfo.activeProcessorCount }

  /// How many programs wanted a core at once in the last minute.
  static var load: Double {
    let words = (try? String(contentsOfFile: "/proc/loadavg", encoding: .utf8)) ?? ""
    return words.split(separator: " ").first.flatMap { Double($0) } ?? 0
  }
}
