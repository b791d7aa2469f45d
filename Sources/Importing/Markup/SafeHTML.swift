/// A part of a page as small HTML: a few elements that only say what is a paragraph, a list or a
/// link, and addresses that lead nowhere but to the web.
struct SafeHTML {
  private let tree: PageTree
  private let place: WebPlace
  private var html = ""

  /// What is in `top`, without the element itself.
  static func of(_ top: PageTree.Place, in tree: PageTree, at place: WebPlace) -> String {
    var writing = SafeHTML(tree: tree, place: place)
    writing.write(childrenOf: top)
    return writing.html.withoutBlankEnds
  }

  private init(tree: PageTree, place: WebPlace) {
    self.tree = tree
    self.place = place
  }

  private mutating func write(childrenOf top: PageTree.Place) {
    var open: [(end: String, children: PageTree.Children)] = [("", tree.children(of: top))]
    while let last = open.indices.last {
      guard let child = open[last].children.next() else {
        html += open.removeLast().end
        continue
      }
      guard let tag = tree.tag(of: child) else {
        Self.escape(tree[child].characters, to: &html)
        continue
      }
      guard !tag.isMachinery else { continue }
      let frame = frame(of: child, tag)
      html += frame.start
      open.append((frame.end, tree.children(of: child)))
    }
  }

  /// What stands before and behind the content of an element.
  private func frame(of place: PageTree.Place, _ tag: Tag) -> (start: String, end: String) {
    switch tag {
    case .a: return linkFrame(of: place)
    case .img: return (image(place), "")
    case .br, .hr: return ("<\(tag.rawValue)>", "")
    default: break
    }
    guard let name = Self.name(of: tag) else {
      return tag.isParagraph ? ("<div>", "</div>") : ("", "")
    }
    return ("<\(name)\(numbers(of: place, tag))>", "</\(name)>")
  }

  private func linkFrame(of place: PageTree.Place) -> (start: String, end: String) {
    guard let href = tree[place, attribute: "href"], let address = self.place.address(href) else {
      return ("", "")
    }
    return ("<a href=\"" + Self.quoted(address) + "\">", "</a>")
  }

  private func image(_ place: PageTree.Place) -> String {
    guard let address = ImageSource.address(of: place, in: tree, at: self.place) else { return "" }
    let words = tree[place, attribute: "alt"]?.onOneLine ?? ""
    return "<img src=\"" + Self.quoted(address) + "\" alt=\"" + Self.quoted(words) + "\">"
  }

  /// Attributes that hold nothing but a number.
  private func numbers(of place: PageTree.Place, _ tag: Tag) -> String {
    let names: [String]
    switch tag {
    case .ol: names = ["start"]
    case .li: names = ["value"]
    case .td, .th: names = ["colspan", "rowspan"]
    default: return ""
    }
    var numbers = ""
    for name in names {
      guard let number = tree[place, attribute: name].flatMap({ Int($0) }), (0..<10_000) ~= number
      else { continue }
      numbers += " \(name)=\"\(number)\""
    }
    return numbers
  }

  /// Of the elements that are kept, by the name that is kept of them.
  private static func name(of tag: Tag) -> String? {
    switch tag {
    case .p, .h1, .h2, .h3, .h4, .h5, .h6, .ul, .ol, .li, .dl, .dt, .dd, .blockquote, .pre, .code,
      .table, .caption, .thead, .tbody, .tfoot, .tr, .td, .th, .figure, .figcaption, .em, .strong,
      .b, .i, .sub, .sup, .q, .cite, .del, .ins, .s, .kbd, .samp, .variable, .abbr, .dfn, .mark,
      .small, .u, .ruby, .rt, .time:
      tag.rawValue
    case .strike: "s"
    case .tt: "code"
    default: nil
    }
  }

  static func escape(_ words: String, to html: inout String) {
    guard words.utf8.contains(where: { $0 == 0x26 || $0 == 0x3C || $0 == 0x3E || $0 == 0x22 })
    else { return html += words }
    html += quoted(words)
  }

  private static func quoted(_ words: String) -> String {
    var quoted: [UInt8] = []
    quoted.reserveCapacity(words.utf8.count + 16)
    for byte in words.utf8 {
      switch byte {
      case UInt8(ascii: "&"): quoted += "&amp;".utf8
      case UInt8(ascii: "<"): quoted += "&lt;".utf8
      case UInt8(ascii: ">"): quoted += "&gt;".utf8
      case UInt8(ascii: "\""): quoted += "&quot;".utf8
      default: quoted.append(byte)
      }
    }
    return String(decoding: quoted, as: UTF8.self)
  }
}
