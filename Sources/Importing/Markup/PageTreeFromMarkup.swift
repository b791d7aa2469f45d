extension PageTree {
  /// The page that `utf8` is, and what of it could not be read, in sentences without a full stop.
  static func page(_ utf8: [UInt8]) -> (tree: PageTree, problems: [String]) {
    var html = BoundedHTML(utf8)
    var tree = MarkupTree(html: html.text).read { PageTree($0) }
    if tree.isCutShort {
      // Emphases that nobody has closed lie in one another, and mean nothing.
      html = BoundedHTML(utf8, dropsEmphases: true)
      tree = MarkupTree(html: html.text).read { PageTree($0) }
    }
    let deep =
      "its elements lie deeper than \(deepest) in one another, and it is read only to there"
    return (tree, html.problems + (tree.isCutShort ? [deep] : []))
  }

  /// The page at `root`, without what is there for machines alone: comments, scripts (but for those
  /// that hold linked data), styles, templates, and what is only for browsers without scripts.
  init(_ root: MarkupNode?) {
    guard let root else {
      self.init()
      return
    }
    self.init(Tag(named: root.name.lowercased()), Self.attributes(of: root))
    take(root)
  }

  /// What lies deeper is taken to stand at this depth.
  private static let deepest = 250

  private mutating func take(_ root: MarkupNode) {
    var open: [(children: MarkupNode.Children, place: Place)] = [(root.children, self.root)]
    while let last = open.indices.last {
      guard let node = open[last].children.next() else {
        open.removeLast()
        continue
      }
      guard let made = taken(node) else { continue }
      append(made, to: open[last].place)
      guard node.kind == .element else { continue }
      if open.count >= Self.deepest { isCutShort = true }
      let isFrame = open.count < Self.deepest && tag(of: made)?.isVoid == false
      open.append((node.children, isFrame ? made : open[last].place))
    }
  }

  private mutating func taken(_ node: MarkupNode) -> Place? {
    switch node.kind {
    case .other: return nil
    case .text: return make(Node(characters: node.characters))
    case .element:
      let tag = Tag(named: node.name.lowercased())
      let attributes = Self.attributes(of: node)
      guard Self.isWorthTaking(tag, attributes) else { return nil }
      return make(Node(tag: tag, attributes: attributes))
    }
  }

  private static func isWorthTaking(_ tag: Tag, _ attributes: [Attribute]) -> Bool {
    switch tag {
    case .style, .template, .noscript: return false
    case .script:
      let type = attributes.first { $0.name == "type" }?.value.lowercased() ?? ""
      return type.contains("ld+json")
    case .img: return attributes.contains(where: \.isImageSource)
    default: return true
    }
  }

  private static func attributes(of node: MarkupNode) -> [Attribute] {
    node.attributes.map { attribute in
      let prefix = attribute.prefix.map { $0.lowercased() + ":" } ?? ""
      return Attribute(name: prefix + attribute.name.lowercased(), value: attribute.value)
    }
  }
}

extension PageTree.Attribute {
  /// Whether an image with this has something to show, now or once a script has run.
  fileprivate var isImageSource: Bool {
    switch name {
    case "src", "srcset", "data-src", "data-srcset": return true
    default: break
    }
    let bytes = Array(value.utf8.prefix(2048)).map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
    return Self.endings.contains { bytes.holds($0) }
  }

  private static let endings = [".jpg", ".jpeg", ".png", ".webp"].map { Array($0.utf8) }
}
