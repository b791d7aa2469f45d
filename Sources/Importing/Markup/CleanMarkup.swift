/// HTML from anywhere, a whole page or a piece of one, as words and as HTML that does no harm.
///
/// Any bytes give one. Nothing is fetched, and nothing that a script could run is left.
public struct CleanMarkup: Hashable, Sendable {
  /// Paragraphs with a blank line between them; items, rows and code on lines of their own. A
  /// picture without a word around it gives the words that stand for it.
  public let text: String
  /// The same with its links, emphases and images: a few elements, without styles and names, and
  /// whole addresses with `http` or `https` only.
  public let html: String
  /// What could not be read, in sentences without a full stop.
  public let problems: [String]

  /// Reads HTML in UTF-8, in which relative addresses start from `address`.
  public init(_ html: String, address: String? = nil) {
    self.init(utf8: Array(html.utf8), problems: [], address: address)
  }

  /// Reads HTML in letters that the server, a byte order mark or the HTML itself name.
  public init(_ bytes: [UInt8], contentType: String?, address: String? = nil) {
    let letters = HTMLLetters(bytes, contentType: contentType)
    self.init(
      utf8: letters.utf8, problems: [letters.complaint].compactMap(\.self), address: address)
  }

  /// Of a piece of a page.
  init(_ html: String, at place: WebPlace) {
    self.init(utf8: Array(html.utf8), problems: [], address: place.base)
  }

  private init(utf8: [UInt8], problems: [String], address: String?) {
    let page = PageTree.page(utf8)
    var tree = page.tree
    tree.removeHidden()
    tree.removeForms()
    let place = WebPlace(tree, at: address)
    let words = MarkupText.of(tree.root, in: tree)
    text = words.isEmpty ? tree.wordsOfImages : words
    self.html = SafeHTML.of(tree.body, in: tree, at: place)
    self.problems = problems + page.problems
  }
}

extension PageTree {
  /// The body, or everything where there is none.
  var body: Place {
    elements(in: root).first { tag(of: $0) == .body } ?? root
  }

  /// Takes out what a browser would not show.
  mutating func removeHidden() {
    var next = self.next(after: root, in: root)
    while let place = next {
      let isOut = tag(of: place) != nil && tag(of: place) != .body && !isShown(place)
      next = isOut ? self.next(behind: place, in: root) : self.next(after: place, in: root)
      if isOut { remove(place) }
    }
  }

  /// Takes out forms, but for those in which somebody has put a whole page.
  mutating func removeForms() {
    for form in elements(below: root, where: { $0 == .form }) where measure(form).paragraphs == 0 {
      remove(form)
    }
  }

  /// What stands for the images, a line each.
  var wordsOfImages: String {
    elements(below: root) { $0 == .img }
      .compactMap { self[$0, attribute: "alt"]?.onOneLine.nonEmpty ?? self[$0, attribute: "title"] }
      .map(\.onOneLine).filter { !$0.isEmpty }.joined(separator: "\n")
  }
}
