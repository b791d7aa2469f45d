/// What is so of each token of an article, as far as it may tell of names.
///
/// This is the one place where it is said what the features are: training asks here, too.
struct NameFeatures: Sendable {
  let page: Page
  let vocabulary: Vocabulary
  private let reading: FirstReading
  private let memory: ArticleMemory
  private let runs: CapitalRuns

  /// Weights are of use only with the features that they were learned for.
  static let version: UInt32 = 1

  init(
    of page: Page, _ reading: FirstReading, _ words: inout KnownWords, _ clusters: WordClusters
  ) {
    self.page = page
    self.reading = reading
    vocabulary = Vocabulary(of: page, &words, clusters)
    memory = ArticleMemory(of: page, vocabulary, reading)
    runs = CapitalRuns(of: page)
  }

  /// How far words are looked at on either side.
  static let offsets = -2...2

  // MARK: Of words

  /// What can be said of a token `offset` tokens before or behind whichever a label is sought for.
  @inline(__always)
  static func each(of type: WordType, at offset: Int, _ take: (Feature) -> Void) {
    let base = UInt8((offset + 2) * 8)
    let face = type.face
    take(Feature(base, face.word))
    take(Feature(base + 1, face.shape))
    take(Feature(base + 2, UInt64(face.cluster)))
    take(Feature(base + 3, face.known))
    guard abs(offset) < 2 else { return }
    take(Feature(base + 4, face.ending))
    guard offset == 0 else { return }
    take(Feature(base + 5, type.spelling))
    eachOfLetters(of: type, take)
    eachOfKnowledge(of: type, take)
  }

  @inline(__always)
  private static func eachOfLetters(of type: WordType, _ take: (Feature) -> Void) {
    take(Feature(40, type.openings.0))
    take(Feature(41, type.openings.1))
    take(Feature(42, type.openings.2))
    take(Feature(43, type.openings.3))
    take(Feature(44, type.endings.0))
    take(Feature(45, type.endings.1))
    take(Feature(46, type.endings.3))
    let face = type.face
    take(Feature(47, Feature.both(face.shape, face.ending)))
    take(Feature(48, Feature.both(face.shape, UInt64(face.cluster))))
    take(Feature(49, Feature.both(face.shape, face.known)))
  }

  @inline(__always)
  private static func eachOfKnowledge(of type: WordType, _ take: (Feature) -> Void) {
    var tags = type.knowledge.tags.rawValue
    while tags != 0 {
      let bit = tags & (~tags &+ 1)
      take(Feature(50, type.face.isCapitalized ? bit : ~bit))
      tags &= tags &- 1
    }
    if type.knowledge.amount.rawValue != 0 {
      take(Feature(51, UInt64(type.knowledge.amount.rawValue)))
    }
  }

  // MARK: Of places

  /// A token and its neighbours.
  private struct Place {
    var index: Int
    var (beforeLast, before, here, behind, next): (WordFace, WordFace, WordFace, WordFace, WordFace)
    /// What the rules take the neighbours and the token for.
    var (labelBefore, label, labelBehind): (UInt64, UInt64, UInt64)
    var begins: UInt64
  }

  /// What can be said of the token at `index` for where it stands.
  @inline(__always)
  func each(at index: Int, _ take: (Feature) -> Void) {
    let place = Place(
      index: index,
      beforeLast: face(index - 2), before: face(index - 1), here: face(index),
      behind: face(index + 1), next: face(index + 2),
      labelBefore: label(index - 1), label: label(index), labelBehind: label(index + 1),
      begins: page.beginsSentence(index) ? 1 : 0)
    eachOfNeighbours(place, take)
    eachOfReading(place, take)
    eachOfMemory(place, take)
    eachOfPosition(place, take)
    if place.here.isCapitalized { eachOfRun(at: index, take) }
  }

  @inline(__always)
  private func face(_ index: Int) -> WordFace {
    vocabulary.faces[vocabulary.type(at: index)]
  }

  @inline(__always)
  private func label(_ index: Int) -> UInt64 {
    index >= 0 && index < reading.labels.count ? UInt64(reading.labels[index]) : 0
  }

  @inline(__always)
  private func eachOfNeighbours(_ place: Place, _ take: (Feature) -> Void) {
    let (one, here, other) = (place.before, place.here, place.behind)
    let shapes = Feature.both(one.shape, here.shape)
    take(Feature(64, shapes))
    take(Feature(65, Feature.both(here.shape, other.shape)))
    take(Feature(66, Feature.both(shapes, other.shape)))
    take(Feature(67, Feature.both(one.word, here.word)))
    take(Feature(68, Feature.both(here.word, other.word)))
    take(Feature(69, Feature.both(one.word, here.shape)))
    take(Feature(70, Feature.both(other.word, here.shape)))
    take(Feature(71, UInt64(one.cluster) << 16 | UInt64(here.cluster)))
    take(Feature(72, UInt64(here.cluster) << 16 | UInt64(other.cluster)))
    take(Feature(73, Feature.both(UInt64(one.cluster), here.shape)))
    take(Feature(74, Feature.both(UInt64(other.cluster), here.shape)))
    let known = Feature.both(one.known, here.known)
    take(Feature(75, known))
    take(Feature(76, Feature.both(here.known, other.known)))
    take(Feature(77, Feature.both(known, other.known)))
    take(Feature(78, Feature.both(place.beforeLast.word, one.word)))
    take(Feature(79, Feature.both(other.word, place.next.word)))
  }

  @inline(__always)
  private func eachOfReading(_ place: Place, _ take: (Feature) -> Void) {
    let (one, label, other) = (place.labelBefore, place.label, place.labelBehind)
    take(Feature(80, label))
    take(Feature(81, one << 8 | label))
    take(Feature(82, label << 8 | other))
    take(Feature(83, one << 16 | label << 8 | other))
    take(Feature(84, Feature.both(label, place.here.known)))
    take(Feature(85, Feature.both(label, place.here.shape)))
    take(Feature(86, Feature.both(label, place.here.word)))
    take(Feature(87, Feature.both(label, UInt64(place.here.cluster))))
    if label != 0 {
      let basis = UInt64(reading.bases[place.index]) << 8 | label
      take(Feature(116, basis))
      take(Feature(117, Feature.both(basis, place.here.shape)))
      take(Feature(118, Feature.both(basis, place.here.known)))
    }
  }

  @inline(__always)
  private func eachOfMemory(_ place: Place, _ take: (Feature) -> Void) {
    let group = Int(place.here.group)
    let entry = memory.entries[group]
    let favourite = UInt64(memory.favourites[group])
    take(Feature(88, place.here.isCapitalized ? favourite : 99))
    take(Feature(89, favourite << 8 | place.label))
    let isSeen: UInt64 = (entry.capitals > 0 ? 1 : 0) + (entry.small > 0 ? 2 : 0)
    take(Feature(90, isSeen << 1 | place.begins))
    take(Feature(91, Feature.both(isSeen, place.here.shape)))
    if entry.beginsNameOf != 0 { take(Feature(92, UInt64(entry.beginsNameOf))) }
    if entry.endsNameOf != 0 { take(Feature(93, UInt64(entry.endsNameOf))) }
  }

  @inline(__always)
  private func eachOfPosition(_ place: Place, _ take: (Feature) -> Void) {
    let quoted: UInt64 = page.isQuoted(place.index) ? 2 : 0
    take(Feature(94, Feature.both(place.begins | quoted, place.here.shape)))
    take(Feature(95, Feature.both(place.begins, place.here.word)))
    let phrase = runs.phraseAt[place.index]
    if phrase != 0 {
      take(Feature(96, phrase))
      take(Feature(97, Feature.both(phrase, place.here.shape)))
    }
    if runs.bracketAt[place.index] != 0 { take(Feature(98, runs.bracketAt[place.index])) }
  }

  @inline(__always)
  private func eachOfRun(at index: Int, _ take: (Feature) -> Void) {
    let run = runs.run(at: index)
    let (before, behind) = (face(run.lowerBound - 1), face(run.upperBound))
    let place =
      UInt64(min(index - run.lowerBound, 4)) << 4 | UInt64(min(run.upperBound - 1 - index, 4))
    take(Feature(100, place))
    take(Feature(101, Feature.both(before.word, place)))
    take(Feature(102, Feature.both(behind.word, place)))
    take(Feature(103, before.word))
    take(Feature(104, behind.word))
    take(Feature(105, UInt64(before.cluster) << 16 | UInt64(behind.cluster)))
    take(Feature(113, Feature.both(before.known, place)))
    take(Feature(114, Feature.both(behind.known, place)))
    guard run.count > 1 else { return }
    let (first, last) = (face(run.lowerBound), face(run.upperBound - 1))
    take(Feature(106, first.word))
    take(Feature(107, last.word))
    take(Feature(108, last.known))
    take(Feature(109, last.ending))
    take(Feature(110, Feature.both(first.known, last.known)))
    take(Feature(111, Feature.both(first.known, place)))
    take(Feature(112, Feature.both(last.known, place)))
  }
}

extension Knowledge {
  /// All of it in one number.
  var code: UInt64 { Feature.both(tags.rawValue, UInt64(amount.rawValue)) }
}
