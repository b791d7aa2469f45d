import Articles
import FoundationEssentials
import Text

/// Reads the feed items that ``RecordSplitter`` has cut out.
struct ItemReader {
  private let decoder = JSONDecoder()

  /// The item in `record` with all its fields, or nil where it is not valid JSON as a whole.
  func read(_ record: ArraySlice<UInt8>) -> ProofreadItem? {
    if let plain = PlainItem(record.span, keepsTexts: true), plain.isWhole {
      return ProofreadItem(item: plain.item)
    }
    return proofread(record) { try? decoder.decode(ProofreadItem.self, from: $0) }
  }

  /// The item in `record`, as far as an article shows it: the fields this program does not know are
  /// passed over.
  func readArticle(_ record: ArraySlice<UInt8>) -> ProofreadItem? {
    if let plain = PlainItem(record.span, keepsTexts: true) {
      return ProofreadItem(item: plain.item)
    }
    return proofread(record) { try? decoder.decode(ProofreadHeadline.self, from: $0).proof }
  }

  /// The item in `record`, which lies in `window`, as far as its headline needs it: in half a
  /// million bytes of news, hardly one in ten is anything but text, and most of the time goes into
  /// unescaping that.
  func readHeadline(_ record: Record, in window: FilePiece) -> ProofreadItem? {
    let bytes = window[record.bytes]
    if let plain = PlainItem(bytes.span, keepsTexts: false), plain.item.hasTitleAndName {
      return ProofreadItem(item: plain.item)
    }
    guard bytes.isUTF8, let short = withoutTexts(record, in: window),
      let proof = try? decoder.decode(ProofreadHeadline.self, from: Data(short)).proof,
      proof.item.hasTitleAndName || record.texts.isEmpty
    else { return readArticle(bytes) }
    return proof
  }

  /// The item at `cursor`, if it is plain and its headline needs none of its texts.
  func plainHeadline(in json: Span<UInt8>, at cursor: inout PlainJSON) -> FeedItem? {
    guard let plain = PlainItem(in: json, at: &cursor, keepsTexts: false),
      plain.item.hasTitleAndName
    else { return nil }
    return plain.item
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

  private func proofread(
    _ record: ArraySlice<UInt8>, _ decode: (Data) -> ProofreadItem?
  ) -> ProofreadItem? {
    if record.isUTF8 { return decode(Data(record)) }
    var proof = decode(Data(String(decoding: record, as: UTF8.self).utf8))
    proof?.errata.append("the article is not all UTF-8. Its damaged characters show as \u{FFFD}")
    return proof
  }
}

extension FeedItem {
  /// Whether neither title nor name has to be made from the text.
  fileprivate var hasTitleAndName: Bool { hasName && hasTitle }

  private var hasName: Bool {
    id?.isEmpty == false || url?.isEmpty == false || externalURL?.isEmpty == false
  }

  private var hasTitle: Bool {
    guard let title else { return false }
    // Letters are seen; of the rest, clean copy knows.
    return title.utf8.contains { $0 > .blank && $0 < 0x7F }
      || title.cleanCopy().utf8.contains { $0 > .blank }
  }
}

extension ArraySlice<UInt8> {
  fileprivate var isUTF8: Bool { (try? UTF8Span(validating: span)) != nil }

  /// Whether a JSON string holds no control characters, and only escapes that are sure to be valid.
  fileprivate var isPlainString: Bool {
    var isEscaped = false
    for byte in self {
      if byte < .blank { return false }
      if isEscaped {
        guard byte.unescaped != nil else { return false }
        isEscaped = false
      } else {
        isEscaped = byte == .backslash
      }
    }
    return true
  }
}
