/// The marks people put around words that are not their own.
enum QuoteMark: UInt8, Sendable {
  case none
  /// `"`
  case straight
  /// `'`
  case straightSingle
  /// “ ”
  case openCurly, closeCurly
  /// ‘ ’
  case openSingle, closeSingle
  /// „ ‚
  case low, lowSingle
  /// « »
  case openAngle, closeAngle
  /// ‹ ›
  case openSingleAngle, closeSingleAngle
  /// 「 」
  case openCorner, closeCorner
  /// 『 』
  case openDoubleCorner, closeDoubleCorner

  /// The marks outside ASCII.
  init?(_ scalar: Unicode.Scalar) {
    switch scalar {
    case "“", "‟", "〝": self = .openCurly
    case "”", "〞": self = .closeCurly
    case "‘", "‛": self = .openSingle
    case "’": self = .closeSingle
    case "„": self = .low
    case "‚": self = .lowSingle
    case "«": self = .openAngle
    case "»": self = .closeAngle
    case "‹": self = .openSingleAngle
    case "›": self = .closeSingleAngle
    case "「": self = .openCorner
    case "」": self = .closeCorner
    case "『": self = .openDoubleCorner
    case "』": self = .closeDoubleCorner
    default: return nil
    }
  }

  /// Whether it can stand before quoted words at all.
  var opens: Bool {
    switch self {
    case .none, .closeSingle, .closeSingleAngle, .closeCorner, .closeDoubleCorner: false
    case .straight, .straightSingle, .openCurly, .closeCurly, .openSingle, .low, .lowSingle,
      .openAngle, .closeAngle, .openSingleAngle, .openCorner, .openDoubleCorner:
      true
    }
  }

  /// Whether `mark` can stand behind the words that this one opens.
  func isClosed(by mark: QuoteMark) -> Bool {
    switch self {
    case .none, .closeSingle, .closeSingleAngle, .closeCorner, .closeDoubleCorner: false
    case .straight: mark == .straight
    case .straightSingle: mark == .straightSingle
    // Swedish and Finnish open with ” too; and some typists open with whatever comes.
    case .openCurly, .closeCurly: mark == .closeCurly
    case .openSingle: mark == .closeSingle
    case .low: mark == .openCurly || mark == .closeCurly || mark == .straight
    case .lowSingle: mark == .openSingle || mark == .closeSingle
    case .openAngle: mark == .closeAngle
    case .closeAngle: mark == .openAngle || mark == .closeAngle
    case .openSingleAngle: mark == .closeSingleAngle
    case .openCorner: mark == .closeCorner
    case .openDoubleCorner: mark == .closeDoubleCorner
    }
  }

  /// Whether the same sign opens and closes, so that only its surroundings tell which it does.
  var isTwoFaced: Bool {
    self == .straight || self == .straightSingle || self == .closeCurly || self == .closeAngle
      || self == .openAngle || self == .openCurly
  }

  /// Whether it may as well be an apostrophe.
  var mayBeApostrophe: Bool { self == .straightSingle || self == .closeSingle }
}
