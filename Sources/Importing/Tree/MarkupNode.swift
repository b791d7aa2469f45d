import CXML

/// A place in a ``MarkupTree``: an element, or a stretch of text between two.
///
/// A node points into its tree. It is worth something only inside the closure that handed it out,
/// and must not be kept.
struct MarkupNode {
  private let node: UnsafeMutablePointer<xmlNode>

  init(_ node: UnsafeMutablePointer<xmlNode>) {
    self.node = node
  }

  /// What there is in a tree that anyone wants to read.
  enum Kind {
    case element
    case text
    /// Comments, instructions, and the leftovers of declarations.
    case other
  }

  var kind: Kind {
    switch node.pointee.type {
    case XML_ELEMENT_NODE: .element
    case XML_TEXT_NODE, XML_CDATA_SECTION_NODE: .text
    default: .other
    }
  }

  /// The line on which it begins, counted from 1.
  var line: Int {
    xmlGetLineNo(node)
  }

  /// Whether this is the same place as `other`, and not one that looks the same.
  func isSame(as other: MarkupNode) -> Bool {
    node == other.node
  }
}

extension MarkupNode {
  /// The name of an element as it is written, without its prefix; HTML’s are in small letters.
  var name: String {
    Self.text(node.pointee.name)
  }

  /// The prefix of an element, where one was declared for it.
  var prefix: String? {
    node.pointee.ns.flatMap { $0.pointee.prefix }.map { Self.text($0) }
  }

  /// The address of the namespace in which an element’s name is.
  var namespace: String? {
    node.pointee.ns.flatMap { $0.pointee.href }.map { Self.text($0) }
  }

  /// The prefixes that this element declares, with the addresses they stand for. The default
  /// namespace has no prefix.
  var declaredNamespaces: [(prefix: String?, address: String)] {
    guard kind == .element else { return [] }
    var declared: [(prefix: String?, address: String)] = []
    var next = node.pointee.nsDef
    while let namespace = next {
      declared.append(
        (
          namespace.pointee.prefix.map { Self.text($0) },
          namespace.pointee.href.map { Self.text($0) } ?? ""
        ))
      next = namespace.pointee.next
    }
    return declared
  }

  /// The characters of a text; nothing for other kinds.
  var characters: String {
    guard kind == .text, let content = node.pointee.content else { return "" }
    return Self.text(content)
  }

  /// All characters of the texts in this, one after another.
  var text: String {
    var text = ""
    addText(to: &text)
    return text
  }

  /// Adds all characters of the texts in this. The tree is not deep enough for this to be unsafe.
  func addText(to text: inout String) {
    if kind == .text { return text += characters }
    for child in children { child.addText(to: &text) }
  }

  fileprivate static func text(_ characters: UnsafePointer<xmlChar>?) -> String {
    characters.map { String(cString: $0) } ?? ""
  }
}

extension MarkupNode {
  var parent: MarkupNode? {
    guard let parent = node.pointee.parent, parent.pointee.type == XML_ELEMENT_NODE else {
      return nil
    }
    return MarkupNode(parent)
  }

  var firstChild: MarkupNode? {
    // What an entity stands for is no child of its name.
    guard node.pointee.type == XML_ELEMENT_NODE else { return nil }
    return node.pointee.children.map(MarkupNode.init)
  }

  var next: MarkupNode? {
    node.pointee.next.map(MarkupNode.init)
  }

  var previous: MarkupNode? {
    node.pointee.prev.map(MarkupNode.init)
  }

  /// All there is directly in this element, in order.
  var children: Children {
    Children(place: firstChild)
  }

  /// The elements directly in this one, in order.
  var elements: some Sequence<MarkupNode> {
    children.lazy.filter { $0.kind == .element }
  }

  /// What is directly in an element, in order.
  struct Children: Sequence, IteratorProtocol {
    fileprivate var place: MarkupNode?

    mutating func next() -> MarkupNode? {
      let child = place
      place = child?.next
      return child
    }
  }
}

extension MarkupNode {
  /// What is written in an element’s tag about it.
  struct Attribute {
    /// As it is written, without its prefix.
    var name: String
    var prefix: String?
    var namespace: String?
    var value: String
  }

  /// In the order in which they are written.
  var attributes: [Attribute] {
    guard kind == .element else { return [] }
    var attributes: [Attribute] = []
    var next = node.pointee.properties
    while let attribute = next {
      attributes.append(Attribute(attribute.pointee))
      next = attribute.pointee.next
    }
    return attributes
  }

  /// The value of the attribute with exactly this name and no prefix.
  subscript(attribute name: String) -> String? {
    guard kind == .element, let value = xmlGetNoNsProp(node, name) else { return nil }
    defer { cx_free(value) }
    return Self.text(value)
  }
}

extension MarkupNode.Attribute {
  fileprivate init(_ attribute: xmlAttr) {
    name = MarkupNode.text(attribute.name)
    prefix = attribute.ns.flatMap { $0.pointee.prefix }.map { MarkupNode.text($0) }
    namespace = attribute.ns.flatMap { $0.pointee.href }.map { MarkupNode.text($0) }
    value = ""
    var next = attribute.children
    while let piece = next {
      if piece.pointee.type == XML_TEXT_NODE { value += MarkupNode.text(piece.pointee.content) }
      next = piece.pointee.next
    }
  }
}
