/// What a word is to what is said.
///
/// Content and sources say on which side the verb is that they belong to: that is all it takes to
/// put them together again.
enum TaggerLabel: UInt8, CaseIterable, Sendable {
  case outside
  case opensContentBehindCue, contentBehindCue
  case opensContentBeforeCue, contentBeforeCue
  case opensCue, cue
  case opensSourceBeforeCue, sourceBeforeCue
  case opensSourceBehindCue, sourceBehindCue

  static let count = allCases.count
  /// Columns for the labels, a whole number of vectors.
  static let room = 16

  /// The same without saying whether it begins here.
  var part: Part {
    switch self {
    case .outside: .outside
    case .opensContentBehindCue, .contentBehindCue: .contentBehindCue
    case .opensContentBeforeCue, .contentBeforeCue: .contentBeforeCue
    case .opensCue, .cue: .cue
    case .opensSourceBeforeCue, .sourceBeforeCue: .sourceBeforeCue
    case .opensSourceBehindCue, .sourceBehindCue: .sourceBehindCue
    }
  }

  enum Part: UInt8, Sendable {
    case outside, contentBehindCue, contentBeforeCue, cue, sourceBeforeCue, sourceBehindCue
  }

  var opens: Bool {
    switch self {
    case .opensContentBehindCue, .opensContentBeforeCue, .opensCue, .opensSourceBeforeCue,
      .opensSourceBehindCue:
      true
    case .outside, .contentBehindCue, .contentBeforeCue, .cue, .sourceBeforeCue, .sourceBehindCue:
      false
    }
  }
}

/// A label, and how likely the tagger finds it.
struct TaggedToken: Sendable {
  var label: TaggerLabel
  var likelihood: Float
}
