import Articles
import FoundationEssentials

/// Reads the feed items that ``RecordSplitter`` has cut out.
struct ItemReader {
  private let decoder = JSONDecoder()

  /// The item in `record`, or nil where it is not valid JSON as a whole.
  func read(_ record: ArraySlice<UInt8>) -> ProofreadItem? {
    if let text = repaired(record) {
      var proof = decode(Array(text.utf8)[...])
      proof?.errata.append("some of it is not valid UTF-8. Damaged characters show as \u{FFFD}")
      return proof
    }
    return decode(record)
  }

  /// The text that a JSON string with its quotation marks stands for.
  func text(_ string: ArraySlice<UInt8>) -> String? {
    try? decoder.decode(String.self, from: Data(string))
  }

  private func decode(_ record: ArraySlice<UInt8>) -> ProofreadItem? {
    try? decoder.decode(ProofreadItem.self, from: Data(record))
  }

  /// `record` with its damaged characters replaced, or nil where there are none.
  private func repaired(_ record: ArraySlice<UInt8>) -> String? {
    guard (try? UTF8Span(validating: record.span)) == nil else { return nil }
    return String(decoding: record, as: UTF8.self)
  }
}
