public import Text

/// How an article is put together besides its words: what its HTML says of them, as places in its text.
public struct Composition: Hashable, Sendable {
  /// Some words that lead to a page.
  public struct Link: Hashable, Sendable {
    public var span: TextSpan
    public var address: WebAddress

    public init(_ span: TextSpan, to address: WebAddress) {
      self.span = span
      self.address = address
    }
  }

  /// A picture, of which a terminal shows what stands for it.
  public struct Image: Hashable, Sendable {
    /// Behind what it stands.
    public var offset: TextOffset
    /// Clean copy; empty where nobody has written what is to be seen.
    public var words: String
    public var address: WebAddress?

    public init(_ words: String, at offset: TextOffset, address: WebAddress? = nil) {
      self.offset = offset
      self.words = words
      self.address = address
    }
  }

  /// In the order of ``Makeup/blocks``.
  public var blocks: [Makeup.Block]
  /// In the order in which they end.
  public var links: [Link]
  public var images: [Image]

  public init(blocks: [Makeup.Block] = [], links: [Link] = [], images: [Image] = []) {
    self.blocks = blocks
    self.links = links
    self.images = images
  }

  /// Every address it leads to, once, in the order in which they come: those of links, then those of
  /// images. The first has the number 1.
  public var addresses: [WebAddress] {
    var addresses: [WebAddress] = []
    var seen: Set<WebAddress> = []
    for address in links.map(\.address) + images.compactMap(\.address)
    where seen.insert(address).inserted {
      addresses.append(address)
    }
    return addresses
  }

  /// How it is set, with a number behind every link and a line for every image.
  public var makeup: Makeup {
    let numbers = Dictionary(
      addresses.enumerated().map { ($0.element, $0.offset + 1) }, uniquingKeysWith: { $1 })
    func note(_ address: WebAddress?) -> String {
      address.flatMap { numbers[$0] }.map { "[\($0)]" } ?? ""
    }
    return Makeup(
      blocks: blocks,
      notes: links.map { Makeup.Aside(note($0.address), at: $0.span.upperBound) },
      inserts: images.map { image in
        let words = image.words.isEmpty ? "Picture" : "Picture: \(image.words)"
        return Makeup.Aside("[\(words)]\(note(image.address))", at: image.offset)
      })
  }
}
