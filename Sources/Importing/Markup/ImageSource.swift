/// Where an image lies. Pages that load images late keep the address aside, and have a small
/// nothing in its place.
enum ImageSource {
  static func address(of image: PageTree.Place, in tree: PageTree, at place: WebPlace) -> String? {
    for name in ["data-src", "data-original", "data-lazy-src", "src"] {
      guard let written = tree[image, attribute: name], let address = place.address(written),
        !written.isEmpty
      else { continue }
      return address
    }
    let sets = ["srcset", "data-srcset"].compactMap { tree[image, attribute: $0] }
    return sets.lazy.compactMap { firstAddress(in: $0).flatMap(place.address) }.first
  }

  /// Of `small.jpg 300w, large.jpg 900w`.
  private static func firstAddress(in set: String) -> String? {
    let words = set.withoutBlankEnds.prefix { !$0.isWhitespace }
    return words.isEmpty ? nil : String(words.last == "," ? words.dropLast() : words)
  }
}
