/// The words of a part of a page as plain text.
///
/// Paragraphs with a blank line between them; items behind a bullet or their number, those of an
/// inner list set in; a row of a table on a line. Blanks are as a browser shows them: many are one,
/// but where text is preformatted.
struct MarkupText {
  private let tree: PageTree
  /// In UTF-8.
  private var text: [UInt8] = []
  /// How many line breaks stand between what was written and what comes next.
  private var breaks = 0
  private var isBlankDue = false
  /// What stands before the next word: a bullet, or a bar between two cells.
  private var mark = ""
  private var preformatted = 0
  private var lists: [List] = []

  private struct List {
    /// Of the next item; nil where items have bullets.
    var number: Int?
  }

  /// Of everything in `top`.
  static func of(_ top: PageTree.Place, in tree: PageTree) -> String {
    var writing = MarkupText(tree: tree)
    writing.write(top)
    return String(decoding: writing.text, as: UTF8.self)
  }

  private init(tree: PageTree) {
    self.tree = tree
  }

  private mutating func write(_ top: PageTree.Place) {
    var open: [(tag: Tag, children: PageTree.Children)] = [(.div, tree.children(of: top))]
    while let last = open.indices.last {
      guard let child = open[last].children.next() else {
        end(open.removeLast().tag)
        continue
      }
      guard let tag = tree.tag(of: child) else {
        write(tree[child].characters)
        continue
      }
      guard !tag.isMachinery else { continue }
      begin(child, tag)
      open.append((tag, tree.children(of: child)))
    }
  }
}

extension MarkupText {
  private mutating func begin(_ place: PageTree.Place, _ tag: Tag) {
    switch tag {
    case .br: breaks = min(breaks + 1, 2)
    case .ul, .ol, .menu: beginList(place, tag)
    case .li: beginItem(place)
    case .td, .th: beginCell(place)
    case .tr, .dd, .dt: breakLine(1)
    default: if tag.isParagraph { breakLine(2) }
    }
    if tag == .pre { preformatted += 1 }
  }

  private mutating func end(_ tag: Tag) {
    switch tag {
    case .ul, .ol, .menu:
      lists.removeLast()
      breakLine(lists.isEmpty ? 2 : 1)
    case .li:
      breakLine(1)
      mark = ""
    case .tr:
      breakLine(1)
      mark = ""
    case .dd, .dt: breakLine(1)
    default: if tag.isParagraph { breakLine(2) }
    }
    if tag == .pre { preformatted -= 1 }
  }

  private mutating func beginList(_ place: PageTree.Place, _ tag: Tag) {
    breakLine(lists.isEmpty ? 2 : 1)
    let start = tree[place, attribute: "start"].flatMap { Int($0) } ?? 1
    lists.append(List(number: tag == .ol ? (0..<1_000_000).contains(start) ? start : 1 : nil))
  }

  private mutating func beginItem(_ place: PageTree.Place) {
    breakLine(1)
    let depth = String(repeating: "  ", count: min(8, max(0, lists.count - 1)))
    guard let last = lists.indices.last, let number = lists[last].number else {
      return mark = depth + "• "
    }
    let own = tree[place, attribute: "value"].flatMap { Int($0) } ?? number
    let shown = (0..<1_000_000).contains(own) ? own : number
    lists[last].number = shown + 1
    mark = depth + "\(shown). "
  }

  /// What stands between two cells.
  private static let bar = " | "

  /// Cells of a row share a line, unless there are paragraphs in them.
  private mutating func beginCell(_ place: PageTree.Place) {
    guard tree[place].previous != nil, !holdsBlock(place) else { return breakLine(1) }
    let isFirst = !precedingElements(of: place)
    if !isFirst, breaks == 0 { mark = Self.bar }
  }

  private func precedingElements(of place: PageTree.Place) -> Bool {
    var next = tree[place].previous
    while let neighbour = next {
      if tree.tag(of: neighbour) != nil { return true }
      next = tree[neighbour].previous
    }
    return false
  }

  private func holdsBlock(_ place: PageTree.Place) -> Bool {
    tree.children(of: place).contains { tree.tag(of: $0)?.isParagraph ?? false }
  }

  private mutating func breakLine(_ count: Int) {
    breaks = max(breaks, count)
  }
}

extension MarkupText {
  private mutating func write(_ characters: String) {
    for scalar in characters.unicodeScalars {
      if scalar.isBlank { writeBlank(scalar) } else { write(scalar) }
    }
  }

  private mutating func writeBlank(_ scalar: Unicode.Scalar) {
    guard preformatted > 0 else { return isBlankDue = true }
    flushPreformatted(for: scalar)
    if scalar == "\n" { breaks += 1 } else if breaks == 0 || !text.isEmpty { writeSpace(scalar) }
  }

  /// Preformatted text keeps its blanks, also at the beginning of a line.
  private mutating func writeSpace(_ scalar: Unicode.Scalar) {
    guard scalar != "\r" else { return }
    writeBreaks()
    text.append(scalar == "\t" ? 0x09 : 0x20)
  }

  private mutating func flushPreformatted(for scalar: Unicode.Scalar) {
    isBlankDue = false
    if scalar == "\n" { while text.last == 0x20 { text.removeLast() } }
  }

  private mutating func write(_ scalar: Unicode.Scalar) {
    guard !scalar.isSilent else { return }
    let isNewLine = breaks > 0 || text.isEmpty
    writeBreaks()
    if !mark.isEmpty {
      if !isNewLine || mark != Self.bar { text += mark.utf8 }
      mark = ""
    } else if isBlankDue, !isNewLine {
      text.append(0x20)
    }
    isBlankDue = false
    if scalar.isASCII {
      text.append(UInt8(truncatingIfNeeded: scalar.value))
    } else {
      text += UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter
    }
  }

  private mutating func writeBreaks() {
    if !text.isEmpty { for _ in 0..<min(breaks, 2) { text.append(0x0A) } }
    breaks = 0
  }
}

extension Unicode.Scalar {
  /// Marks that are neither seen nor change what is seen.
  fileprivate var isSilent: Bool {
    value == 0xAD || value == 0x200B || value == 0xFEFF || value == 0
  }
}
