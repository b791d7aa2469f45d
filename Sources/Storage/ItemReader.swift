import Articles
import FoundationEssentials

/// Reads the feed items that ``RecordSplitter`` has cut out.
struct ItemReader {
  private let decoder = JSONDecoder()

  /// The item in `record`, or nil where it is not valid JSON as a whole.
  func read(_ record: ArraySlice<UInt8>) -> ProofreadItem? {
    if let text = repaired(record) {
      var proof = decode(Array(text.utf8)[...])
      proof?.errata.append("the article is not all UTF-8. Its damaged characters show as \u{FFFD}")
      return proof
    }
    return decode(record)
  }

  /// The item in `record`, which lies in `window`, as far as its headline needs it: in half a
  /// million bytes of news, hardly one in ten is anything but text, and most of the time goes into
  /// unescaping that.
  func readHeadline(_ record: Record, in window: FilePiece) -> ProofreadItem? {
    let bytes = window[record.bytes]
    guard repaired(bytes) == nil, let short = withoutTexts(record, in: window),
      let proof = try? decoder.decode(ProofreadHeadline.self, from: Data(short)).proof,
      proof.item.hasTitleAndName || record.texts.isEmpty
    else { return read(bytes) }
    return proof
  }

  /// The record with empty texts, or nil where only reading them shows whether they are valid.
  private func withoutTexts(_ record: Record, in window: FilePiece) -> [UInt8]? {
    var short: [UInt8] = []
    var place = record.bytes.lowerBound
    for text in record.texts {
      guard window[text].isPlainString else { return nil }
      short += window[place..<text.lowerBound + 1]
      place = text.upperBound - 1
    }
    return short + window[place..<record.bytes.upperBound]
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

/// The part of a file that is in memory.
struct FilePiece {
  let bytes: [UInt8]
  /// Of its first byte, from the start of the file.
  let offset: Int

  subscript(range: Range<Int>) -> ArraySlice<UInt8> {
    bytes[(range.lowerBound - offset)..<(range.upperBound - offset)]
  }
}

extension FeedItem {
  /// Whether neither title nor name has to be made from the text.
  fileprivate var hasTitleAndName: Bool {
    let hasName = [id, url, externalURL].contains { $0?.isEmpty == false }
    return hasName && title?.utf8.contains { $0 > .blank } == true
  }
}

extension ArraySlice<UInt8> {
  /// Whether a JSON string holds no control characters, and only escapes that are sure to be valid.
  fileprivate var isPlainString: Bool {
    var isEscaped = false
    for byte in self {
      if byte < .blank { return false }
      if isEscaped {
        guard byte.isEscape else { return false }
        isEscaped = false
      } else {
        isEscaped = byte == .backslash
      }
    }
    return true
  }
}

extension UInt8 {
  /// Whether it may follow a backslash, all by itself.
  fileprivate var isEscape: Bool {
    switch self {
    case .quote, .backslash, UInt8(ascii: "/"), UInt8(ascii: "b"), UInt8(ascii: "f"),
      UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"):
      true
    default: false
    }
  }
}
