/// The people a byline names, without what stands around their names.
enum Byline {
  /// Of the element `place`: the names that are marked as such in it, or else its words.
  static func authors(of place: PageTree.Place, in tree: PageTree) -> [String] {
    for isName in [isNamed, isLinked] {
      let names = tree.descendants(of: place).filter { isName($0, tree) }.prefix(10)
        .flatMap { authors(tree.line(in: $0)) }
      if !names.isEmpty { return once(names) }
    }
    return authors(tree.line(in: place))
  }

  private static func isNamed(_ place: PageTree.Place, _ tree: PageTree) -> Bool {
    tree[place, attribute: "itemprop"]?.contains("name") ?? false
  }

  /// Whether it is a link to what its author has written.
  private static func isLinked(_ place: PageTree.Place, _ tree: PageTree) -> Bool {
    guard tree.tag(of: place) == .a else { return false }
    return tree[place, attribute: "rel"] == "author" || PageHints(place, in: tree).isByline
      || tree[place, attribute: "href"]?.contains("author") ?? false
  }

  private static func once(_ names: [String]) -> [String] {
    var seen: Set<String> = []
    return names.filter { seen.insert($0).inserted }
  }

  /// Of `By Lena Ortiz`. A date is nobody’s name.
  static func authors(_ line: String) -> [String] {
    var name = line.onOneLine
    for word in prefixes where name.lowercased().hasPrefix(word) {
      name = String(name.dropFirst(word.count))
      break
    }
    return name.isEmpty || DateInTheWild(name) != nil ? [] : [name]
  }

  private static let prefixes = [
    "written by ", "posted by ", "by: ", "by ", "von ", "par ", "por ", "door ", "di ", "av ",
  ]
}
