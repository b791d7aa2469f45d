/// Finds names as it has learned to: a linear-chain conditional random field.
///
/// John Lafferty, Andrew McCallum and Fernando Pereira, “Conditional random fields”, 2001.
public struct NameTagger: Sendable {
  let clusters: WordClusters
  private let weights: FeatureWeights
  private let path: BestPath

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
    var scorer = NameScorer(NameFeatures(of: page, reading, clusters), weights)
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
  private let features: NameFeatures
  private let weights: FeatureWeights
  /// What was added up last for some words.
  private var kept: [Int16]
  private var keptFor: [Int32]
  /// The features of one token, and the sums of their rows.
  private var gathered = [UInt32](repeating: 0, count: mostFeatures)
  private var sums = [Int16](repeating: 0, count: FeatureWeights.width)
  private var scores: [Int16] = []

  /// How many places the scores of a token have: its labels', and some for the processor's sake.
  static let stride = 40
  /// How many sums are kept: an article's, but not a book's.
  private static let mostKept = 1 << 12
  /// Twice as many as any token has.
  private static let mostFeatures = 256

  init(_ features: NameFeatures, _ weights: FeatureWeights) {
    self.features = features
    self.weights = weights
    var size = 64
    while size < features.vocabulary.types.count * 5, size < Self.mostKept { size *= 2 }
    kept = Array(repeating: 0, count: size * FeatureWeights.width)
    keptFor = Array(repeating: -1, count: size)
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
    for place in sums.indices { sums[place] = 0 }
    for offset in NameFeatures.offsets {
      addWord(features.vocabulary.type(at: index + offset), at: offset)
    }
    if !isClearlyOutside { addPlace(index) }
    sums.withUnsafeBufferPointer { sums in
      scores.withUnsafeMutableBufferPointer { scores in
        guard let sums = sums.baseAddress, let scores = scores.baseAddress else { return }
        LabelScores.spread(sums, to: scores + row)
      }
    }
  }

  /// Whether the words alone say so plainly that this is no part of a name that nothing else could
  /// change it.
  private var isClearlyOutside: Bool {
    var most = Int16.min
    for place in 1..<LabelScores.lastOfSeveral { most = max(most, sums[place]) }
    let extra = max(0, sums[LabelScores.lastOfSeveral], sums[LabelScores.only])
    return Int(sums[0]) - Int(most) - Int(extra) > weights.clearLead
  }

  /// Adds what the place of the token says.
  private mutating func addPlace(_ index: Int) {
    var count = 0
    gathered.withUnsafeMutableBufferPointer { gathered in
      features.each(at: index) {
        gathered[count] = $0.number
        count += 1
      }
    }
    Self.add(&gathered, count, weights, to: &sums, at: 0)
  }

  /// Adds what the word says, which is the same wherever it stands.
  private mutating func addWord(_ type: Int, at offset: Int) {
    let key = Int32(type * 5 + offset + 2)
    let slot = Int(key) & (keptFor.count - 1)
    let start = slot * FeatureWeights.width
    if keptFor[slot] != key { keep(type, at: offset, in: start) }
    keptFor[slot] = key
    for place in 0..<FeatureWeights.width { sums[place] &+= kept[start + place] }
  }

  private mutating func keep(_ type: Int, at offset: Int, in start: Int) {
    var count = 0
    gathered.withUnsafeMutableBufferPointer { gathered in
      NameFeatures.each(of: features.vocabulary.types[type], at: offset) {
        gathered[count] = $0.number
        count += 1
      }
    }
    for place in start..<start + FeatureWeights.width { kept[place] = 0 }
    Self.add(&gathered, count, weights, to: &kept, at: start)
  }

  private static func add(
    _ features: inout [UInt32], _ count: Int, _ weights: FeatureWeights, to sums: inout [Int16],
    at start: Int
  ) {
    features.withUnsafeMutableBufferPointer { features in
      sums.withUnsafeMutableBufferPointer { sums in
        guard let first = sums.baseAddress else { return }
        weights.add(features, count: count, to: first + start)
      }
    }
  }
}
