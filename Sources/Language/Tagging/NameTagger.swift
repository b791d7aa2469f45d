/// Finds names as it has learned to: a linear-chain conditional random field.
///
/// John Lafferty, Andrew McCallum and Fernando Pereira, “Conditional random fields”, 2001.
public struct NameTagger: Sendable {
  let clusters: WordClusters
  private let weights: FeatureWeights
  private let path: BestPath
  private let knownWords = Pool<KnownWords>()

  /// Reads the files of the model; nil where one is damaged, or of another version than this
  /// engine.
  public init?(clusters: UnsafeRawBufferPointer, weights: UnsafeRawBufferPointer) {
    guard let clusters = WordClusters(clusters), let weights = FeatureWeights(weights) else {
      return nil
    }
    self.clusters = clusters
    self.weights = weights
    path = BestPath(weights.transitions)
  }

  /// A label for every token, and if `withLikelihoods`, how likely it is.
  func labels(
    of page: Page, _ reading: FirstReading, withLikelihoods: Bool = false
  ) -> [LikelyLabel] {
    var labels = [LikelyLabel](repeating: LikelyLabel(), count: page.tokens.count)
    var scorer = NameScorer(of: page, reading, knownWords.take() ?? KnownWords(), clusters, weights)
    let likelihoods =
      withLikelihoods ? LabelLikelihoods(weights.transitions, nat: weights.nat) : nil
    for stretch in Stretches.stretches(of: page) {
      scorer.withScores(of: stretch) { scores in
        let found = path.labels(scores, stride: NameScorer.stride)
        for (index, label) in zip(stretch, found) { labels[index].label = label }
        let percents = likelihoods?.percents(of: found, scores, stride: NameScorer.stride) ?? []
        for (index, percent) in zip(stretch, percents) { labels[index].percent = percent }
      }
    }
    if scorer.words.isSmall { knownWords.giveBack(scorer.words) }
    return labels
  }
}

/// What a token is of a name, and how likely that is, from 0 to 100, where somebody asked.
struct LikelyLabel: Sendable {
  var label = NameLabel.outside
  var percent: UInt8?
}

/// Adds up what the features of tokens say.
struct NameScorer {
  /// What is known of words by now.
  private(set) var words: KnownWords
  private let features: NameFeatures
  private let weights: FeatureWeights
  /// The features of one token.
  private var gathered = [UInt32](repeating: 0, count: mostFeatures)
  private var scores: [Int16] = []

  /// How many places the scores of a token have: its labels', and some for the processor's sake.
  static let stride = 40
  /// Twice as many as any token has.
  private static let mostFeatures = 256

  init(
    of page: Page, _ reading: FirstReading, _ words: consuming KnownWords, _ clusters: WordClusters,
    _ weights: FeatureWeights
  ) {
    features = NameFeatures(of: page, reading, &words, clusters)
    self.words = words
    self.weights = weights
  }

  /// The scores of the labels for each token of `stretch`, one token after another.
  mutating func withScores<Result>(
    of stretch: Range<Int>, _ body: (UnsafeBufferPointer<Int16>) -> Result
  ) -> Result {
    scores.removeAll(keepingCapacity: true)
    scores.append(contentsOf: repeatElement(0, count: stretch.count * Self.stride))
    for (row, index) in stretch.enumerated() { score(index, in: row * Self.stride) }
    return scores.withUnsafeBufferPointer(body)
  }

  private mutating func score(_ index: Int, in row: Int) {
    var sums = RowSums()
    for offset in NameFeatures.offsets {
      sums &+= wordSums(features.vocabulary.type(at: index + offset), at: offset)
    }
    if !isClearlyOutside(sums) { sums &+= placeSums(index) }
    scores.withUnsafeMutableBufferPointer { scores in
      guard let first = scores.baseAddress else { return }
      sums.withNumbers { LabelScores.spread($0, to: first + row) }
    }
  }

  /// Whether the words alone say so plainly that this is no part of a name that nothing else could
  /// change it.
  private func isClearlyOutside(_ sums: RowSums) -> Bool {
    sums.withNumbers { numbers in
      var most = Int16.min
      for place in 1..<LabelScores.lastOfSeveral { most = max(most, numbers[place]) }
      let extra = max(0, numbers[LabelScores.lastOfSeveral], numbers[LabelScores.only])
      return Int(numbers[0]) - Int(most) - Int(extra) > weights.clearLead
    }
  }

  /// What the place of the token says.
  private mutating func placeSums(_ index: Int) -> RowSums {
    var count = 0
    return gathered.withUnsafeMutableBufferPointer { gathered in
      features.each(at: index) {
        gathered[count] = $0.number
        count += 1
      }
      return weights.sums(gathered, count: count)
    }
  }

  /// What the word says, which is the same wherever it stands.
  @inline(__always)
  private mutating func wordSums(_ type: Int, at offset: Int) -> RowSums {
    let known = Int(features.vocabulary.known[type])
    return words.sums(of: known, at: offset) ?? newSums(of: known, at: offset)
  }

  private mutating func newSums(of type: Int, at offset: Int) -> RowSums {
    var count = 0
    let sums = gathered.withUnsafeMutableBufferPointer { gathered in
      NameFeatures.each(of: words.types[type], at: offset) {
        gathered[count] = $0.number
        count += 1
      }
      return weights.sums(gathered, count: count)
    }
    words.keep(sums, of: type, at: offset)
    return sums
  }
}
