/// Marks in a text who says what, as it has learned from marked news: a small recurrent network with
/// a chain of labels on top (Cho et al., 2014; Lafferty et al., 2001).
///
/// Its weights come as bytes: the engine opens no files. `Resources/models/README.md` tells how they
/// are made. Without a tagger the engine reads by its rules alone.
public struct QuotationTagger: Sendable {
  let words: WordRows
  let inputs: InputTable
  let network: Network
  let chain: LabelChain

  /// Reads the weights, and refuses what is not whole and of this version.
  public init(_ bytes: UnsafeRawBufferPointer) throws(TaggerDamage) {
    var file = try TaggerFile(bytes)
    let size = try file.size()
    words = WordRows(try file.words(size.words))
    inputs = try InputTable(size, from: &file)
    network = try Network(size, from: &file)
    chain = LabelChain(moves: try file.floats(TaggerLabel.count * TaggerLabel.count))
    try file.end()
  }

  /// What the labels of `clues` most likely are, and how sure each is.
  func labels(of clues: ArraySlice<TokenClues>) -> [TaggedToken] {
    let inputs = inputs.sums(of: clues, words)
    let emissions = network.emissions(of: inputs, count: clues.count)
    return chain.labels(of: emissions, count: clues.count)
  }
}

/// Why weights are no use.
public enum TaggerDamage: Error, Hashable, Sendable {
  /// The bytes are no weights of a tagger.
  case notATagger
  /// They are for another version of the engine.
  case otherVersion(Int)
  /// Bytes are missing, or there are some too many.
  case otherLength
  /// A byte is not what it was when they were written.
  case changed
}
