/// A verb that reports speech, with whoever does.
struct Cue: Sendable {
  /// The verb, with what belongs to it: `pointed out`.
  var words: Range<Int>
  /// What kinds of verb it is.
  var tags: WordTags
  /// Nil where nobody is named near it.
  var source: Source?
  /// Behind the verb: `said Kim`.
  var isInverted = false
  /// `saying`, without `was` before it.
  var isParticiple = false
  /// Whoever is said to have quoted the speaker: KCNA in `KCNA quoted Kim as saying`.
  var channel: Source?

  var verb: Int { words.lowerBound }
  var end: Int { words.upperBound }
}
