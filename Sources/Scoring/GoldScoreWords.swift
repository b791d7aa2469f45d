import Articles

/// The score in figures, for whoever has just made it worse: shares in percent, names and found
/// quotations by their F1.
extension GoldScore: CustomStringConvertible {
  public var description: String {
    let kinds = Quotation.Kind.allCases.map { kind in
      let tally = found(kind)
      return "\(kind.rawValue) \(tally.goldMet) of \(tally.gold) and "
        + "\(tally.found - tally.foundRight) too many, \(tally.f1.percent)"
    }
    let types = NameType.allCases.map { "\($0.rawValue) \(names[$0].f1.percent)" }
    return """
      quotations: \(kinds.joined(separator: "; "))
      speakers: \(speakers.right) right of \(speakers.matched) found, \(speakers.ofMatched.percent); \
      of \(speakers.gold) in all, \(speakers.endToEnd.percent); channels \(channels.f1.percent)
      names: \(names.total().f1.percent); \(types.joined(separator: ", "))
      """
  }
}

extension Double {
  /// `72.2`, of 0.7219.
  fileprivate var percent: Double { (self * 1000).rounded() / 10 }
}
