/// A page as a value: what libxml2 read, in a form that can be cut, moved and compared with what it
/// was before.
///
/// Nodes lie in one array and know their neighbours by ``Place``. A copy costs nothing until one of
/// the two changes. Nothing here calls itself, so that depth is no danger.
struct PageTree {
  private var nodes: [Node]
  /// Whether elements lay so deep in one another that the rest of the page was not read.
  var isCutShort = false

  /// Where a node lies in its tree, for as long as there is the tree.
  struct Place: Hashable {
    fileprivate let number: Int32
    fileprivate var index: Int { Int(number) }
  }

  /// An element, or a stretch of text.
  struct Node {
    /// Nil for text.
    var tag: Tag?
    /// The characters of a text.
    var characters = ""
    var attributes: [Attribute] = []
    fileprivate(set) var parent: Place?
    fileprivate(set) var firstChild: Place?
    fileprivate(set) var lastChild: Place?
    fileprivate(set) var next: Place?
    fileprivate(set) var previous: Place?
    /// What was counted in it and holds still.
    fileprivate var measure: PageMeasure?

    init(tag: Tag, attributes: [Attribute] = []) {
      (self.tag, self.attributes) = (tag, attributes)
    }

    init(characters: String) {
      self.characters = characters
    }
  }

  struct Attribute: Hashable {
    /// In small letters.
    var name: String
    var value: String
  }

  /// A page with nothing in it but its outermost element.
  init(_ tag: Tag = .html, _ attributes: [Attribute] = []) {
    nodes = [Node(tag: tag, attributes: attributes)]
  }

  let root = Place(number: 0)

  /// How many nodes there ever were.
  var count: Int { nodes.count }
}

extension PageTree {
  subscript(_ place: Place) -> Node { nodes[place.index] }

  subscript(_ place: Place, attribute name: String) -> String? {
    nodes[place.index].attributes.first { $0.name == name }?.value
  }

  func tag(of place: Place) -> Tag? { nodes[place.index].tag }

  func parent(of place: Place) -> Place? { nodes[place.index].parent }

  /// Everything directly in `place`.
  func children(of place: Place) -> Children {
    Children(tree: self, place: nodes[place.index].firstChild)
  }

  struct Children: Sequence, IteratorProtocol {
    fileprivate let tree: PageTree
    fileprivate var place: Place?

    mutating func next() -> Place? {
      let child = place
      place = child.flatMap { tree[$0].next }
      return child
    }
  }

  /// The elements directly in `place`.
  func elements(in place: Place) -> [Place] {
    children(of: place).filter { tag(of: $0) != nil }
  }

  /// Everything in `place` at any depth in the order of the page, without itself.
  func descendants(of place: Place) -> Descendants {
    Descendants(tree: self, top: place, place: nodes[place.index].firstChild)
  }

  struct Descendants: Sequence, IteratorProtocol {
    fileprivate let tree: PageTree
    fileprivate let top: Place
    fileprivate var place: Place?

    mutating func next() -> Place? {
      let current = place
      place = current.flatMap { tree.next(after: $0, in: top) }
      return current
    }
  }

  /// The elements in `place` for which `isWanted` holds, in the order of the page.
  func elements(below place: Place, where isWanted: (Tag) -> Bool) -> [Place] {
    descendants(of: place).filter { tag(of: $0).map(isWanted) ?? false }
  }

  /// What comes after `place` in the order of the page: what is in it, or else what is behind it.
  func next(after place: Place, in top: Place) -> Place? {
    nodes[place.index].firstChild ?? next(behind: place, in: top)
  }

  /// What comes behind `place` and all that is in it.
  func next(behind place: Place, in top: Place) -> Place? {
    var place = place
    while place != top {
      if let next = nodes[place.index].next { return next }
      guard let parent = nodes[place.index].parent else { return nil }
      place = parent
    }
    return nil
  }

  /// The elements around `place`, from the inside outward.
  func ancestors(of place: Place) -> [Place] {
    var ancestors: [Place] = []
    var next = nodes[place.index].parent
    while let ancestor = next {
      ancestors.append(ancestor)
      next = nodes[ancestor.index].parent
    }
    return ancestors
  }

  /// Whether one of the `depth` innermost elements around `place` is a `tag`.
  func isInside(_ tag: Tag, _ place: Place, depth: Int = .max) -> Bool {
    var next = nodes[place.index].parent
    var left = depth
    while let ancestor = next, left > 0 {
      if nodes[ancestor.index].tag == tag { return true }
      next = nodes[ancestor.index].parent
      left -= 1
    }
    return false
  }
}

extension PageTree {
  /// Makes an element or a text that stands nowhere yet.
  mutating func make(_ node: Node) -> Place {
    let place = Place(number: Int32(truncatingIfNeeded: nodes.count))
    nodes.append(node)
    return place
  }

  mutating func make(_ tag: Tag) -> Place { make(Node(tag: tag)) }

  /// Takes `place` out of the page, with all that is in it.
  mutating func remove(_ place: Place) {
    let node = nodes[place.index]
    guard let parent = node.parent else { return }
    forget(parent)
    if let previous = node.previous {
      nodes[previous.index].next = node.next
    } else {
      nodes[parent.index].firstChild = node.next
    }
    if let next = node.next {
      nodes[next.index].previous = node.previous
    } else {
      nodes[parent.index].lastChild = node.previous
    }
    nodes[place.index].parent = nil
    nodes[place.index].next = nil
    nodes[place.index].previous = nil
  }

  /// Puts `place` behind everything in `parent`, taking it from where it was.
  mutating func append(_ place: Place, to parent: Place) {
    remove(place)
    forget(parent)
    let last = nodes[parent.index].lastChild
    nodes[place.index].parent = parent
    nodes[place.index].previous = last
    if let last {
      nodes[last.index].next = place
    } else {
      nodes[parent.index].firstChild = place
    }
    nodes[parent.index].lastChild = place
  }

  /// Puts `place` before `neighbour`, taking it from where it was.
  mutating func insert(_ place: Place, before neighbour: Place) {
    remove(place)
    guard let parent = nodes[neighbour.index].parent else { return }
    forget(parent)
    let previous = nodes[neighbour.index].previous
    nodes[place.index].parent = parent
    nodes[place.index].previous = previous
    nodes[place.index].next = neighbour
    nodes[neighbour.index].previous = place
    if let previous {
      nodes[previous.index].next = place
    } else {
      nodes[parent.index].firstChild = place
    }
  }

  /// Puts `place` where `old` is, and takes `old` out.
  mutating func replace(_ old: Place, with place: Place) {
    insert(place, before: old)
    remove(old)
  }

  /// Puts what is in `place` where it is, and takes it out.
  mutating func dissolve(_ place: Place) {
    while let child = nodes[place.index].firstChild { insert(child, before: place) }
    remove(place)
  }

  mutating func rename(_ place: Place, _ tag: Tag) {
    forget(place)
    nodes[place.index].tag = tag
  }

  /// Moves everything in `place` to the end of `other`.
  mutating func moveChildren(of place: Place, to other: Place) {
    while let child = nodes[place.index].firstChild { append(child, to: other) }
  }

  mutating func set(_ value: String, attribute name: String, of place: Place) {
    forget(place)
    nodes[place.index].attributes.removeAll { $0.name == name }
    nodes[place.index].attributes.append(Attribute(name: name, value: value))
  }

  /// What was counted in `place` and around it holds no more.
  private mutating func forget(_ place: Place) {
    var next: Place? = place
    // Where nothing is known of an element, nothing is known of those around it.
    while let element = next, nodes[element.index].measure != nil {
      nodes[element.index].measure = nil
      next = nodes[element.index].parent
    }
  }
}

extension PageTree {
  /// What there is in `place`, counted once and kept until something in it changes.
  mutating func measure(_ place: Place) -> PageMeasure {
    if let known = nodes[place.index].measure { return known }
    for place in unmeasured(in: place).reversed() {
      nodes[place.index].measure = counted(place)
    }
    return nodes[place.index].measure ?? PageMeasure()
  }

  /// `place` and what is in it of which nothing is known, in the order of the page.
  private func unmeasured(in top: Place) -> [Place] {
    var found: [Place] = []
    var next: Place? = top
    while let place = next {
      if nodes[place.index].measure == nil {
        found.append(place)
        next = self.next(after: place, in: top)
      } else {
        next = self.next(behind: place, in: top)
      }
    }
    return found
  }

  private func counted(_ place: Place) -> PageMeasure {
    let node = nodes[place.index]
    guard node.tag != nil else { return PageMeasure(characters: node.characters) }
    var measure = PageMeasure()
    var next = node.firstChild
    while let child = next {
      if let inside = nodes[child.index].measure { measure.take(nodes[child.index], inside) }
      next = nodes[child.index].next
    }
    return measure
  }
}

extension PageTree {
  /// All characters in `place`, blanks as a browser’s `textContent` has them.
  func characters(in place: Place) -> String {
    guard nodes[place.index].tag != nil else { return nodes[place.index].characters }
    var text = ""
    for place in descendants(of: place) { text += nodes[place.index].characters }
    return text
  }

  /// All characters in `place` on one line, with one blank wherever there are some.
  func line(in place: Place) -> String {
    characters(in: place).onOneLine
  }
}

extension String {
  /// With one blank wherever there are some, and none at the ends.
  var onOneLine: String {
    var line = String.UnicodeScalarView()
    var isBlankDue = false
    for scalar in unicodeScalars {
      guard !scalar.isBlank else {
        isBlankDue = !line.isEmpty
        continue
      }
      if isBlankDue { line.append(" ") }
      isBlankDue = false
      line.append(scalar)
    }
    return String(line)
  }
}
