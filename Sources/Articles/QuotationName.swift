import Text

/// By what a quotation is known again when its article is read anew, by another engine too: its
/// words.
public struct QuotationName: Hashable, Sendable {
  /// A hash of the letters and digits in the quoted words, in lower case. A comma, a mark or a blank
  /// more or less makes no difference. It is kept in files, so it stays what it is.
  public var words: Fingerprint
  /// Which of the quotations with just these words it is, from 0 in reading order.
  public var number: Int

  public init(words: Fingerprint, number: Int = 0) {
    self.words = words
    self.number = number
  }
}

extension Annotation {
  /// The name of each quotation, in reading order. `text` is what was annotated.
  public func quotationNames(in text: String) -> [QuotationName] {
    var counts: [Fingerprint: Int] = [:]
    return quotations.map { quotation in
      let words = Fingerprint(ofLettersIn: quotation.content.map { text[$0] })
      let number = counts[words, default: 0]
      counts[words] = number + 1
      return QuotationName(words: words, number: number)
    }
  }
}

extension Fingerprint {
  fileprivate init(ofLettersIn words: [Substring]) {
    var letters: [UInt8] = []
    for scalar in words.joined().unicodeScalars {
      let properties = scalar.properties
      guard properties.isAlphabetic || properties.numericType != nil else { continue }
      letters += properties.lowercaseMapping.utf8
    }
    self.init(of: letters)
  }
}
