import CXML

/// A document as libxml2 read it: XML, or HTML.
///
/// The tree is the document’s only owner and cannot be copied; ``MarkupNode``s are looked at inside
/// ``read(_:)`` and nowhere else, for they point into it.
///
/// Whatever the bytes are, reading them touches neither the network nor a file, declares no entity,
/// and goes no deeper than 256 elements. Where a document breaks that or its own grammar, what was
/// read before is the tree, and ``complaints`` says what was wrong with the rest.
struct MarkupTree: ~Copyable {
  private let document: UnsafeMutablePointer<xmlDoc>?
  /// What was wrong, in the order of the lines; the first hundred of it.
  let complaints: [MarkupComplaint]
  /// Whether the document was XML by the letter. HTML never is.
  let isWellFormed: Bool

  /// Reads XML in UTF-8. What is said in a declaration about another encoding is passed over.
  init(xml: [UInt8]) {
    let reading = MarkupReading(xml: xml)
    (document, complaints, isWellFormed) = (
      reading.document, reading.complaints, reading.isWellFormed
    )
  }

  /// Reads HTML in UTF-8, as a browser of 2000 would: nothing is so broken that it has no tree.
  init(html: [UInt8]) {
    let reading = MarkupReading(html: html)
    (document, complaints, isWellFormed) = (reading.document, reading.complaints, false)
  }

  deinit {
    xmlFreeDoc(document)
  }

  /// Hands the outermost element to `body`, or nil where there is none.
  func read<Result>(_ body: (MarkupNode?) -> Result) -> Result {
    body(document.flatMap { xmlDocGetRootElement($0) }.map(MarkupNode.init))
  }
}

/// What is wrong with a document, and where.
struct MarkupComplaint: Hashable, Sendable {
  /// Counted from 1.
  var line: Int
  /// In the words of libxml2, without the line break at the end.
  var reason: String
}
